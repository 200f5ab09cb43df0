import { at } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import type { Classifier, Risk } from "../finding";
import { isGone, show } from "../values";
import { attributeRisks, turnedOff } from "./attribute-rules";

/** Old versions no longer kept. 45 CFR 164.312(c)(1) integrity. */
export const versioning: Classifier = (change, context) => [
  ...attributeRisks(change, "protection", "versioning", turnedOff, [
    { path: ["versioning_configuration", 0, "status"], what: "Versioning of the bucket suspended" },
    { path: ["versioning_configuration", 0, "mfa_delete"], what: "Deleting a version no longer asks for MFA" },
    { path: ["versioning", 0, "enabled"], what: "Versioning of the bucket suspended" },
    { path: ["point_in_time_recovery", 0, "enabled"], what: "Point-in-time recovery of the table off" },
  ]),
  ...versioningGone(change, context.destroyed),
];

function versioningGone(change: ResourceChange, destroyed: ReadonlySet<string>): readonly Risk[] {
  if (change.type !== "aws_s3_bucket_versioning" || !isGone(change)) return [];
  const bucket = at(change.before ?? undefined, "bucket");
  if (typeof bucket === "string" && destroyed.has(bucket)) return [];
  return [
    { riskClass: "protection", action: "versioning", what: "Versioning of the bucket suspended", from: show(bucket) },
  ];
}
