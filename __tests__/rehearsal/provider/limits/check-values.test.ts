import { checkValues } from "../../../../rehearsal/provider/limits";
import { checkPolicyDocument } from "../../../../rehearsal/provider/limits/policy-document";
import generated from "../../../../rehearsal/provider/limits/limits.generated.json";
import { AwsProvider } from "../../../../rehearsal/provider/aws/aws-provider";
import { UNKNOWN, type ObjectValue } from "../../../../rehearsal/provider/wire/value";

const types = [
  "aws_lambda_function",
  "aws_cloudwatch_log_group",
  "aws_backup_plan",
  "aws_vpc",
  "aws_security_group",
  "aws_vpc_security_group_ingress_rule",
  "aws_db_instance",
  "aws_elasticache_replication_group",
  "aws_kms_key",
  "aws_kms_alias",
  "aws_sqs_queue",
  "aws_iam_role",
  "aws_iam_policy",
  "aws_kms_key_policy",
  "aws_s3_bucket",
  "aws_cognito_user_pool_client",
  "aws_backup_vault_lock_configuration",
  "aws_secretsmanager_secret",
  "aws_acm_certificate",
];
const { catalog } = new AwsProvider({ types: new Set(types), identity: {} });

function problems(type: string, config: ObjectValue): string[] {
  const block = catalog.find("resource", type);
  if (block === undefined) throw new Error(`no ${type}`);
  return checkValues(type, block, config).map(({ path = [], detail }) => `${path.join(".")} | ${detail}`);
}

const CODE = {
  function_name: "f",
  role: "arn:aws:iam::123456789012:role/r",
  filename: "f.zip",
  handler: "h",
  runtime: "nodejs24.x",
};
const DATABASE = { identifier: "db", engine: "postgres", instance_class: "db.t3.medium", skip_final_snapshot: true };
const RULE = { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 443, to_port: 443, cidr_ipv4: "10.0.0.0/8" };

