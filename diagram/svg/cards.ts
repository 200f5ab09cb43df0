import { FONT, PADDING } from "../layout/shape-size";
import { textWidth } from "../layout/text";
import type { Card, Row } from "../picture";
import { element, textElement, tooltip } from "./markup";
import { drawIcon, keyDot } from "./shapes";

const GAP = 14;
/** Narrowest card in which the rows can be read. */
const NARROWEST = 320;
const HEAD_HEIGHT = 46;
const ROW_HEIGHT = 22;

/** Height of a card with all its rows. */
function cardHeight(card: Card): number {
  return HEAD_HEIGHT + card.rows.length * ROW_HEIGHT + PADDING - 4;
}

/** The cards below the flow, in columns of about the same height. */
export function drawCards(
  cards: readonly Card[],
  left: number,
  top: number,
  width: number,
): { readonly svg: string; readonly bottom: number } {
  const columns = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const cardWidth = (width - (columns - 1) * GAP) / columns;
  const heights = Array.from({ length: columns }, () => 0);
  const drawn = cards.map((card) => {
    const column = heights.indexOf(Math.min(...heights));
    const svg = drawCard(card, left + column * (cardWidth + GAP), top + heights[column]!, cardWidth);
    heights[column]! += cardHeight(card) + GAP;
    return svg;
  });
  return { svg: drawn.join(""), bottom: top + Math.max(...heights) };
}

function drawCard(card: Card, x: number, y: number, width: number): string {
  return element(
    "g",
    {},
    element("rect", { x, y, width, height: cardHeight(card), rx: 8, class: "card" }),
    drawIcon(card.role, x + PADDING, y + 9, 26),
    textElement(x + PADDING + 36, y + 27, "card-title", card.title),
    ...card.rows.map((row, index) => drawRow(row, x, width, y + HEAD_HEIGHT + index * ROW_HEIGHT + 11)),
  );
}

function drawRow(row: Row, x: number, width: number, middle: number): string {
  const left = x + PADDING + (row.key === undefined ? 0 : 26);
  const parts = [textElement(left, middle + 4.5, "", row.text)];
  if (row.key !== undefined) parts.push(keyDot(row.key, x + PADDING + 9, middle));
  if (row.value !== undefined) {
    const room = width - (left - x) - textWidth(row.text, FONT.line) - PADDING - 12;
    parts.push(textElement(x + width - PADDING, middle + 4.5, "muted", fitted(row.value, room), "end"));
  }
  const tip = [`${row.text}${row.value === undefined ? "" : `: ${row.value}`}`, ...row.addresses];
  return element("g", {}, tooltip(tip.join("\n")), ...parts);
}

/** The text, cut with an ellipsis where there is no room for it. */
function fitted(text: string, room: number): string {
  if (textWidth(text, FONT.line) <= room) return text;
  let kept = text;
  while (kept !== "" && textWidth(`${kept}…`, FONT.line) > room) kept = kept.slice(0, -1);
  return `${kept.replace(/[ ,]+$/, "")}…`;
}
