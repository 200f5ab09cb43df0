import type { Shape } from "../picture";
import { textWidth } from "./text";

/** Sizes in pixels of the picture at its full width. */
export const FONT = { title: 15, line: 13, chip: 12.5, label: 12.5 } as const;
export const PADDING = 12;
export const ICON = 30;
export const LINE_HEIGHT = 17;
export const CHIP = { height: 22, gap: 6, padding: 8 } as const;
const TITLE_HEIGHT = 20;
const BADGE_WIDTH = 24;

/** A chip with its place, counted from the shape's corner. */
export interface PlacedChip {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A shape's size and what stands where in it. */
export interface ShapeSize {
  readonly width: number;
  readonly height: number;
  readonly chips: readonly PlacedChip[];
}

/** Widest row of chips; more go in rows of about the same length. */
const CHIP_ROW = 340;

/** The room a shape needs for its texts. */
export function shapeSize(shape: Shape): ShapeSize {
  const indent = PADDING + ICON + 10;
  const badges = (shape.keys.length + (shape.alarms > 0 ? 1 : 0)) * BADGE_WIDTH;
  const chips = placeChips(shape.chips, PADDING, PADDING + TITLE_HEIGHT + shape.lines.length * LINE_HEIGHT + 6);
  const widths = [
    indent + textWidth(shape.title, FONT.title, "bold") + (badges > 0 ? badges + 8 : 0),
    ...shape.lines.map((line) => indent + textWidth(line, FONT.line)),
    ...chips.map((chip) => chip.x + chip.width),
  ];
  const body = Math.max(ICON, TITLE_HEIGHT + shape.lines.length * LINE_HEIGHT);
  const last = chips.at(-1);
  const height = last === undefined ? PADDING + body : last.y + CHIP.height;
  return { width: Math.max(140, ...widths) + PADDING, height: height + PADDING, chips };
}

function placeChips(texts: readonly string[], left: number, top: number): readonly PlacedChip[] {
  const widths = texts.map((text) => textWidth(text, FONT.chip) + 2 * CHIP.padding);
  const total = widths.reduce((sum, width) => sum + width + CHIP.gap, 0);
  const row = total / Math.ceil(total / CHIP_ROW) + 0.5 * Math.max(0, ...widths);
  let x = left;
  let y = top;
  return texts.map((text, index) => {
    const width = widths[index]!;
    if (x > left && x + width > left + row) {
      x = left;
      y += CHIP.height + CHIP.gap;
    }
    const chip = { text, x, y, width };
    x += width + CHIP.gap;
    return chip;
  });
}
