import { CLOUDWATCH_LOGS_RETENTION_DAYS } from "../../config/retention";
import { ENVIRONMENTS } from "../../config/schema";
import { allResources, synthesize } from "../support/synth";

const environments = synthesize();

describe.each(ENVIRONMENTS)("in every stack of %s", (environment) => {
  const all = environments[environment];

  it.each([
    "aws_s3_bucket_public_access_block",
    "aws_s3_bucket_versioning",
    "aws_s3_bucket_ownership_controls",
    "aws_s3_bucket_server_side_encryption_configuration",
    "aws_s3_bucket_policy",
    "aws_s3_bucket_lifecycle_configuration",
  ])("each bucket has its %s", (type) => {
    const buckets = allResources(all, "aws_s3_bucket").map(({ $name }) => $name.replace(/_bucket_\w+$/, ""));
    const owners = allResources(all, type).map(
      ({ bucket }) => /aws_s3_bucket\.(\S+)_bucket_\w+\.id/.exec(bucket as string)![1],
    );
    expect(buckets.length).toBeGreaterThan(2);
    expect(owners.sort()).toEqual(buckets.sort());
  });

  it("each log group is under a key and kept as long as CloudWatch can", () => {
    const groups = allResources(all, "aws_cloudwatch_log_group");
    expect(groups.length).toBeGreaterThan(5);
    for (const { kms_key_id, retention_in_days } of groups) {
      expect(kms_key_id).toBeTruthy();
      expect(CLOUDWATCH_LOGS_RETENTION_DAYS).toContain(retention_in_days);
    }
  });

  it("each secret is under the secrets key and refuses requests without TLS", () => {
    const secrets = allResources(all, "aws_secretsmanager_secret");
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter(({ kms_key_id }) => !(kms_key_id as string).includes("keys_secrets"))).toEqual([]);
    expect(allResources(all, "aws_secretsmanager_secret_policy")).toHaveLength(secrets.length);
  });

  it("no security group admits the internet", () => {
    const open = allResources(all, "aws_vpc_security_group_ingress_rule").filter(
      ({ cidr_ipv4, cidr_ipv6 }) => cidr_ipv4 === "0.0.0.0/0" || cidr_ipv6 === "::/0",
    );
    expect(open).toEqual([]);
  });

  it("there are no IAM users, access keys or inline policies", () => {
    for (const type of [
      "aws_iam_user",
      "aws_iam_access_key",
      "aws_iam_role_policy",
      "aws_iam_user_policy",
      "aws_iam_group_policy",
    ]) {
      expect(allResources(all, type)).toEqual([]);
    }
    expect(allResources(all, "aws_iam_role").filter((role) => "inline_policy" in role)).toEqual([]);
  });

  it("each role is bounded", () => {
    const roles = allResources(all, "aws_iam_role");
    expect(roles.length).toBeGreaterThan(3);
    expect(roles.filter(({ permissions_boundary }) => !permissions_boundary)).toEqual([]);
  });

  it("each provider is bound to the environment's account", () => {
    const accounts = Object.values(all).flatMap((stack) => stack.provider!.aws!.map((p) => p.allowed_account_ids));
    expect(new Set(accounts.map((ids) => JSON.stringify(ids))).size).toBe(1);
    expect(accounts[0]).toEqual([expect.stringMatching(/^\d{12}$/)]);
  });
});
