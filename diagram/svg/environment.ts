import type { LanesLayout, PlacedLane } from "../layout/lanes-layout";
import { FRAMES, type Picture } from "../picture";
import { drawArrow, drawArrowLabel } from "./arrows";
import { drawCards } from "./cards";
import { drawLegend } from "./legend";
import { element, escapeXml, textElement } from "./markup";
import { drawShape } from "./shapes";
import { stylesheet } from "./theme";

const MARGIN = 24;
const HEADER = 78;
/** Column at the left in which the lanes' heads stand. */
const GUTTER = 142;
const FRAME = 14;

/** An environment as a picture of its own: one SVG file, light and dark. */
export function drawEnvironment(picture: Picture, layout: LanesLayout): string {
  const flowLeft = MARGIN + FRAME * 2 + GUTTER;
  const flowRight = flowLeft + layout.width + FRAME;
  const width = flowRight + FRAME * 2 + MARGIN;
  const legend = drawLegend(MARGIN, HEADER + layout.height + FRAME, width - 2 * MARGIN);
  const cards = drawCards(picture.cards, MARGIN, legend.bottom + 8, width - 2 * MARGIN);
  const height = cards.bottom + MARGIN - 14;
  const titles = new Map(picture.shapes.map((shape) => [shape.id, shape.title]));
  const titleOf = (id: string): string => titles.get(id) ?? id;

  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      role: "img",
      class: "diagram",
      "aria-labelledby": `title-${picture.environment} desc-${picture.environment}`,
    },
    element("title", { id: `title-${picture.environment}` }, escapeXml(picture.title)),
    element("desc", { id: `desc-${picture.environment}` }, escapeXml(picture.description)),
    element("style", {}, stylesheet("diagram")),
    element("rect", { width: Math.ceil(width), height: Math.ceil(height), class: "page" }),
    textElement(MARGIN, 42, "h1", picture.title),
    textElement(MARGIN, 64, "muted", picture.subtitle),
    frames(picture, layout, flowLeft, flowRight),
    element(
      "g",
      { transform: `translate(${flowLeft} ${HEADER})` },
      ...layout.arrows.map((arrow) => drawArrow(arrow, titleOf)),
      ...layout.shapes.map(drawShape),
      ...layout.arrows.map(drawArrowLabel),
    ),
    legend.svg,
    cards.svg,
  )}\n`;
}

/** The bands with their heads, the VPC around three of them, and the regions around those. */
function frames(picture: Picture, layout: LanesLayout, flowLeft: number, flowRight: number): string {
  const left = flowLeft - GUTTER;
  const lanes = layout.lanes.map((lane) =>
    element(
      "g",
      {},
      element("rect", {
        x: left,
        y: HEADER + lane.top,
        width: flowRight - left,
        height: lane.bottom - lane.top,
        rx: 6,
        class: "lane",
      }),
      ...laneHead(picture, lane, left + 12),
    ),
  );
  return [...lanes, ...FRAMES.map((frame) => drawFrame(picture, layout, frame, left, flowRight))].join("");
}

/** A frame around its lanes; the VPC's lies within the region's. */
function drawFrame(
  picture: Picture,
  layout: LanesLayout,
  { id, lanes }: (typeof FRAMES)[number],
  left: number,
  right: number,
): string {
  const inside = layout.lanes.filter((lane) => lanes.includes(lane.id));
  const title = {
    region: `Region ${picture.primaryRegion}`,
    vpc: `VPC ${picture.vpc}`,
    failover: `Region ${picture.failoverRegion}`,
    account: `Account ${picture.account}`,
  }[id];
  if (inside.length === 0) return "";
  const nested = layout.lanes.find((lane) => FRAMES[0]!.lanes.includes(lane.id));
  const above = id === "region" && nested?.id !== "edge" ? 2 : 1;
  const side = id === "vpc" ? 6 : 14;
  const top = HEADER + inside[0]!.top - 26 * above;
  const bottom = HEADER + inside.at(-1)!.bottom + (id === "vpc" ? 6 : 10);
  return (
    element("rect", {
      x: left - side,
      y: top,
      width: right - left + 2 * side,
      height: bottom - top,
      rx: 8,
      class: "frame",
    }) + textElement(left - side + 12, top + 18, "frame-title", title)
  );
}

function laneHead(picture: Picture, placed: PlacedLane, x: number): readonly string[] {
  const lane = picture.lanes.find(({ id }) => id === placed.id)!;
  const y = HEADER + placed.top + 26;
  return [
    textElement(x, y, "lane-title", lane.title),
    ...lane.notes.map((note, index) => textElement(x, y + 20 + index * 18, "muted", note)),
  ];
}
