import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../config/project-root";
import { readBaseline, type BaselineEntry } from "./baseline";
import { BASELINE } from "./cli";

/** The page that shows every explained finding. */
export const PAGE = join(PROJECT_ROOT, "docs", "infrastructure", "scan-baseline.md");

const INTRODUCTION = `# Explained findings of tfsec and checkov

Written by \`npm run docs:scan\` from \`delivery/scan/baseline.yaml\`; a test keeps it current. \`npm run scan\` fails at a
finding that isn't here, at an entry that explains nothing any more, and at one past its day of review.

| scanner | rule | input | where (stack, address) | why it is as it should be | review by |
|---|---|---|---|---|---|
`;

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** The page as Markdown. */
export function baselinePage(entries: readonly BaselineEntry[]): string {
  const rows = entries.map(
    ({ scanner, rule, inputs, where, reason, review }) =>
      `| ${scanner} | ${rule} | ${(inputs ?? ["all"]).join(", ")} | \`${cell(where)}\` | ${cell(reason)} | ${review} |`,
  );
  return `${INTRODUCTION}${rows.join("\n")}\n`;
}

if (require.main === module) writeFileSync(PAGE, baselinePage(readBaseline(BASELINE)));