describe("values are checked as AWS would", () => {
  test.each<[string, ObjectValue]>([
    ["aws_lambda_function", CODE],
    ["aws_cloudwatch_log_group", { name: "/aws/lambda/f", retention_in_days: 2557 }],
    ["aws_vpc", { cidr_block: "10.0.0.0/16" }],
    ["aws_vpc_security_group_ingress_rule", RULE],
    ["aws_db_instance", DATABASE],
    ["aws_kms_key", { enable_key_rotation: true, rotation_period_in_days: 90, deletion_window_in_days: 30 }],
    ["aws_sqs_queue", { name: "orders.fifo", fifo_queue: true }],
    ["aws_secretsmanager_secret", { name: "a/b", recovery_window_in_days: 0 }],
    ["aws_s3_bucket", { bucket: "a-bucket.of.mine" }],
  ])("good values of %s pass", (type, config) => {
    expect(problems(type, config)).toEqual([]);
  });

  test.each<[string, string, ObjectValue, string]>([
    [
      "aws_lambda_function",
      "enumeration of the service model",
      { ...CODE, runtime: "node20" },
      'runtime | aws_lambda_function.runtime: got "node20", must be one of',
    ],
    [
      "aws_lambda_function",
      "pattern of the service model",
      { ...CODE, handler: "a b" },
      "handler | aws_lambda_function.handler",
    ],
    [
      "aws_lambda_function",
      "our limit before the wider one of the model",
      { ...CODE, timeout: 901 },
      "timeout | aws_lambda_function.timeout: got 901, must be from 1 to 900",
    ],
    [
      "aws_lambda_function",
      "keys of a map",
      { ...CODE, environment: [{ variables: { "a-b": "x" } }] },
      "environment.0.variables | ",
    ],
    [
      "aws_lambda_function",
      "no code",
      { function_name: "f", handler: "h", runtime: "nodejs24.x" },
      "got none; give one of filename",
    ],
    ["aws_lambda_function", "items of a set", { ...CODE, architectures: ["x86"] }, "architectures | "],
    [
      "aws_backup_plan",
      "inside a set, placed at the set",
      { name: "p", rule: [{ rule_name: "r", schedule: "daily" }] },
      "rule | aws_backup_plan.rule.schedule",
    ],
    [
      "aws_backup_plan",
      "cold storage",
      { rule: [{ rule_name: "r", lifecycle: [{ cold_storage_after: 30, delete_after: 60 }] }] },
      "at least 90 more than cold_storage_after",
    ],
    [
      "aws_backup_plan",
      "continuous backup kept too long",
      { rule: [{ rule_name: "r", enable_continuous_backup: true, lifecycle: [{ delete_after: 60 }] }] },
      "35 days at most",
    ],
    ["aws_vpc", "a network too large", { cidr_block: "10.0.0.0/8" }, "from /16 to /28"],
    [
      "aws_security_group",
      "a rule inside the group",
      { name: "a", ingress: [{ cidr_blocks: ["10.0.0.1/8"], from_port: 1, to_port: 2 }] },
      "ingress | aws_security_group.ingress.cidr_blocks",
    ],
    ["aws_security_group", "a name that begins with sg-", { name: "sg-mine" }, "not starting with sg-"],
    [
      "aws_vpc_security_group_ingress_rule",
      "two peers",
      { ...RULE, cidr_ipv6: "::/0" },
      "got cidr_ipv4 and cidr_ipv6; give one of",
    ],
    ["aws_vpc_security_group_ingress_rule", "no peer", { ...RULE, cidr_ipv4: null }, "got none"],
    [
      "aws_vpc_security_group_ingress_rule",
      "ports the wrong way round",
      { ...RULE, from_port: 500 },
      "must be at most to_port",
    ],
    ["aws_db_instance", "retention", { ...DATABASE, backup_retention_period: 2555 }, "got 2555, must be from 0 to 35"],
    ["aws_db_instance", "version", { ...DATABASE, engine_version: "15.12" }, "must be 15.13 or later"],
    [
      "aws_db_instance",
      "major version",
      { ...DATABASE, engine_version: "12.1" },
      "must be one of the majors 14, 15, 16, 17, 18",
    ],
    [
      "aws_db_instance",
      "overlapping windows",
      { ...DATABASE, backup_window: "05:30-06:30", maintenance_window: "sun:06:00-sun:07:00" },
      "overlaps the maintenance_window",
    ],
    ["aws_db_instance", "no final snapshot", { ...DATABASE, skip_final_snapshot: false }, "final_snapshot_identifier"],
    ["aws_db_instance", "monitoring without a role", { ...DATABASE, monitoring_interval: 60 }, "monitoring_role_arn"],
    ["aws_db_instance", "identifier and prefix", { ...DATABASE, identifier_prefix: "db" }, "conflicts with identifier"],
    [
      "aws_db_instance",
      "insights kept too short",
      { ...DATABASE, database_insights_mode: "advanced", performance_insights_retention_period: 7 },
      "at least 465",
    ],
    [
      "aws_db_instance",
      "gp3 with its own IOPS",
      { ...DATABASE, storage_type: "gp3", allocated_storage: 100, iops: 3000 },
      "under 400 GiB",
    ],
    [
      "aws_elasticache_replication_group",
      "Redis 7.2",
      { replication_group_id: "a", engine: "redis", engine_version: "7.2" },
      "with engine redis",
    ],
    [
      "aws_elasticache_replication_group",
      "a token without TLS",
      { replication_group_id: "a", auth_token: "0123456789abcdef" },
      "transit_encryption_enabled",
    ],
    [
      "aws_elasticache_replication_group",
      "a token with a symbol that AUTH refuses",
      { replication_group_id: "a", transit_encryption_enabled: true, auth_token: "0123456789abcdef@" },
      "auth_token |",
    ],
    [
      "aws_elasticache_replication_group",
      "failover with one node",
      { replication_group_id: "a", automatic_failover_enabled: true, num_cache_clusters: 1 },
      "at least 2",
    ],
    [
      "aws_kms_key",
      "a period too short",
      { enable_key_rotation: true, rotation_period_in_days: 30 },
      "from 90 to 2560",
    ],
    ["aws_kms_key", "a period without rotation", { rotation_period_in_days: 90 }, "needs enable_key_rotation"],
    ["aws_kms_alias", "AWS's own namespace", { name: "alias/aws/mine" }, "doesn't begin with aws/"],
    ["aws_sqs_queue", "a FIFO queue without .fifo", { name: "orders", fifo_queue: true }, "end in .fifo"],
    ["aws_s3_bucket", "an address as bucket name", { bucket: "192.168.0.1" }, "bucket |"],
    ["aws_s3_bucket", "capitals", { bucket: "Mine" }, "lower-case"],
    [
      "aws_backup_vault_lock_configuration",
      "a minimum over the maximum",
      { backup_vault_name: "abc", min_retention_days: 9, max_retention_days: 3 },
      "at most max_retention_days",
    ],
    ["aws_secretsmanager_secret", "a recovery window", { name: "a", recovery_window_in_days: 3 }, "0, or from 7 to 30"],
    ["aws_acm_certificate", "a name that isn't a domain", { domain_name: "not a domain" }, "domain_name |"],
  ])("%s: %s is refused", (type, _name, config, message) => {
    const found = problems(type, config);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
    expect(found[0]).toContain("Source: ");
  });

  test("every problem is told at once", () => {
    expect(problems("aws_cloudwatch_log_group", { name: "a b", retention_in_days: 8 })).toHaveLength(2);
  });

  test("what is unknown passes", () => {
    expect(
      problems("aws_cloudwatch_log_group", { name: UNKNOWN, retention_in_days: UNKNOWN, kms_key_id: UNKNOWN }),
    ).toEqual([]);
    expect(problems("aws_vpc_security_group_ingress_rule", { ...RULE, cidr_ipv4: UNKNOWN })).toEqual([]);
    expect(problems("aws_iam_policy", { name: "a", policy: UNKNOWN })).toEqual([]);
  });

  test("arguments that conflict pass while one of them may turn out null", () => {
    const peers: ObjectValue = { cidr_ipv4: UNKNOWN, cidr_ipv6: UNKNOWN, prefix_list_id: UNKNOWN };
    expect(problems("aws_vpc_security_group_ingress_rule", { ...RULE, ...peers })).toEqual([]);
    expect(problems("aws_db_instance", { ...DATABASE, skip_final_snapshot: UNKNOWN })).toEqual([]);
  });

  test("an empty text is an optional argument left out, not a value", () => {
    expect(problems("aws_iam_role", { permissions_boundary: "" })).toEqual([]);
    expect(problems("aws_kms_alias", { name: "alias/a", target_key_id: "" })).toHaveLength(1);
  });
});

