/**
 * Advance widths of Helvetica in thousandths of the font size, from U+0020 to U+007E.
 * Source: the AFM file of the Adobe core 14 fonts. Arial and Liberation Sans share them.
 */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/** Bold letters, and fonts that are a little wider than Helvetica, need more room. */
const ALLOWANCE = { regular: 1.03, bold: 1.1 } as const;

/** Width of a line of text in pixels: the same on every machine, whichever fonts it has. */
export function textWidth(text: string, size: number, weight: keyof typeof ALLOWANCE = "regular"): number {
  const units = [...text].reduce((sum, character) => sum + (WIDTHS[character.charCodeAt(0) - 32] ?? 600), 0);
  return Math.ceil((units / 1000) * size * ALLOWANCE[weight]);
}
