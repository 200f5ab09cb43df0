import { readDocument } from "../docs/documents";
import { type CodeBlock, readMarkdown } from "../docs/markdown";

/** Documents whose blocks drills run. */
const DOCUMENTS = ["docs/infrastructure/disaster-recovery.md", "docs/infrastructure/runbook.md"];

/** The block that a document marks with `<!-- drill: NAME -->`. @throws when none or several are marked so. */
export function procedure(name: string): CodeBlock {
  const found = DOCUMENTS.flatMap((file) => readMarkdown(readDocument(file)).blocks).filter(
    ({ drill }) => drill === name,
  );
  if (found.length !== 1) throw new Error(`${found.length} blocks of the documents are marked "drill: ${name}"`);
  return found[0]!;
}

/** Names of every marked block. */
export function procedureNames(): string[] {
  return DOCUMENTS.flatMap((file) => readMarkdown(readDocument(file)).blocks).flatMap(({ drill }) => drill ?? []);
}

/**
 * Fills in values as an operator does: each line `NAME=example` gets the value.
 * @throws when a name isn't assigned exactly once: the document and the drill would differ.
 */
export function fillIn(code: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((filled, [name, value]) => {
    const line = new RegExp(`^${name}=.*$`, "gm");
    const count = filled.match(line)?.length ?? 0;
    if (count !== 1) throw new Error(`The block assigns ${name} ${count} times, not once:\n${code}`);
    return filled.replace(line, () => `${name}='${value}'`);
  }, code);
}
