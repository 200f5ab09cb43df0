import type { Exemption } from "../exemption";

/** Exemptions in every environment. */
export const commonExemptions: readonly Exemption[] = [
  {
    rule: "api-method-authorization",
    address: "aws_api_gateway_method.rest-api_health*",
    environment: "*",
    reason:
      'The health check answers "ok" and no more: monitoring calls it without a token. It is throttled and stands behind the firewall.',
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "no-literal-secrets",
    address: "aws_ssm_parameter.connection_*",
    environment: "*",
    reason:
      "Connection facts such as port and TLS mode, no secrets. They are encrypted so that reading them needs the key as well.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "iam-customer-policy-blocked-kms-actions",
    address: "aws_iam_policy.*boundary_policy_*",
    environment: "*",
    reason:
      "A permissions boundary grants nothing: it caps what policies of roles may grant, and those name their keys.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "iam-data-actions-name-resources",
    address: "aws_iam_policy.*boundary_policy_*",
    environment: "*",
    reason:
      "A permissions boundary grants nothing: it caps what policies of roles may grant, and those name their resources.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "kms-grants-for-services-only",
    address: "aws_iam_policy.*boundary_policy_*",
    environment: "*",
    reason:
      "A permissions boundary grants nothing: it caps what policies of roles may grant, and those have the condition.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "iam-pass-role-narrowed",
    address: "aws_iam_policy.*boundary_policy_*",
    environment: "*",
    reason:
      "A permissions boundary grants nothing: it caps what policies of roles may grant, and those name the service.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "network-acl-no-open-admin-ports",
    address: "aws_network_acl_rule.*-acl_in-anywhere-1024_*",
    environment: "*",
    reason:
      "Answers to calls through the NAT gateway come to any port from 1024 on, and a network ACL keeps no state. Security groups refuse what was not asked for; the database tier has no such rule.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "s3-default-encryption-kms",
    address: "aws_s3_bucket.access-logs_bucket_*",
    environment: "*",
    reason:
      "The S3 guide asks for SSE-S3 (AES256) on a bucket that takes access logs. The logs hold object names and callers, no ePHI.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "s3-customer-key",
    address: "aws_s3_bucket.access-logs_bucket_*",
    environment: "*",
    reason:
      "The S3 guide asks for SSE-S3 (AES256) on a bucket that takes access logs. The logs hold object names and callers, no ePHI.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "secret-rotation",
    address: "aws_secretsmanager_secret.*_api-key_secret_*",
    environment: "*",
    reason:
      "Only the supplier can make a new key, so it is replaced by hand (runbook: Rotate a third-party credential). The tag Rotation = manual marks it.",
    owner: "Security officer",
    reviewBy: "2027-02-28",
  },
  {
    rule: "s3-object-lock-default",
    address: "aws_s3_bucket.access-logs_bucket_*",
    environment: "*",
    reason: "S3 delivers no access logs to a bucket with a default retention. Versioning and the lifecycle keep them.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "s3-object-lock-default",
    address: "aws_s3_bucket.configuration_history_bucket_*",
    environment: "*",
    reason:
      "AWS Config delivers to no bucket with Object Lock. Versioning keeps old files, and Config keeps its own history for seven years.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "s3-object-lock-default",
    address: "aws_s3_bucket.state_bucket_*",
    environment: "*",
    reason: "Terraform overwrites its state with each change. Versioning keeps every old state.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "s3-object-lock-default",
    address: "aws_s3_bucket.reports_bucket_*",
    environment: "*",
    reason: "Reports of backup jobs, which AWS Backup can make again. Versioning keeps them.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "s3-bucket-replication",
    address: "aws_s3_bucket.*",
    environment: "*",
    reason:
      "No bucket holds the only copy of ePHI: records are in the database, whose backups go to the failover region. Logs are also in CloudWatch.",
    owner: "Security officer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "vpc-no-unrestricted-route-to-igw",
    address: "aws_route.vpc_routes_public-internet_*",
    environment: "*",
    reason: "The public subnets hold NAT gateways only; those need the route. No subnet gives public addresses.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
  {
    rule: "api-cache-encrypted",
    address: "aws_api_gateway_stage.api-stage_*",
    environment: "*",
    reason:
      "Answers hold ePHI and are not cached at all. api-cache-never-plain watches that no cache comes without encryption.",
    owner: "Platform engineer",
    reviewBy: "2027-05-31",
  },
];
