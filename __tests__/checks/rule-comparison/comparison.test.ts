import { readFileSync } from "node:fs";
import { join } from "node:path";
import { awsConfigPack } from "../../../checks/rule-comparison/aws-config-pack";
import { cdkNagPack } from "../../../checks/rule-comparison/cdk-nag-pack";
import { renderComparison } from "../../../checks/rule-comparison/render";
import { rules } from "../../../checks/rules";

it("has a committed page that is current: npm run docs:rules", () => {
  const file = join(__dirname, "../../../docs/infrastructure/rule-comparison.md");
  expect(readFileSync(file, "utf8")).toBe(renderComparison(rules));
});

it("has a rule of ours for every rule of cdk-nag's pack about services in use", () => {
  expect(cdkNagPack).toHaveLength(90);
  const open = cdkNagPack.filter(
    (row) => row.verdict !== "not-applicable" && !rules.some((rule) => rule.cdkNag === row.id),
  );
  expect(open).toEqual([]);
});

it("has a rule of ours for every rule of AWS Config's pack that can be told before deployment", () => {
  const open = awsConfigPack.filter(
    (row) => row.verdict !== "running" && !rules.some((rule) => rule.awsConfig === row.id),
  );
  expect(open).toEqual([]);
});

it("lists each rule once, and names no rule of the HIPAA pack that is not in it", () => {
  const ids = [...cdkNagPack, ...awsConfigPack].map((row) => row.id);
  expect(new Set(ids).size).toBe(ids.length);
  const named = rules.flatMap((rule) => (rule.cdkNag?.startsWith("HIPAA.Security-") ? [rule.cdkNag] : []));
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});
