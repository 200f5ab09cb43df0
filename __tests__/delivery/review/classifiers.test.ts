import type { Json, JsonObject } from "../../../delivery/plan/json";
import type { ResourceChange } from "../../../delivery/plan/plan";
import { CLASSIFIERS } from "../../../delivery/review/classifiers/all";
import { holdsData } from "../../../delivery/review/classifiers/data-loss";
import { contextOf } from "../../../delivery/review/context";
import { change } from "./change";

/** The actions that every classifier together reports for the first of the changes. */
function actions(...changes: ResourceChange[]): string[] {
  const context = contextOf(changes);
  const [first] = changes;
  return first === undefined
    ? []
    : CLASSIFIERS.flatMap((classify) => classify(first, context)).map((risk) => risk.action);
}

type Weakening = readonly [action: string, type: string, strong: JsonObject, weak: JsonObject];
const doc = (...statements: object[]): string => JSON.stringify({ Statement: statements });
const read = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" };
const mfa = { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } };
const noTls = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: "*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const noMfa = { ...noTls, Condition: { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } } };
const acl = (cidr: string, action = "allow"): JsonObject => ({
  egress: false,
  rule_action: action,
  protocol: "6",
  from_port: 443,
  to_port: 443,
  cidr_block: cidr,
});
const rule = (more: JsonObject): JsonObject => ({
  rule: [{ rule_name: "daily", schedule: "cron(0 5 * * ? *)", lifecycle: [{ delete_after: 35 }], ...more }],
});
const waf = (...rules: JsonObject[]): JsonObject => ({ rule: rules });

