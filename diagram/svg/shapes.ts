import { CHIP, ICON, LINE_HEIGHT, PADDING } from "../layout/shape-size";
import type { PlacedShape } from "../layout/lanes-layout";
import { ICONS } from "./icons";
import { element, textElement, tooltip } from "./markup";
import { FAMILY } from "./theme";
import type { Role } from "../picture";

/** A shape with icon, title, lines, chips and badges. */
export function drawShape(placed: PlacedShape): string {
  const { shape, x, y, width, height } = placed;
  const family = FAMILY[shape.role];
  const left = x + PADDING + ICON + 10;
  const tip = [shape.title, ...shape.lines, ...shape.addresses].join("\n");
  return element(
    "g",
    {},
    tooltip(tip),
    element("rect", { x, y, width, height, rx: 8, class: `box-${family}`, "stroke-width": 1.5 }),
    drawIcon(shape.role, x + PADDING, y + PADDING),
    textElement(left, y + PADDING + 14, "shape-title", shape.title),
    ...shape.lines.map((line, index) => textElement(left, y + PADDING + 32 + index * LINE_HEIGHT, "muted", line)),
    ...placed.chips.flatMap((chip) => [
      element("rect", {
        x: x + chip.x,
        y: y + chip.y,
        width: chip.width,
        height: CHIP.height,
        rx: 5,
        class: `chip-${family}`,
      }),
      textElement(x + chip.x + chip.width / 2, y + chip.y + 15.5, "chip-text", chip.text, "middle"),
    ]),
    ...badges(placed),
  );
}

/** An icon on its tile. */
export function drawIcon(role: Role, x: number, y: number, size: number = ICON): string {
  const family = FAMILY[role];
  const scale = (size * 0.68) / 24;
  const inset = (size - 24 * scale) / 2;
  return (
    element("rect", { x, y, width: size, height: size, rx: 6, class: `tile-${family}` }) +
    element("path", {
      d: ICONS[role],
      class: `icon icon-${family}`,
      transform: `translate(${(x + inset).toFixed(1)} ${(y + inset).toFixed(1)}) scale(${scale.toFixed(3)})`,
    })
  );
}

/** Numbers of keys, and the count of alarms, at the upper right. */
function badges({ shape, x, y, width }: PlacedShape): readonly string[] {
  const drawn = shape.keys.map((key, index) => keyDot(key, x + width - PADDING - 8 - index * 24, y + PADDING + 9));
  if (shape.alarms === 0) return drawn;
  return [...drawn, alarmDot(shape.alarms, x + width - PADDING - 8 - shape.keys.length * 24, y + PADDING + 9)];
}

/** A key's number in a disc. */
export function keyDot(key: number, x: number, y: number): string {
  return element(
    "g",
    {},
    tooltip(`Encrypted with key ${key}`),
    element("circle", { cx: x, cy: y, r: 9, class: "key-dot" }),
    textElement(x, y + 4, "number", String(key), "middle"),
  );
}

/** A count of alarms in a bell-shaped badge. */
export function alarmDot(alarms: number, x: number, y: number): string {
  const bell = `M${x - 9} ${y + 8}v-8a9 9 0 0 1 18 0v8z`;
  return element(
    "g",
    {},
    tooltip(`Watched by ${alarms} alarms`),
    element("path", { d: bell, class: "bell-dot" }),
    textElement(x, y + 5, "number", String(alarms), "middle"),
  );
}
