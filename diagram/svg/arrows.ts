import type { PlacedArrow, Point } from "../layout/lanes-layout";
import { element, textElement, tooltip } from "./markup";
import { ARROW_FAMILY } from "./theme";

const HEAD = 8;
const CORNER = 7;

/** An arrow with rounded corners, its head drawn (markers fail in some viewers), and its label by the head. */
export function drawArrow({ arrow, points }: PlacedArrow, titleOf: (id: string) => string): string {
  const family = ARROW_FAMILY[arrow.kind];
  const tail = `${titleOf(arrow.from)} to ${titleOf(arrow.to)}${arrow.label === "" ? "" : `: ${arrow.label}`}`;
  return element(
    "g",
    {},
    tooltip([tail, ...arrow.proof].join("\n")),
    element("path", { d: roundedPath(points), class: `arrow arrow-${arrow.kind} stroke-${family}` }),
    element("path", { d: arrowHead(points), class: `head-${family}` }),
  );
}

/** The label, drawn after all arrows so that none crosses it out. */
export function drawArrowLabel({ arrow, points }: PlacedArrow): string {
  if (arrow.label === "") return "";
  const tip = points.at(-1)!;
  const down = tip.y > points.at(-2)!.y;
  const y = down ? tip.y - 15 : tip.y + 24;
  return textElement(tip.x, y, `label ink-${ARROW_FAMILY[arrow.kind]}`, arrow.label, "middle");
}

function shorten(points: readonly Point[]): readonly Point[] {
  const tip = points.at(-1)!;
  const before = points.at(-2)!;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const cut = Math.min(HEAD - 1, length);
  return [
    ...points.slice(0, -1),
    { x: tip.x - ((tip.x - before.x) / length) * cut, y: tip.y - ((tip.y - before.y) / length) * cut },
  ];
}

/** The line of an arrow, with rounded corners, up to its head. */
export function roundedPath(route: readonly Point[]): string {
  const points = shorten(route);
  const parts = [`M${at(points[0]!)}`];
  for (let index = 1; index < points.length - 1; index++) {
    const corner = points[index]!;
    parts.push(`L${at(toward(corner, points[index - 1]!))}Q${at(corner)} ${at(toward(corner, points[index + 1]!))}`);
  }
  parts.push(`L${at(points.at(-1)!)}`);
  return parts.join("");
}

function toward(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y) || 1;
  const step = Math.min(CORNER, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * step, y: corner.y + (other.y - corner.y) * step };
}

/** The head of an arrow at the end of its line. */
export function arrowHead(points: readonly Point[]): string {
  const from = points.at(-2)!;
  const tip = points.at(-1)!;
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const x = (tip.x - from.x) / length;
  const y = (tip.y - from.y) / length;
  const base = { x: tip.x - x * HEAD, y: tip.y - y * HEAD };
  const wing = HEAD * 0.55;
  return `M${at(tip)}L${at({ x: base.x - y * wing, y: base.y + x * wing })}L${at({ x: base.x + y * wing, y: base.y - x * wing })}z`;
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