/** From the strong side to the weak side is a risk; the way back is none. */
const ONE_WAY: readonly Weakening[] = [
  ["deletion-protection", "aws_db_instance", { deletion_protection: true }, { deletion_protection: false }],
  ["deletion-protection", "aws_db_instance", { deletion_protection: true }, {}],
  [
    "deletion-protection",
    "aws_dynamodb_table",
    { deletion_protection_enabled: true },
    { deletion_protection_enabled: false },
  ],
  ["deletion-protection", "aws_db_instance", { skip_final_snapshot: false }, { skip_final_snapshot: true }],
  ["deletion-protection", "aws_db_instance", { delete_automated_backups: false }, { delete_automated_backups: true }],
  ["deletion-protection", "aws_s3_bucket", { force_destroy: false }, { force_destroy: true }],
  ["retention", "aws_db_instance", { backup_retention_period: 35 }, { backup_retention_period: 7 }],
  ["retention", "aws_elasticache_replication_group", { snapshot_retention_limit: 35 }, { snapshot_retention_limit: 0 }],
  ["retention", "aws_kms_key", { deletion_window_in_days: 30 }, { deletion_window_in_days: 7 }],
  ["retention", "aws_secretsmanager_secret", { recovery_window_in_days: 30 }, { recovery_window_in_days: 0 }],
  [
    "retention",
    "aws_config_retention_configuration",
    { retention_period_in_days: 2557 },
    { retention_period_in_days: 365 },
  ],
  ["retention", "aws_cloudwatch_log_group", { retention_in_days: 2557 }, { retention_in_days: 90 }],
  ["retention", "aws_cloudwatch_log_group", { retention_in_days: 0 }, { retention_in_days: 3653 }],
  [
    "retention",
    "aws_s3_bucket_lifecycle_configuration",
    { rule: [{ id: "a" }] },
    { rule: [{ id: "a", expiration: [{ days: 30 }] }] },
  ],
  [
    "retention",
    "aws_s3_bucket_lifecycle_configuration",
    { rule: [{ id: "a", expiration: [{ days: 2557 }] }] },
    { rule: [{ id: "a", expiration: [{ days: 30 }] }] },
  ],
  ["encryption", "aws_db_instance", { storage_encrypted: true }, { storage_encrypted: false }],
  [
    "encryption",
    "aws_elasticache_replication_group",
    { at_rest_encryption_enabled: "true" },
    { at_rest_encryption_enabled: "false" },
  ],
  [
    "encryption",
    "aws_elasticache_replication_group",
    { transit_encryption_enabled: true },
    { transit_encryption_enabled: false },
  ],
  ["encryption", "aws_sqs_queue", { kms_master_key_id: "key" }, {}],
  ["encryption", "aws_dynamodb_table", { server_side_encryption: [{ enabled: true }] }, { server_side_encryption: [] }],
  [
    "encryption",
    "aws_db_parameter_group",
    { parameter: [{ name: "rds.force_ssl", value: "1" }] },
    { parameter: [{ name: "rds.force_ssl", value: "0" }] },
  ],
  ["encryption", "aws_db_parameter_group", { parameter: [{ name: "rds.force_ssl", value: "1" }] }, { parameter: [] }],
  [
    "versioning",
    "aws_s3_bucket_versioning",
    { versioning_configuration: [{ status: "Enabled" }] },
    { versioning_configuration: [{ status: "Suspended" }] },
  ],
  [
    "versioning",
    "aws_dynamodb_table",
    { point_in_time_recovery: [{ enabled: true }] },
    { point_in_time_recovery: [{ enabled: false }] },
  ],
  ["public-access", "aws_s3_bucket_public_access_block", { block_public_acls: true }, { block_public_acls: false }],
  ["public-access", "aws_s3_bucket_public_access_block", { block_public_policy: true }, { block_public_policy: false }],
  ["public-access", "aws_s3_bucket_public_access_block", { ignore_public_acls: true }, { ignore_public_acls: false }],
  [
    "public-access",
    "aws_s3_bucket_public_access_block",
    { restrict_public_buckets: true },
    { restrict_public_buckets: false },
  ],
  ["lock", "aws_backup_vault_lock_configuration", { min_retention_days: 35 }, { min_retention_days: 1 }],
  [
    "lock",
    "aws_s3_bucket_object_lock_configuration",
    { rule: [{ default_retention: [{ mode: "GOVERNANCE", years: 7 }] }] },
    { rule: [{ default_retention: [{ mode: "GOVERNANCE", days: 90 }] }] },
  ],
  [
    "lock",
    "aws_s3_bucket_object_lock_configuration",
    { rule: [{ default_retention: [{ mode: "COMPLIANCE", days: 90 }] }] },
    { rule: [{ default_retention: [{ mode: "GOVERNANCE", days: 90 }] }] },
  ],
  ["rotation", "aws_kms_key", { enable_key_rotation: true }, { enable_key_rotation: false }],
  ["rotation", "aws_kms_key", { rotation_period_in_days: 90 }, { rotation_period_in_days: 365 }],
  ["rotation", "aws_db_instance", { manage_master_user_password: true }, {}],
  [
    "rotation",
    "aws_secretsmanager_secret_rotation",
    { rotation_rules: [{ automatically_after_days: 30 }] },
    { rotation_rules: [{ automatically_after_days: 90 }] },
  ],
  [
    "rotation",
    "aws_secretsmanager_secret_rotation",
    { rotation_rules: [{ schedule_expression: "rate(30 days)" }] },
    { rotation_rules: [{ schedule_expression: "rate(90 days)" }] },
  ],
  ["backup", "aws_backup_plan", rule({}), { rule: [] }],
  ["backup", "aws_backup_plan", rule({}), rule({ lifecycle: [{ delete_after: 7 }] })],
  ["backup", "aws_backup_plan", rule({ lifecycle: [] }), rule({})],
  ["backup", "aws_backup_plan", rule({ copy_action: [{ destination_vault_arn: "v" }] }), rule({ copy_action: [] })],
  [
    "backup",
    "aws_backup_plan",
    rule({ copy_action: [{ destination_vault_arn: "v", lifecycle: [{ delete_after: 2555 }] }] }),
    rule({ copy_action: [{ destination_vault_arn: "v", lifecycle: [{ delete_after: 30 }] }] }),
  ],
  ["backup", "aws_backup_selection", { resources: ["a", "b"] }, { resources: ["a"] }],
  ["backup", "aws_backup_selection", { not_resources: [] }, { not_resources: ["a"] }],
  ["detection", "aws_cloudtrail", { enable_logging: true }, { enable_logging: false }],
  ["detection", "aws_cloudtrail", { is_multi_region_trail: true }, { is_multi_region_trail: false }],
  ["detection", "aws_cloudtrail", { enable_log_file_validation: true }, { enable_log_file_validation: false }],
  ["detection", "aws_guardduty_detector", { enable: true }, { enable: false }],
  ["detection", "aws_guardduty_detector_feature", { status: "ENABLED" }, { status: "DISABLED" }],
  ["detection", "aws_cloudwatch_metric_alarm", { actions_enabled: true }, { actions_enabled: false }],
  ["detection", "aws_cloudwatch_metric_alarm", { alarm_actions: ["topic"] }, { alarm_actions: [] }],
  ["detection", "aws_cloudwatch_metric_alarm", { evaluation_periods: 2 }, { evaluation_periods: 20 }],
  [
    "detection",
    "aws_cloudwatch_metric_alarm",
    { threshold: 80, comparison_operator: "GreaterThanThreshold" },
    { threshold: 99, comparison_operator: "GreaterThanThreshold" },
  ],
  [
    "detection",
    "aws_cloudwatch_metric_alarm",
    { threshold: 10, comparison_operator: "LessThanThreshold" },
    { threshold: 1, comparison_operator: "LessThanThreshold" },
  ],
  ["detection", "aws_cloudwatch_event_rule", { state: "ENABLED" }, { state: "DISABLED" }],
  [
    "detection",
    "aws_db_instance",
    { enabled_cloudwatch_logs_exports: ["postgresql", "upgrade"] },
    { enabled_cloudwatch_logs_exports: ["upgrade"] },
  ],
  ["detection", "aws_db_instance", { monitoring_interval: 60 }, { monitoring_interval: 0 }],
  ["availability", "aws_db_instance", { multi_az: true }, { multi_az: false }],
  [
    "availability",
    "aws_elasticache_replication_group",
    { automatic_failover_enabled: true },
    { automatic_failover_enabled: false },
  ],
  [
    "authentication",
    "aws_db_instance",
    { iam_database_authentication_enabled: true },
    { iam_database_authentication_enabled: false },
  ],
  ["authentication", "aws_elasticache_replication_group", { auth_token: "(sensitive)" }, { auth_token: null }],
  [
    "authentication",
    "aws_iam_account_password_policy",
    { minimum_password_length: 14 },
    { minimum_password_length: 8 },
  ],
  ["firewall", "aws_wafv2_web_acl", waf({ name: "sqli" }), waf()],
  [
    "firewall",
    "aws_wafv2_web_acl",
    waf({ name: "sqli", override_action: [{ none: [{}] }] }),
    waf({ name: "sqli", override_action: [{ count: [{}] }] }),
  ],
  ["network", "aws_db_instance", { publicly_accessible: false }, { publicly_accessible: true }],
  ["network", "aws_subnet", { map_public_ip_on_launch: false }, { map_public_ip_on_launch: true }],
  [
    "network",
    "aws_api_gateway_rest_api",
    { disable_execute_api_endpoint: true },
    { disable_execute_api_endpoint: false },
  ],
  [
    "network",
    "aws_vpc_security_group_ingress_rule",
    { ip_protocol: "tcp", from_port: 443, to_port: 443, cidr_ipv4: "10.0.0.0/16" },
    { ip_protocol: "tcp", from_port: 443, to_port: 443, cidr_ipv4: "0.0.0.0/0" },
  ],
  [
    "network",
    "aws_security_group",
    { ingress: [] },
    { ingress: [{ protocol: "tcp", from_port: 22, to_port: 22, cidr_blocks: ["10.0.0.0/8"] }] },
  ],
  ["network", "aws_network_acl_rule", acl("10.0.0.0/16", "deny"), acl("10.0.0.0/16")],
  ["network", "aws_route_table", { route: [] }, { route: [{ cidr_block: "0.0.0.0/0", gateway_id: "igw-1" }] }],
  [
    "iam",
    "aws_iam_policy",
    { policy: doc(read) },
    { policy: doc({ ...read, Action: ["s3:GetObject", "s3:DeleteObject"] }) },
  ],
  [
    "iam",
    "aws_iam_role",
    { assume_role_policy: doc({ ...read, Principal: { Service: "a" } }) },
    { assume_role_policy: doc({ ...read, Principal: { Service: ["a", "b"] } }) },
  ],
  [
    "iam",
    "aws_iam_role",
    { inline_policy: [] },
    { inline_policy: [{ name: "x", policy: doc({ ...read, Action: "*", Resource: "*" }) }] },
  ],
  [
    "iam",
    "aws_iam_role",
    { managed_policy_arns: [] },
    { managed_policy_arns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] },
  ],
  ["iam", "aws_iam_role", { permissions_boundary: "arn:x" }, {}],
  [
    "iam",
    "aws_api_gateway_method",
    { authorization: "CUSTOM", http_method: "GET" },
    { authorization: "NONE", http_method: "GET" },
  ],
  ["mfa", "aws_iam_role", { assume_role_policy: doc({ ...read, ...mfa }) }, { assume_role_policy: doc(read) }],
  ["mfa", "aws_iam_policy", { policy: doc(read, noMfa) }, { policy: doc(read) }],
  ["deny", "aws_s3_bucket_policy", { policy: doc(noTls) }, { policy: doc(read) }],
];

