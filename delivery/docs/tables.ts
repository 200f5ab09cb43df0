import { writeFileSync } from "node:fs";
import path from "node:path";
import { domains } from "../../checks/rule";
import { documentPaths, PROJECT_ROOT, readDocument } from "./documents";
import { synthesizeFacts, type Synthesized } from "./synthesized";
import { alarmsTable } from "./tables/alarms";
import { connectionsTable, securityGroupsTable } from "./tables/connections";
import { environmentsTable } from "./tables/environments";
import { keysTable } from "./tables/keys";
import { networkAclsTable } from "./tables/network-acls";
import { retentionTable } from "./tables/retention";
import { rulesTable } from "./tables/rules";
import { savedQueriesTable } from "./tables/saved-queries";
import { stacksTable } from "./tables/stacks";

/** Makes a table from what is synthesized. */
export type TableMaker = (facts: Synthesized) => string;

/** Tables by the name in their markers, `<!-- generated:NAME -->` and `<!-- /generated -->`. */
export const TABLES: Readonly<Record<string, TableMaker>> = {
  environments: environmentsTable,
  stacks: stacksTable,
  "security-groups": securityGroupsTable,
  connections: connectionsTable,
  "network-acls": networkAclsTable,
  keys: keysTable,
  alarms: alarmsTable,
  retention: retentionTable,
  "saved-queries": savedQueriesTable,
  ...Object.fromEntries(
    domains.map((domain): [string, TableMaker] => [`rules-${domain}`, (facts) => rulesTable(facts, domain)]),
  ),
};

const MARKED = /<!-- generated:(\S+) -->[\s\S]*?<!-- \/generated -->/g;

/**
 * A document with every marked table made anew.
 * @throws when a marker names a table that doesn't exist.
 */
export function renderTables(text: string, facts: Synthesized): string {
  return text.replace(MARKED, (_marked, name: string) => {
    const table = TABLES[name];
    if (!table) throw new Error(`No table is called ${name}; there are ${Object.keys(TABLES).join(", ")}`);
    return `<!-- generated:${name} -->\n${table(facts)}\n<!-- /generated -->`;
  });
}

/** Documents whose tables aren't current, with the text they should have. */
export function staleDocuments(facts: Synthesized): { readonly file: string; readonly text: string }[] {
  return documentPaths().flatMap((file) => {
    const present = readDocument(file);
    const text = renderTables(present, facts);
    return text === present ? [] : [{ file, text }];
  });
}

/** Writes every table anew. @returns the documents that changed */
export async function writeTables(): Promise<string[]> {
  const stale = staleDocuments(await synthesizeFacts());
  for (const { file, text } of stale) writeFileSync(path.join(PROJECT_ROOT, file), text);
  return stale.map(({ file }) => file);
}
