import type { Exemption } from "../exemption";

/** Exemptions in staging. */
export const stagingExemptions: readonly Exemption[] = [
  {
    rule: "api-default-endpoint-disabled",
    address: "aws_api_gateway_rest_api.*",
    environment: "staging",
    reason:
      "No domain is set for this environment, so the default endpoint is the only way in. Staging holds made-up data only.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "backup-cross-region-copy",
    address: "aws_backup_plan.plan_*",
    environment: "staging",
    reason: "No copy in the failover region, for cost. Staging holds made-up data only.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "backup-seven-year-retention",
    address: "aws_backup_plan.plan_*",
    environment: "staging",
    reason: "Backups are kept for 35 days. Staging holds made-up data only.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "backup-vault-lock-compliance",
    address: "aws_backup_vault.*",
    environment: "staging",
    reason:
      "The lock is in governance mode, so that the environment can be taken down. Staging holds made-up data only.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "cloudtrail-bucket-locked",
    address: "aws_cloudtrail.*",
    environment: "staging",
    reason:
      "Object Lock in governance mode for 30 days, so that the environment can be taken down. Staging holds made-up data only.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "cloudtrail-insights",
    address: "aws_cloudtrail.*",
    environment: "staging",
    reason: "Insights are off, for cost. Staging holds made-up data only.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "cognito-deletion-protection",
    address: "aws_cognito_user_pool.*",
    environment: "staging",
    reason: "The users are testers, and can be made again. Staging holds made-up data only.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "iam-session-duration",
    address: "aws_iam_role.*",
    environment: "staging",
    reason: "Sessions of auditors and operators last four hours. Staging holds made-up data only.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "log-group-retention-seven-years",
    address: "aws_cloudwatch_log_group.*",
    environment: "staging",
    reason: "Logs are kept for a year, audit logs for seven. Staging holds made-up data only.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "stateful-resources-prevent-destroy",
    address: "aws_*",
    environment: "staging",
    reason: "Only the database is kept from deletion: the rest can be made afresh. Staging holds made-up data only.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
];
