import { FONT } from "../layout/shape-size";
import { textWidth } from "../layout/text";
import type { ArrowKind } from "../picture";
import { element, textElement } from "./markup";
import { alarmDot, keyDot } from "./shapes";
import { ARROW_FAMILY } from "./theme";

const ROW = 26;

const MEANINGS: readonly (readonly [ArrowKind, string])[] = [
  ["request", "request"],
  ["rule", "permitted by security groups, with port"],
  ["route", "way out"],
  ["event", "message or notice"],
  ["copy", "backup"],
];

/** What the arrows and the badges mean; goes on in a second row where the picture is narrow. */
export function drawLegend(
  left: number,
  top: number,
  width: number,
): { readonly svg: string; readonly bottom: number } {
  let x = left;
  let middle = top + 18;
  const place = (symbol: number, text: string, draw: () => string): string => {
    const needed = symbol + textWidth(text, FONT.line);
    if (x > left && x + needed > left + width) {
      x = left;
      middle += ROW;
    }
    const drawn = draw() + textElement(x + symbol, middle + 4.5, "muted", text);
    x += needed + 22;
    return drawn;
  };
  const parts = [
    ...MEANINGS.map(([kind, meaning]) =>
      place(44, meaning, () => {
        const family = ARROW_FAMILY[kind];
        return (
          element("path", { d: `M${x} ${middle}h28`, class: `arrow arrow-${kind} stroke-${family}` }) +
          element("path", { d: `M${x + 36} ${middle}l-8 -4.5v9z`, class: `head-${family}` })
        );
      }),
    ),
    place(24, "encrypted with key 1", () => keyDot(1, x + 9, middle)),
    place(24, "alarms", () => alarmDot(2, x + 9, middle)),
  ];
  return { svg: element("g", {}, ...parts), bottom: middle + 18 };
}
