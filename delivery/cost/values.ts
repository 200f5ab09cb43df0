/** Values of a resource as synthesized or as planned; a nested block may be an object or a list of one. */
export class Values {
  constructor(private readonly json: Readonly<Record<string, unknown>>) {}

  /** A number, also where it is text; undefined where it isn't known. */
  number(key: string): number | undefined {
    const value = this.json[key];
    const parsed = typeof value === "string" && value !== "" ? Number(value) : value;
    return typeof parsed === "number" && Number.isFinite(parsed) ? parsed : undefined;
  }

  text(key: string): string {
    const value = this.json[key];
    return typeof value === "string" ? value : "";
  }

  flag(key: string): boolean {
    return this.json[key] === true || this.json[key] === "true";
  }

  /** The entries of a list, or the one block; none where it is absent. */
  list(key: string): readonly unknown[] {
    const value = this.json[key];
    if (value === undefined || value === null) return [];
    return Array.isArray(value) ? value : [value];
  }
}
