import { AwsProvider } from "../../../../rehearsal/provider/aws/aws-provider";
import { dnsSuffixOf, partitionOf } from "../../../../rehearsal/provider/aws/identity";
import { sessionOf } from "../../../../rehearsal/provider/aws/session";
import { UNKNOWN, type MutableObject, type ObjectValue } from "../../../../rehearsal/provider/wire/value";

describe("identity", () => {
  test.each([
    ["us-west-2", "aws", "amazonaws.com"],
    ["us-gov-east-1", "aws-us-gov", "amazonaws.com"],
    ["cn-north-1", "aws-cn", "amazonaws.com.cn"],
  ])("%s lies in %s", (region, partition, suffix) => {
    expect(partitionOf(region)).toBe(partition);
    expect(dnsSuffixOf(partition)).toBe(suffix);
  });

  test("comes from the provider block, unless the rehearsal says who it is", () => {
    const config = { region: "us-gov-west-1", allowed_account_ids: ["111122223333"] };
    expect(sessionOf(config, {}).identity).toEqual({
      region: "us-gov-west-1",
      accountId: "111122223333",
      partition: "aws-us-gov",
    });
    expect(sessionOf(config, { accountId: "999999999999" }).identity.accountId).toBe("999999999999");
    expect(sessionOf({ region: UNKNOWN }, {}).identity).toEqual({
      region: "us-east-1",
      accountId: "123456789012",
      partition: "aws",
    });
  });
});

const provider = new AwsProvider({ types: new Set(), identity: {} });
const session = sessionOf({ region: "us-west-2", allowed_account_ids: ["111122223333"] }, {});

function made(type: string, planned: ObjectValue, names: readonly string[], twin = 0): MutableObject {
  const unknown: ObjectValue = { ...Object.fromEntries(names.map((name) => [name, UNKNOWN])), ...planned };
  const fill = provider.filler({ type, session, prior: null, planned: unknown, twin });
  return Object.fromEntries(names.map((name) => [name, fill([name], "string")]));
}

describe("what AWS makes", () => {
  test.each<[string, ObjectValue, string, RegExp]>([
    ["aws_vpc", {}, "id", /^vpc-[0-9a-f]{17}$/],
    ["aws_vpc", {}, "arn", /^arn:aws:ec2:us-west-2:111122223333:vpc\/vpc-[0-9a-f]{17}$/],
    ["aws_s3_bucket", { bucket: "b" }, "arn", /^arn:aws:s3:::b$/],
    ["aws_s3_bucket", { bucket: "b" }, "bucket_regional_domain_name", /^b\.s3\.us-west-2\.amazonaws\.com$/],
    ["aws_iam_role", { name: "r", path: "/p/" }, "arn", /^arn:aws:iam::111122223333:role\/p\/r$/],
    ["aws_kms_key", {}, "arn", /^arn:aws:kms:us-west-2:111122223333:key\/[0-9a-f-]{36}$/],
    [
      "aws_secretsmanager_secret",
      { name: "s" },
      "arn",
      /^arn:aws:secretsmanager:us-west-2:111122223333:secret:s-[A-Za-z0-9]{6}$/,
    ],
    ["aws_sqs_queue", { name: "q" }, "url", /^https:\/\/sqs\.us-west-2\.amazonaws\.com\/111122223333\/q$/],
    ["aws_sns_topic", { name: "t" }, "arn", /^arn:aws:sns:us-west-2:111122223333:t$/],
    [
      "aws_lambda_function",
      { function_name: "f" },
      "qualified_arn",
      /^arn:aws:lambda:us-west-2:111122223333:function:f:\$LATEST$/,
    ],
    ["aws_lambda_function", { function_name: "f", publish: true }, "version", /^1$/],
    ["aws_cloudwatch_log_group", { name: "/a" }, "arn", /^arn:aws:logs:us-west-2:111122223333:log-group:\/a$/],
    [
      "aws_elasticache_replication_group",
      { replication_group_id: "c", transit_encryption_enabled: true },
      "primary_endpoint_address",
      /^master\.c\.[0-9a-f]{6}\.ng\.0001\.usw2\.cache\.amazonaws\.com$/,
    ],
    [
      "aws_api_gateway_stage",
      { rest_api_id: "a", stage_name: "s" },
      "invoke_url",
      /^https:\/\/a\.execute-api\.us-west-2\.amazonaws\.com\/s$/,
    ],
    ["aws_budgets_budget", { name: "b" }, "arn", /^arn:aws:budgets::111122223333:budget\/b$/],
    ["aws_some_unlisted_thing", { name: "n" }, "owner_thing_id", /^[0-9a-f]{20}$/],
    ["aws_some_unlisted_thing", { name: "n" }, "id", /^n$/],
  ])("%s %j: %s", (type, planned, name, expected) => {
    expect(made(type, planned, [name])[name]).toMatch(expected);
  });

  test("is the same for the same configuration, another for another, and for a twin", () => {
    const id = (planned: ObjectValue, twin: number): unknown => made("aws_vpc", planned, ["id"], twin)["id"];
    expect(id({ cidr_block: "10.0.0.0/16" }, 0)).toBe(id({ cidr_block: "10.0.0.0/16" }, 0));
    expect(id({ cidr_block: "10.0.0.0/16" }, 0)).not.toBe(id({ cidr_block: "10.1.0.0/16" }, 0));
    expect(id({ cidr_block: "10.0.0.0/16" }, 0)).not.toBe(id({ cidr_block: "10.0.0.0/16" }, 1));
  });

  test("the members of a replication group are named after it", () => {
    const fill = (planned: ObjectValue): unknown =>
      provider.filler({ type: "aws_elasticache_replication_group", session, prior: null, planned, twin: 0 })(
        ["member_clusters"],
        ["set", "string"],
      );
    expect(fill({ id: UNKNOWN, replication_group_id: "c", num_cache_clusters: 2 })).toEqual(["c-001", "c-002"]);
    expect(fill({ id: UNKNOWN, replication_group_id: "c", num_node_groups: 2, replicas_per_node_group: 1 })).toEqual([
      "c-0001-001",
      "c-0001-002",
      "c-0002-001",
      "c-0002-002",
    ]);
  });
});
