import { readDocument } from "../docs/documents";
import { type CodeBlock, readMarkdown } from "../docs/markdown";
import { shellCommands } from "../docs/shell-commands";

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

/** Arguments of the one `./deploy.sh` in a marked block, with the environment filled in. */
export function deployArguments(name: string, environment: string): string[] {
  const deploys = shellCommands(procedure(name).code).filter(([program]) => program === "./deploy.sh");
  if (deploys.length !== 1) throw new Error(`The block ${name} has ${deploys.length} deploys`);
  return deploys[0]!.slice(1).map((word) => word.replace("$ENV", environment));
}

/** Layers that the deploy in a marked block selects. */
export function deployedLayers(name: string): string[] {
  const args = deployArguments(name, "environment");
  return args.flatMap((word, index) => (args[index - 1] === "--stack" ? [word.replace("environment-", "")] : []));
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
