import { code, markdownTable } from "../docs/tables/markdown-table";
import type { AttributeDifference, Comparison } from "./compare";
import type { HclReport } from "./hcl";
import type { MigrationReport } from "./migrate";
import { NODE, REPLACEMENTS } from "./targets";

/** Longest value that a table shows. */
const VALUE_LENGTH = 60;

/** The document on the tried migration. */
export function renderMigration({ changedFiles, typeErrors, comparison, hcl }: MigrationReport): string {
  const { differences } = comparison;
  return [
    "# Migration to cdktn, tried",
    "",
    "cdktf was archived on 2025-12-10. It stays, pinned; this is the proof that the way out is open. Written by `npm run migrate:try -- --write`, which swaps the packages in a temporary copy, synthesizes the three environments with both, and compares what Terraform would read. It needs the npm registry and some minutes, so it is no part of CI: run it when a version below changes.",
    "",
    "## What is swapped",
    "",
    markdownTable(
      ["Present", "Instead", "Version tried"],
      Object.entries(REPLACEMENTS).map(([from, { name, version }]) => [code(from), code(name), version]),
    ),
    "",
    `Node.js ${NODE.atLeast} or newer is needed (tried with ${NODE.version}). ${changedFiles} files change, in their imports alone. \`cdktf.json\`, \`cdktf.out\`, the variables \`CDKTF_*\` and the states stay as they are.`,
    "",
    "## Result",
    "",
    ...addresses(comparison),
    typeErrors.length === 0
      ? "- **Types:** the code compiles against the new packages without a change."
      : `- **Types:** ${typeErrors.length} errors:`,
    ...typeErrors.map((error) => `  - ${code(error)}`),
    differences.length === 0
      ? "- **Attributes:** no difference."
      : `- **Attributes:** ${differences.length} kinds of difference, below.`,
    hclLine(hcl),
    ...hcl.refused.map((line) => `  - ${line.replaceAll("\n", " ")}`),
    "",
    "## Differences of attributes",
    "",
    differences.length === 0 ? "None." : differencesTable(differences),
    "",
    "The versions of the providers differ by intent and are left out: the new ones bring another major version of the AWS provider. A real migration reads its upgrade guide, runs `./deploy.sh -e development --plan`, and expects an empty plan.",
    "",
  ].join("\n");
}

function addresses({ stacks, common, onlyBefore, onlyAfter }: Comparison): string[] {
  if (onlyBefore.length + onlyAfter.length === 0) {
    return [
      `- **Addresses:** all ${common} blocks of ${stacks} stacks have the same address: Terraform would create and destroy nothing for want of one.`,
    ];
  }
  return [
    "- **Addresses:** not the same:",
    ...onlyBefore.map((address) => `  - only cdktf: ${code(address)}`),
    ...onlyAfter.map((address) => `  - only cdktn: ${code(address)}`),
  ];
}

function hclLine({ stacks, repaired, refused }: HclReport): string {
  const verdict =
    refused.length === 0
      ? `all ${stacks} stacks are valid (\`terraform validate\` through the stand-in)`
      : `${refused.length} of ${stacks} stacks are refused`;
  const repair =
    repaired.length === 0
      ? "."
      : `, after a repair of ${repaired.map(code).join(", ")}: cdktf renders the statements of firewall rules as objects, where Terraform wants blocks (hashicorp/terraform-cdk issue 3630). \`delivery/hcl/repair-statements.ts\` makes blocks of them; \`npm run migrate:try -- --keep\` leaves the repaired HCL in the folder \`hcl\`.`;
  return `- **Plain HCL** (\`cdktf synth --hcl\`, the other way out): ${verdict}${repair}`;
}

function differencesTable(differences: readonly AttributeDifference[]): string {
  return markdownTable(
    ["Block", "Attribute", "cdktf", "cdktn", "Places"],
    differences.map(({ type, attribute, before, after, at }) => [
      code(type),
      code(attribute),
      value(before),
      value(after),
      String(at.length),
    ]),
  );
}

function value(of: unknown): string {
  if (of === undefined) return "absent";
  const text = JSON.stringify(of);
  return code(text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH)}…` : text);
}
