/** Order of texts by code unit: the same on every machine, whichever languages it knows. */
export function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
