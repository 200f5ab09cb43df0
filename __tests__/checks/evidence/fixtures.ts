import { collectEvidence } from "../../../checks/evidence/collect";
import type { Drill, Evidence } from "../../../checks/evidence/evidence";
import type { Exemption } from "../../../checks/exemption";
import { stackFromDocument } from "../../../checks/load/terraform-folder";
import { Model } from "../../../checks/model/model";
import { notApplicable, resultFor, type Rule, type Verdict } from "../../../checks/rule";

/** Two buckets in one stack. */
export const model = new Model("staging", [
  stackFromDocument("staging-state", {
    resource: { aws_s3_bucket: { logs: { bucket: "logs" }, state: { bucket: "state" } } },
  }),
]);

/** A rule that gives the same status for every bucket, or for those named. */
export function bucketRule(
  id: string,
  citations: readonly string[],
  status: Verdict["status"] | "not-applicable",
  failing: readonly string[] = ["logs", "state"],
): Rule {
  return {
    id,
    domain: "storage",
    title: `Every bucket is ${id}.`,
    why: "Because.",
    severity: "high",
    citations,
    remedy: "Set it.",
    evaluate: (all) =>
      status === "not-applicable"
        ? [notApplicable("no bucket of that kind")]
        : all.resources("aws_s3_bucket").map((bucket) =>
            resultFor(bucket, {
              status: failing.includes(bucket.name) ? status : "pass",
              found: `bucket = ${bucket.name}`,
              wanted: '<another & "better" bucket>',
              evidence: { bucket: bucket.get("bucket") },
            }),
          ),
  };
}

/** Evidence of the two buckets under the rules. */
export function evidenceOf(
  rules: readonly Rule[],
  options: { readonly exemptions?: readonly Exemption[]; readonly drills?: readonly Drill[] } = {},
): Evidence {
  return collectEvidence({
    model,
    rules,
    exemptions: options.exemptions ?? [],
    date: "2026-01-31",
    drills: options.drills,
  });
}

export const exemption: Exemption = {
  rule: "locked",
  address: "aws_s3_bucket.logs",
  environment: "staging",
  reason: "It holds no ePHI, and the trail is locked elsewhere.",
  owner: "platform lead",
  reviewBy: "2026-06-30",
};

export const drill: Drill = {
  date: "2026-01-15",
  scenario: "database-loss",
  title: "An administrator has deleted the database",
  environment: "staging",
  result: "passed",
  failure: "",
  seconds: 12.34,
  objective: { rpo: "24 hours", rto: "3 hours" },
  citations: ["164.308(a)(7)(ii)(D)"],
  ranOn: "Offline.",
  steps: [{ title: "Restore the recovery point", seconds: 12.34, observed: "restored" }],
};
