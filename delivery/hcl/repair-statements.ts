/** The comment that cdktf writes above an attribute whose type it doesn't know. */
const UNKNOWN_TYPE = /^# Warning: The following attribute is of an unexpected type/;

/** How a line opens something in cdktf's rendering, one thing a line. */
const OPENS_OBJECT = /^(\w+) = \{$/;
const OPENS_LIST = /^(\w+) = \[$/;

/**
 * Makes blocks of the attributes whose type cdktf doesn't know: it renders the statements of WAF rules as objects,
 * which Terraform refuses (hashicorp/terraform-cdk issue 3630).
 * @param text an HCL rendering of cdktf, with one opening or closing bracket a line
 */
export function repairStatements(text: string): string {
  const lines = text.split("\n");
  const repaired: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    repaired.push(lines[at]!);
    if (!UNKNOWN_TYPE.test(lines[at]!)) continue;
    while (!OPENS_OBJECT.test(lines[at + 1]!)) repaired.push(lines[(at += 1)]!);
    at = asBlocks(lines, at + 1, repaired);
  }
  return repaired.join("\n");
}

/** Rewrites what begins at a line to its closing bracket. @returns the index of the closing line */
function asBlocks(lines: readonly string[], start: number, into: string[]): number {
  /** Names of the lists that are open, with undefined for each object. */
  const open: (string | undefined)[] = [];
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]!;
    const object = OPENS_OBJECT.exec(line);
    const list = OPENS_LIST.exec(line);
    if (object) {
      open.push(undefined);
      into.push(`${object[1]!} {`);
    } else if (list && lines[at + 1] === "{") {
      open.push(list[1]!);
    } else if (line === "{") {
      into.push(`${open.at(-1)!} {`);
      open.push(undefined);
    } else if (line === "}" || line === "},") {
      open.pop();
      into.push("}");
    } else if (line === "]" && open.at(-1) !== undefined) {
      open.pop();
    } else {
      into.push(line);
    }
    if (open.length === 0) return at;
  }
  throw new Error("The rendering ends inside an attribute of unknown type");
}