describe.each(ONE_WAY)("%s: %s", (action, type, strong, weak) => {
  const shown = `${JSON.stringify(strong).slice(0, 80)} to ${JSON.stringify(weak).slice(0, 80)}`;
  it(`reports ${shown}`, () => {
    expect(actions(change(type, "update", strong, weak))).toContain(action);
    expect(actions(change(type, "replace", strong, weak))).toContain(action);
  });
  it(`does not report the way back of ${shown}`, () => {
    expect(actions(change(type, "update", weak, strong)).filter((found) => found === action)).toEqual([]);
  });
});

describe("changes that only a person can judge", () => {
  it.each<Weakening>([
    ["encryption", "aws_db_instance", { kms_key_id: "key-1" }, { kms_key_id: "key-2" }],
    [
      "rotation",
      "aws_secretsmanager_secret_rotation",
      { rotation_rules: [{ schedule_expression: "rate(30 days)" }] },
      { rotation_rules: [{ schedule_expression: "cron(0 0 1 * ? *)" }] },
    ],
    ["backup", "aws_backup_plan", rule({}), rule({ schedule: "cron(0 5 ? * SUN *)" })],
  ])("are reported in either direction: %s of %s", (action, type, one, other) => {
    expect(actions(change(type, "update", one, other))).toContain(action);
    expect(actions(change(type, "update", other, one))).toContain(action);
  });

  it.each<readonly [string, string, JsonObject, Json]>([
    ["encryption", "aws_db_instance", { kms_key_id: "key-1" }, { kms_key_id: true }],
    ["iam", "aws_iam_policy", { policy: doc(read) }, { policy: true }],
    [
      "network",
      "aws_vpc_security_group_ingress_rule",
      { ip_protocol: "tcp", referenced_security_group_id: "sg-1" },
      { referenced_security_group_id: true },
    ],
  ])("are reported where the new value is known only when applied: %s of %s", (action, type, before, unknown) => {
    const after = Object.fromEntries(Object.entries(before).filter(([name]) => (unknown as JsonObject)[name] !== true));
    expect(actions(change(type, "update", before, after, unknown))).toContain(action);
  });
});

