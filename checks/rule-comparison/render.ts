import type { Rule } from "../rule";
import { awsConfigPack } from "./aws-config-pack";
import { cdkNagPack } from "./cdk-nag-pack";
import type { ComparisonRow } from "./row";

const words: Readonly<Record<ComparisonRow["verdict"], string>> = {
  equal: "equal",
  stricter: "stricter",
  running: "seen when running",
  "not-applicable": "not applicable",
};

/** Our rules beside those of cdk-nag and AWS Config, as a Markdown page. */
export function renderComparison(rules: readonly Rule[]): string {
  const own = rules.filter((rule) => rule.awsConfig === undefined && rule.cdkNag === undefined);
  return `# Our rules beside cdk-nag and AWS Config

Made by \`npm run docs:rules\`; a test keeps it current.

There are ${rules.length} rules. Everywhere ours differ from cdk-nag in three ways: they look at all stacks of an
environment together, what is absent has not passed, and what can't be read is a finding. What AWS Config shows only in
the running account is deployed there as Config rules.

## cdk-nag, pack HIPAA Security (${cdkNagPack.length} rules)

${summary(cdkNagPack)}

${table(cdkNagPack, (row) => rules.filter((rule) => rule.cdkNag === row.id))}

## AWS Config, conformance pack for HIPAA Security (${awsConfigPack.length} rules on services of this system)

The rest of the pack is about services that this system doesn't use: Auto Scaling, CodeBuild, DMS, ECS, EFS, Elastic
Beanstalk, EMR, OpenSearch, Redshift, SageMaker and instances managed by Systems Manager.

${summary(awsConfigPack)}

${table(awsConfigPack, (row) => rules.filter((rule) => rule.awsConfig === row.id))}

## In neither (${own.length} rules)

| rule | good state |
|---|---|
${own.map((rule) => `| \`${rule.id}\` | ${rule.title} |`).join("\n")}
`;
}

function summary(rows: readonly ComparisonRow[]): string {
  const count = (verdict: ComparisonRow["verdict"]): number => rows.filter((row) => row.verdict === verdict).length;
  const parts = (Object.keys(words) as ComparisonRow["verdict"][]).filter((verdict) => count(verdict) > 0);
  return `${parts.map((verdict) => `${count(verdict)} ${words[verdict]}`).join(", ")}.`;
}

function table(rows: readonly ComparisonRow[], ours: (row: ComparisonRow) => readonly Rule[]): string {
  const lines = rows.map((row) => {
    const ids = ours(row).map((rule) => `\`${rule.id}\``);
    return `| ${row.id.replace("HIPAA.Security-", "")} | ${ids.join(", ") || "–"} | ${words[row.verdict]} | ${row.note} |`;
  });
  return ["| theirs | ours | verdict | note |", "|---|---|---|---|", ...lines].join("\n");
}
