import { at, blocks } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import type { Classifier, Risk } from "../finding";
import { isGone, isKept, isOn, show } from "../values";
import { attributeRisks, replaced, turnedOff } from "./attribute-rules";

/** Encryption off, weaker, or under another key. 45 CFR 164.312(a)(2)(iv) and 164.312(e)(2)(ii). */
export const encryption: Classifier = (change, context) => [
  ...attributeRisks(change, "protection", "encryption", turnedOff, [
    { path: ["storage_encrypted"], what: "Encryption at rest off" },
    { path: ["encrypted"], what: "Encryption at rest off" },
    { path: ["at_rest_encryption_enabled"], what: "Encryption at rest off" },
    { path: ["transit_encryption_enabled"], what: "TLS off" },
    { path: ["sqs_managed_sse_enabled"], what: "Encryption at rest off" },
    { path: ["server_side_encryption", 0, "enabled"], what: "Encryption at rest off" },
    { path: ["enabled"], types: ["aws_ebs_encryption_by_default"], what: "Encryption of new volumes off" },
  ]),
  ...attributeRisks(change, "protection", "encryption", replaced, [
    { path: ["kms_key_id"], what: "Another encryption key, or none" },
    { path: ["kms_key_arn"], what: "Another encryption key, or none" },
    { path: ["kms_key"], what: "Another encryption key, or none" },
    { path: ["kms_master_key_id"], what: "Another encryption key, or none" },
    { path: ["master_user_secret_kms_key_id"], what: "Another encryption key, or none" },
    { path: ["performance_insights_kms_key_id"], what: "Another encryption key, or none" },
    { path: ["server_side_encryption", 0, "kms_key_arn"], what: "Another encryption key, or none" },
    { path: ["transit_encryption_mode"], what: "Another TLS mode" },
    { path: ["ssl_policy"], what: "Another TLS policy" },
    { path: ["security_policy"], what: "Another TLS policy" },
    {
      path: ["rule", 0, "apply_server_side_encryption_by_default", 0, "sse_algorithm"],
      what: "Another encryption of the bucket",
    },
    {
      path: ["rule", 0, "apply_server_side_encryption_by_default", 0, "kms_master_key_id"],
      what: "Another encryption key of the bucket",
    },
  ]),
  ...forcedTls(change),
  ...bucketEncryptionGone(change, context.destroyed),
];

/** Database parameters that force TLS. */
const TLS_PARAMETERS = new Set(["rds.force_ssl", "ssl_min_protocol_version", "require_secure_transport"]);

function forcedTls(change: ResourceChange): readonly Risk[] {
  if (!isKept(change) || !/parameter_group$/.test(change.type)) return [];
  const after = new Map(blocks(change.after?.["parameter"]).map((item) => [item["name"], item["value"]]));
  return blocks(change.before?.["parameter"]).flatMap((item): Risk[] => {
    const name = item["name"];
    if (typeof name !== "string" || !TLS_PARAMETERS.has(name)) return [];
    const weaker = name === "ssl_min_protocol_version" ? after.get(name) !== item["value"] : !isOn(after.get(name));
    if (!weaker || after.get(name) === item["value"]) return [];
    return [
      {
        riskClass: "protection",
        action: "encryption",
        what: `TLS of connections no longer forced as before (${name})`,
        from: show(item["value"]),
        to: show(after.get(name)),
      },
    ];
  });
}

function bucketEncryptionGone(change: ResourceChange, destroyed: ReadonlySet<string>): readonly Risk[] {
  if (change.type !== "aws_s3_bucket_server_side_encryption_configuration" || !isGone(change)) return [];
  const bucket = at(change.before ?? undefined, "bucket");
  if (typeof bucket === "string" && destroyed.has(bucket)) return [];
  return [
    {
      riskClass: "protection",
      action: "encryption",
      what: "Encryption of the bucket no longer set",
      from: show(bucket),
    },
  ];
}
