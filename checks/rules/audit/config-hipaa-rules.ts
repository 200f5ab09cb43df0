import { text } from "../../model/value";
import { missing, type Rule } from "../../rule";

/** Rules of the HIPAA conformance pack for what a change by hand would open first. */
const needed = [
  "CLOUD_TRAIL_ENABLED",
  "MULTI_REGION_CLOUD_TRAIL_ENABLED",
  "CLOUD_TRAIL_ENCRYPTION_ENABLED",
  "CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED",
  "CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED",
  "RDS_STORAGE_ENCRYPTED",
  "RDS_INSTANCE_PUBLIC_ACCESS_CHECK",
  "RDS_SNAPSHOTS_PUBLIC_PROHIBITED",
  "RDS_SNAPSHOT_ENCRYPTED",
  "DB_INSTANCE_BACKUP_ENABLED",
  "RDS_LOGGING_ENABLED",
  "S3_BUCKET_PUBLIC_READ_PROHIBITED",
  "S3_BUCKET_PUBLIC_WRITE_PROHIBITED",
  "S3_BUCKET_SSL_REQUESTS_ONLY",
  "S3_BUCKET_VERSIONING_ENABLED",
  "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED",
  "S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC",
  "VPC_FLOW_LOGS_ENABLED",
  "VPC_DEFAULT_SECURITY_GROUP_CLOSED",
  "INCOMING_SSH_DISABLED",
  "RESTRICTED_INCOMING_TRAFFIC",
  "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS",
  "IAM_PASSWORD_POLICY",
  "IAM_ROOT_ACCESS_KEY_CHECK",
  "MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS",
  "ACCESS_KEYS_ROTATED",
  "GUARDDUTY_ENABLED_CENTRALIZED",
  "SECURITYHUB_ENABLED",
  "KMS_CMK_NOT_SCHEDULED_FOR_DELETION",
  "BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED",
  "SNS_ENCRYPTED_KMS",
  "LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED",
];

export const configHipaaRules: Rule = {
  id: "config-hipaa-rules",
  domain: "audit",
  title: "AWS Config checks the safeguards while the system runs.",
  why: "This check reads the configuration; somebody may change the account by hand afterwards.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(D)", "164.308(a)(8)"],
  remedy: "Add an aws_config_conformance_pack, or an aws_config_config_rule for each safeguard.",
  evaluate: (model) => {
    const wanted = `a conformance pack, or managed rules for ${needed.join(", ")}`;
    const packs = model.resources("aws_config_conformance_pack", "aws_config_organization_conformance_pack");
    const rules = model.resources("aws_config_config_rule");
    const identifiers = rules.map((rule) => text(model.follow(rule.get("source.source_identifier"))) ?? "");
    const left = needed.filter((identifier) => !identifiers.includes(identifier));
    if (packs.length === 0 && left.length > 0) {
      return [{ ...missing("aws_config_config_rule", wanted), found: `no pack, and no rule for ${left.join(", ")}` }];
    }
    const found = `${packs.length} packs and ${identifiers.length} managed rules`;
    const stack = [...packs, ...rules][0]?.stack ?? "";
    return [
      { status: "pass", address: "", stack, found, wanted, evidence: { rules: [...identifiers].sort().join(", ") } },
    ];
  },
};
