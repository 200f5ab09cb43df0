import type { TypeRules } from "../template";

const FIXED_TIME = "2025-01-01T00:00:00Z";
const iam = (path: string): string => `arn:{partition}:iam::{account}:${path}`;

/** KMS, IAM, Secrets Manager, SSM and the account-wide guards. */
export const SECURITY: Readonly<Record<string, TypeRules>> = {
  aws_kms_key: {
    id: "{uuid}",
    key_id: "{id}",
    arn: "arn:{partition}:kms:{region}:{account}:key/{id}",
    // AWS attaches this policy when none is given: the account decides by IAM.
    policy: (view) =>
      JSON.stringify({
        Id: "key-default-1",
        Statement: [
          {
            Action: "kms:*",
            Effect: "Allow",
            Principal: { AWS: `arn:${view.identity.partition}:iam::${view.identity.accountId}:root` },
            Resource: "*",
            Sid: "Enable IAM User Permissions",
          },
        ],
        Version: "2012-10-17",
      }),
  },
  aws_kms_replica_key: { id: "mrk-{hex:32}", key_id: "{id}", arn: "arn:{partition}:kms:{region}:{account}:key/{id}" },
  aws_kms_external_key: { id: "{uuid}", arn: "arn:{partition}:kms:{region}:{account}:key/{id}", key_state: "Enabled" },
  aws_kms_replica_external_key: {
    id: "{uuid}",
    key_id: "{id}",
    arn: "arn:{partition}:kms:{region}:{account}:key/{id}",
  },
  aws_kms_alias: {
    id: "{name}",
    name: "alias/{hex:16}",
    arn: "arn:{partition}:kms:{region}:{account}:{name}",
    target_key_arn: (view) => {
      const target = view.text("target_key_id");
      const { partition, region, accountId } = view.identity;
      return target.startsWith("arn:") ? target : `arn:${partition}:kms:${region}:${accountId}:key/${target}`;
    },
  },
  aws_kms_key_policy: { id: "{key_id}" },
  aws_kms_grant: { id: "{key_id}:{hex:64}", grant_id: "{hex:64}", grant_token: "{hex:64:token}" },
  aws_iam_role: {
    id: "{name}",
    name: "terraform-{digits:26}",
    arn: (view) =>
      `arn:${view.identity.partition}:iam::${view.identity.accountId}:role${view.text("path") || "/"}${view.text("name")}`,
    unique_id: "AROA{upper:17}",
    create_date: FIXED_TIME,
  },
  aws_iam_role_policy: { id: "{role}:{name}", name: "terraform-{digits:26}" },
  aws_iam_role_policy_attachment: { id: "{role}-{digits:26}" },
  aws_iam_policy: {
    id: "{arn}",
    name: "terraform-{digits:26}",
    policy_id: "ANPA{upper:17}",
    arn: (view) =>
      `arn:${view.identity.partition}:iam::${view.identity.accountId}:policy${view.text("path") || "/"}${view.text("name")}`,
    attachment_count: () => 0,
  },
  aws_iam_policy_attachment: { id: "{name}" },
  aws_iam_instance_profile: {
    id: "{name}",
    arn: iam("instance-profile/{name}"),
    unique_id: "AIPA{upper:17}",
    create_date: FIXED_TIME,
  },
  aws_iam_user: { id: "{name}", arn: iam("user/{name}"), unique_id: "AIDA{upper:17}" },
  aws_iam_group: { id: "{name}", arn: iam("group/{name}"), unique_id: "AGPA{upper:17}" },
  aws_iam_group_policy: { id: "{group}:{name}" },
  aws_iam_user_policy: { id: "{user}:{name}" },
  aws_iam_group_policy_attachment: { id: "{group}-{digits:26}" },
  aws_iam_user_policy_attachment: { id: "{user}-{digits:26}" },
  aws_iam_access_key: { id: "AKIA{upper:16}", status: "Active", create_date: FIXED_TIME },
  aws_iam_account_password_policy: {
    id: "iam-account-password-policy",
    expire_passwords: (view) => Number(view.text("max_password_age") || "0") > 0,
  },
  aws_iam_account_alias: { id: "{account_alias}" },
  aws_iam_openid_connect_provider: {
    id: "{arn}",
    arn: (view) =>
      `arn:${view.identity.partition}:iam::${view.identity.accountId}:oidc-provider/${view.text("url").replace(/^https:\/\//, "")}`,
    thumbprint_list: (view) => [view.made.hex(40)],
  },
  aws_iam_saml_provider: { id: "{arn}", arn: iam("saml-provider/{name}"), valid_until: "2035-01-01T00:00:00Z" },
  aws_iam_service_linked_role: {
    id: "{arn}",
    name: "AWSServiceRoleFor{hex:8}",
    arn: iam("role/aws-service-role/{aws_service_name}/{name}"),
    path: "/aws-service-role/{aws_service_name}/",
    unique_id: "AROA{upper:17}",
    create_date: FIXED_TIME,
  },
  aws_secretsmanager_secret: {
    id: "{arn}",
    name: "terraform-{digits:26}",
    arn: (view) => {
      const { partition, region, accountId } = view.identity;
      return `arn:${partition}:secretsmanager:${region}:${accountId}:secret:${view.text("name")}-${view.made.pick("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 6)}`;
    },
  },
  aws_secretsmanager_secret_version: {
    id: "{secret_id}|{version_id}",
    arn: "{secret_id}",
    version_id: "terraform-{digits:26}",
    version_stages: () => ["AWSCURRENT"],
    has_secret_string_wo: () => false,
  },
  aws_secretsmanager_secret_rotation: { id: "{secret_id}", rotation_enabled: () => true },
  aws_secretsmanager_secret_policy: { id: "{secret_arn}" },
  aws_ssm_parameter: {
    id: "{name}",
    arn: (view) => {
      const { partition, region, accountId } = view.identity;
      return `arn:${partition}:ssm:${region}:${accountId}:parameter/${view.text("name").replace(/^\//, "")}`;
    },
    version: () => 1,
    data_type: "text",
    tier: "Standard",
    key_id: (view) => (view.text("type") === "SecureString" ? "alias/aws/ssm" : ""),
    insecure_value: "",
    has_value_wo: () => false,
  },
  aws_guardduty_detector: {
    id: "{hex:32}",
    arn: "arn:{partition}:guardduty:{region}:{account}:detector/{id}",
    account_id: "{account}",
    finding_publishing_frequency: "SIX_HOURS",
  },
  aws_guardduty_detector_feature: { id: "{detector_id}/{name}" },
  aws_securityhub_account: {
    id: "{account}",
    arn: "arn:{partition}:securityhub:{region}:{account}:hub/default",
    control_finding_generator: "SECURITY_CONTROL",
  },
  aws_securityhub_standards_subscription: {
    id: (view) => {
      const { partition, region, accountId } = view.identity;
      const standard = view.text("standards_arn").replace(/^.*:(?:standards|ruleset)\//, "");
      return `arn:${partition}:securityhub:${region}:${accountId}:subscription/${standard}`;
    },
  },
  aws_securityhub_configuration_policy: {
    id: "{uuid}",
    arn: "arn:{partition}:securityhub:{region}:{account}:configuration-policy/{id}",
  },
  aws_inspector2_enabler: {
    id: (view) => `${listText(view.values["account_ids"])}-${listText(view.values["resource_types"])}`,
  },
  aws_accessanalyzer_analyzer: {
    id: "{analyzer_name}",
    arn: "arn:{partition}:access-analyzer:{region}:{account}:analyzer/{analyzer_name}",
  },
  aws_accessanalyzer_archive_rule: { id: "{analyzer_name}/{rule_name}" },
  aws_macie2_account: {
    id: "{account}",
    created_at: FIXED_TIME,
    service_role: iam("role/aws-service-role/macie.amazonaws.com/AWSServiceRoleForAmazonMacie"),
  },
};

function listText(value: unknown): string {
  return Array.isArray(value) ? value.join(":") : "";
}