describe("what holds data or keys", () => {
  it.each([
    "aws_db_instance",
    "aws_elasticache_replication_group",
    "aws_kms_key",
    "aws_s3_bucket",
    "aws_backup_vault",
    "aws_dynamodb_table",
    "aws_cloudwatch_log_group",
    "aws_secretsmanager_secret",
  ])("%s is reported when destroyed, replaced or forgotten", (type) => {
    expect(holdsData(type)).toBe(true);
    expect(actions(change(type, "delete", {}, null))).toEqual(["destroy"]);
    expect(actions(change(type, "replace", {}, {}))).toEqual(["replace"]);
    expect(actions(change(type, "forget", {}, null))).toEqual(["forget"]);
  });

  it("is not reported when made or changed", () => {
    expect(actions(change("aws_db_instance", "create", null, {}))).toEqual([]);
    expect(actions(change("aws_db_instance", "update", { tags: {} }, { tags: { a: "b" } }))).toEqual([]);
  });
});

describe("what watches or guards, when it is gone", () => {
  it.each([
    ["detection", "aws_cloudwatch_metric_alarm"],
    ["detection", "aws_cloudtrail"],
    ["detection", "aws_flow_log"],
    ["detection", "aws_config_configuration_recorder"],
    ["backup", "aws_backup_plan"],
    ["backup", "aws_backup_selection"],
    ["lock", "aws_backup_vault_lock_configuration"],
    ["lock", "aws_s3_bucket_object_lock_configuration"],
    ["rotation", "aws_secretsmanager_secret_rotation"],
    ["public-access", "aws_s3_bucket_public_access_block"],
    ["versioning", "aws_s3_bucket_versioning"],
    ["encryption", "aws_s3_bucket_server_side_encryption_configuration"],
    ["firewall", "aws_wafv2_web_acl"],
    ["firewall", "aws_wafv2_web_acl_association"],
  ])("%s: %s is reported", (action, type) => {
    expect(actions(change(type, "delete", { bucket: "b" }, null))).toEqual([action]);
  });

  it("goes unreported with the bucket that it guards, whose own destruction is the risk", () => {
    const bucket = change("aws_s3_bucket", "delete", { bucket: "b" }, null);
    for (const type of [
      "aws_s3_bucket_public_access_block",
      "aws_s3_bucket_versioning",
      "aws_s3_bucket_server_side_encryption_configuration",
    ]) {
      expect(actions(change(type, "delete", { bucket: "b" }, null), bucket)).toEqual([]);
    }
    expect(
      actions(change("aws_s3_bucket_policy", "delete", { bucket: "b", policy: doc(noTls) }, null), bucket),
    ).toEqual([]);
    expect(actions(change("aws_s3_bucket_policy", "delete", { bucket: "b", policy: doc(noTls) }, null))).toEqual([
      "deny",
    ]);
  });
});