describe("policies", () => {
  const identity = (statement: object): string[] =>
    problems("aws_iam_policy", { name: "p", policy: JSON.stringify({ Version: "2012-10-17", Statement: statement }) });
  const allow = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };

  test("a good one passes", () => {
    expect(identity([allow, { ...allow, Sid: "Two", Resource: ["arn:aws:s3:::b/*"] }])).toEqual([]);
  });

  test.each<[string, object, string]>([
    ["no effect", { ...allow, Effect: "allow" }, "must be Allow or Deny"],
    ["no action", { Effect: "Allow", Resource: "*" }, "either Action or NotAction"],
    ["an action without service", { ...allow, Action: "GetObject" }, "must be service:Action"],
    ["a resource that is no ARN", { ...allow, Resource: "bucket" }, "must be an ARN or *"],
    ["a principal", { ...allow, Principal: "*" }, "a policy of an identity has none"],
    ["a Sid with a blank", { ...allow, Sid: "a b" }, "must be letters and digits"],
    [
      "a Sid used twice",
      [
        { ...allow, Sid: "A" },
        { ...allow, Sid: "A" },
      ],
      "the Sid A of an earlier one",
    ],
  ])("of an identity: %s is refused", (_name, statement, message) => {
    const found = identity(statement);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test("that trust name no resource, that belong to a resource name a principal", () => {
    const trust = JSON.stringify({
      Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Resource: "*", Principal: "*" }],
    });
    expect(problems("aws_iam_role", { assume_role_policy: trust })[0]).toContain("a trust policy has none");
    const key = JSON.stringify({ Statement: [{ Effect: "Allow", Action: "kms:*", Resource: "*" }] });
    expect(problems("aws_kms_key_policy", { key_id: "a", policy: key })[0]).toContain(
      "either Principal or NotPrincipal",
    );
  });

  test("that isn't JSON or is too long is refused", () => {
    expect(problems("aws_iam_policy", { name: "p", policy: "{" })[0]).toContain("isn't a JSON object");
    const resources = Array.from({ length: 200 }, (_, index) => `arn:aws:s3:::bucket-number-${index}/*`);
    expect(identity([{ ...allow, Resource: resources }])[0]).toMatch(/has \d+ characters, may have 6144/);
  });
});

describe("policy documents", () => {
  test("are refused before they are read when an effect or the version can't be", () => {
    const statement: ObjectValue[] = [
      { sid: "Good1", effect: "Deny" },
      { sid: "a b" },
      { effect: "allow" },
      { sid: UNKNOWN },
    ];
    const found = checkPolicyDocument({ version: "2020-01-01", statement });
    expect(found.map(({ path }) => path)).toEqual([["version"], ["statement", 2, "effect"]]);
    expect(checkPolicyDocument({ version: "2012-10-17", statement: [statement[0] ?? null] })).toEqual([]);
  });
});

describe("the table of AWS's service models", () => {
  test("says where it is from", () => {
    expect(generated.source).toMatch(/^botocore \d+\.\d+\.\d+$/);
  });

  test("names only attributes that the schema has", () => {
    const all = new AwsProvider({ types: new Set(Object.keys(generated.types)), identity: {} }).catalog;
    const missing: string[] = [];
    for (const [type, limits] of Object.entries(generated.types)) {
      for (const name of Object.keys(limits as object)) {
        let block = all.find("resource", type);
        const steps = name.split(".");
        for (const step of steps.slice(0, -1)) block = block?.blocks.find((each) => each.name === step)?.block;
        if (!block?.attributes.some((attribute) => attribute.name === steps.at(-1))) missing.push(`${type}.${name}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