describe("what is new", () => {
  const grant = { role: "app", policy: doc(read) };
  const role = change("aws_iam_role", "create", null, { name: "app" });
  const open = { ip_protocol: "tcp", from_port: 443, to_port: 443, cidr_ipv4: "0.0.0.0/0" };
  const inside = { ...open, cidr_ipv4: "10.0.0.0/16" };

  it("widens nothing if its role or group is new too", () => {
    expect(actions(change("aws_iam_role_policy", "create", null, grant), role)).toEqual([]);
    expect(
      actions(change("aws_iam_role_policy_attachment", "create", null, { role: "app", policy_arn: "arn:x" }), role),
    ).toEqual([]);
    expect(
      actions(change("aws_vpc_security_group_ingress_rule", "create", null, inside, { security_group_id: true })),
    ).toEqual([]);
  });

  it("widens a role or group that exists", () => {
    expect(actions(change("aws_iam_role_policy", "create", null, grant))).toEqual(["iam"]);
    expect(
      actions(change("aws_iam_role_policy_attachment", "create", null, { role: "app", policy_arn: "arn:x" })),
    ).toEqual(["iam"]);
    expect(
      actions(change("aws_vpc_security_group_ingress_rule", "create", null, { ...inside, security_group_id: "sg-1" })),
    ).toEqual(["network"]);
  });

  it("is reported if it is sweeping, wherever it is attached", () => {
    const everything = { ...grant, policy: doc({ Effect: "Allow", Action: "*", Resource: "*" }) };
    const admin = { role: "app", policy_arn: "arn:aws-us-gov:iam::aws:policy/AdministratorAccess" };
    expect(actions(change("aws_iam_role_policy", "create", null, everything), role)).toEqual(["iam"]);
    expect(actions(change("aws_iam_role_policy_attachment", "create", null, admin), role)).toEqual(["iam"]);
    expect(
      actions(change("aws_vpc_security_group_ingress_rule", "create", null, open, { security_group_id: true })),
    ).toEqual(["network"]);
    expect(actions(change("aws_lambda_permission", "create", null, { principal: "*" }))).toEqual(["iam"]);
    expect(actions(change("aws_iam_user", "create", null, { name: "x" }))).toEqual(["iam"]);
  });

  it("may be a policy that names what roles are passable at most, but not one that allows everything", () => {
    const passing = { policy: doc({ Effect: "Allow", Action: ["iam:PassRole", "s3:Get*"], Resource: "*" }) };
    expect(actions(change("aws_iam_policy", "create", null, passing))).toEqual([]);
    expect(actions(change("aws_iam_role_policy", "create", null, { ...passing, role: "app" }), role)).toEqual(["iam"]);
    const everything = { policy: doc({ Effect: "Allow", Action: "s3:*", Resource: "*" }) };
    expect(actions(change("aws_iam_policy", "create", null, everything))).toEqual(["iam"]);
  });

  it("may be an open method of a new API, but not of one that exists", () => {
    const open = { authorization: "NONE", http_method: "GET" };
    expect(actions(change("aws_api_gateway_method", "create", null, open, { rest_api_id: true }))).toEqual([]);
    expect(actions(change("aws_api_gateway_method", "create", null, { ...open, rest_api_id: "a1" }))).toEqual(["iam"]);
  });

  it("may let a service call a function for one source", () => {
    const permission = { principal: "sns.amazonaws.com", source_arn: "arn:aws:sns:x" };
    expect(actions(change("aws_lambda_permission", "create", null, permission))).toEqual([]);
    expect(
      actions(
        change("aws_lambda_permission", "create", null, { principal: "sns.amazonaws.com" }, { source_arn: true }),
      ),
    ).toEqual([]);
    expect(actions(change("aws_lambda_permission", "create", null, { principal: "sns.amazonaws.com" }))).toEqual([
      "iam",
    ]);
  });
});

it("a data source is never a risk", () => {
  const source = {
    ...change("aws_iam_policy", "read", { policy: doc(read) }, { policy: doc({ ...read, Action: "*" }) }),
    mode: "data" as const,
  };
  expect(actions(source)).toEqual([]);
});
