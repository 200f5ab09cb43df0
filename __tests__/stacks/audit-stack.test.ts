import { ENVIRONMENTS } from "../../config/schema";
import type { Settings } from "../../config/settings";
import { allows } from "../support/iam";
import { renderPolicies } from "../support/policies";
import { type Block, resourcesOf, type StackJson, synthesize } from "../support/synth";

const environments = synthesize();

const typesOf = (stack: StackJson | undefined): string[] => Object.keys(stack?.resource ?? {}).sort();

/** What an account and region have once; nothing of it may appear where the environment doesn't own the baseline. */
const ONCE_A_REGION = [
  "aws_accessanalyzer_analyzer",
  "aws_config_config_rule",
  "aws_config_configuration_recorder",
  "aws_config_configuration_recorder_status",
  "aws_config_delivery_channel",
  "aws_config_retention_configuration",
  "aws_ebs_encryption_by_default",
  "aws_ebs_snapshot_block_public_access",
  "aws_ec2_instance_metadata_defaults",
  "aws_guardduty_detector",
  "aws_guardduty_detector_feature",
  "aws_inspector2_enabler",
  "aws_securityhub_account",
  "aws_securityhub_standards_subscription",
  "aws_xray_encryption_config",
];

/** What an account has once. */
const ONCE_AN_ACCOUNT = [
  "aws_iam_account_password_policy",
  "aws_iam_service_linked_role",
  "aws_s3_account_public_access_block",
];

describe.each(ENVIRONMENTS)("the audit of %s", (environment) => {
  const { audit } = environments[environment];
  const [trail] = resourcesOf(audit, "aws_cloudtrail");
  const [group] = resourcesOf(audit, "aws_cloudwatch_log_group");

  it("matches its snapshot", () => {
    expect(audit).toMatchSnapshot();
  });

  it("records every call of every region, signed and encrypted", () => {
    expect(trail).toMatchObject({
      is_multi_region_trail: true,
      include_global_service_events: true,
      enable_log_file_validation: true,
      enable_logging: true,
      kms_key_id: expect.stringContaining("logs") as string,
      cloud_watch_logs_group_arn: expect.stringMatching(/:\*$/) as string,
    });
    expect(trail!.advanced_event_selector).toEqual([
      { name: "management", field_selector: [{ field: "eventCategory", equals: ["Management"] }] },
      {
        name: "objects",
        field_selector: [
          { field: "eventCategory", equals: ["Data"] },
          { field: "resources.type", equals: ["AWS::S3::Object"] },
        ],
      },
      {
        name: "functions",
        field_selector: [
          { field: "eventCategory", equals: ["Data"] },
          { field: "resources.type", equals: ["AWS::Lambda::Function"] },
        ],
      },
    ]);
    expect(((trail!.insight_selector ?? []) as Block[]).map(({ insight_type: type }) => type)).toEqual(
      environment === "production" ? ["ApiCallRateInsight", "ApiErrorRateInsight"] : [],
    );
  });

  it("keeps the trail in an archive that can't be changed and in a log group", () => {
    const locks = resourcesOf(audit, "aws_s3_bucket_object_lock_configuration");
    expect(locks.map(({ rule }) => rule)).toEqual([
      {
        default_retention: {
          development: { mode: "GOVERNANCE", days: 1 },
          staging: { mode: "GOVERNANCE", days: 30 },
          production: { mode: "COMPLIANCE", days: 2555 },
        }[environment],
      },
    ]);
    expect(locks[0]!.bucket).toBe(trail!.s3_bucket_name);
    expect(group!.retention_in_days).toBe(environment === "development" ? 365 : 2557);
  });

  it("has no bucket without versions, access logs, a block of the public and a policy", () => {
    const buckets = resourcesOf(audit, "aws_s3_bucket");
    expect(buckets).toHaveLength(3);
    for (const { $name: name, bucket } of buckets) {
      const of = (type: string): Block[] =>
        resourcesOf(audit, type).filter((one) => one.bucket === `\${aws_s3_bucket.${name}.id}`);
      expect(of("aws_s3_bucket_versioning")).toHaveLength(1);
      expect(of("aws_s3_bucket_public_access_block")).toHaveLength(1);
      expect(of("aws_s3_bucket_policy")).toHaveLength(1);
      expect(of("aws_s3_bucket_logging")).toHaveLength(String(bucket).includes("audit-logs") ? 0 : 1);
    }
  });

  it("gives AWS Config a bucket without a lock, every type of resource, and seven years", () => {
    const [channel] = resourcesOf(audit, "aws_config_delivery_channel");
    const bucket = /aws_s3_bucket\.([\w-]+)\.id/.exec(String(channel!.s3_bucket_name))![1]!;
    expect(audit!.resource!.aws_s3_bucket![bucket]!.object_lock_enabled).toBe(false);
    expect(resourcesOf(audit, "aws_config_configuration_recorder")[0]!.recording_group).toEqual({
      all_supported: true,
      include_global_resource_types: true,
    });
    expect(resourcesOf(audit, "aws_config_configuration_recorder_status")[0]!.is_enabled).toBe(true);
    expect(resourcesOf(audit, "aws_config_retention_configuration")[0]!.retention_period_in_days).toBe(2557);
  });

  it("starts the recorder after its channel, and rules after the recorder", () => {
    const dependsOn = (type: string): string[][] => resourcesOf(audit, type).map((one) => one.depends_on as string[]);
    const has = (list: string[], type: string): boolean => list.some((one) => one.startsWith(`${type}.`));
    expect(
      dependsOn("aws_config_configuration_recorder_status").every((one) => has(one, "aws_config_delivery_channel")),
    ).toBe(true);
    expect(
      dependsOn("aws_config_config_rule").every((one) => has(one, "aws_config_configuration_recorder_status")),
    ).toBe(true);
    expect(dependsOn("aws_cloudtrail").every((one) => has(one, "aws_s3_bucket_policy"))).toBe(true);
  });

  it("sends findings and non-compliance to the alerts topic", () => {
    const topic = "${data.terraform_remote_state.cross-stack-reference-input-" + `${environment}-security`;
    const targets = resourcesOf(audit, "aws_cloudwatch_event_target");
    expect(targets).toHaveLength(3);
    for (const { arn } of targets) expect(String(arn).startsWith(topic)).toBe(true);
    const patterns = resourcesOf(audit, "aws_cloudwatch_event_rule").map(({ event_pattern: pattern }) =>
      String(pattern),
    );
    expect(patterns.some((one) => one.includes("GuardDuty Finding") && one.includes('"numeric" = [">=", 4]'))).toBe(
      true,
    );
    expect(patterns.some((one) => one.includes("NON_COMPLIANT"))).toBe(true);
  });

  it("rings on fifteen kinds of events in the trail, each filter with its alarm", () => {
    const filters = resourcesOf(audit, "aws_cloudwatch_log_metric_filter");
    const alarms = resourcesOf(audit, "aws_cloudwatch_metric_alarm");
    expect(filters).toHaveLength(15);
    expect(filters.map(({ name }) => name).sort()).toEqual(alarms.map(({ metric_name: name }) => name).sort());
    for (const { pattern, log_group_name: name } of filters) {
      expect(String(pattern).length).toBeLessThanOrEqual(1024); // longest pattern that CloudWatch Logs takes
      expect(name).toBe(`\${aws_cloudwatch_log_group.${group!.$name}.name}`);
    }
    for (const alarm of alarms) expect((alarm.alarm_actions as string[]).length).toBe(1);
  });
});

describe("delivery to the archive", () => {
  const bucket = "arn:aws:s3:::voice-agent-prod-trail-333333333333-us-west-2";
  const trail = "arn:aws:cloudtrail:us-west-2:333333333333:trail/voice-agent-prod-trail";
  const { document } = renderPolicies().find(
    ({ environment, layer, usedBy, document: { Statement } }) =>
      environment === "production" &&
      layer === "audit" &&
      usedBy.some((user) => user.startsWith("aws_s3_bucket_policy.")) &&
      JSON.stringify(Statement).includes(trail),
  )!;
  const put = (path: string, context: Record<string, string>): boolean =>
    allows(document.Statement, {
      action: "s3:PutObject",
      resource: `${bucket}${path}`,
      context: { "aws:SourceArn": trail, "s3:x-amz-acl": "bucket-owner-full-control", ...context },
    });
  const file = "/AWSLogs/333333333333/CloudTrail/us-west-2/x.json.gz";
  const digest = "/AWSLogs/333333333333/CloudTrail-Digest/us-west-2/x.json.gz";

  it("takes the trail's files under the key, and its digests, which CloudTrail encrypts by S3's own", () => {
    expect(put(file, { "s3:x-amz-server-side-encryption": "aws:kms" })).toBe(true);
    expect(put(digest, { "s3:x-amz-server-side-encryption": "AES256" })).toBe(true);
  });

  it("refuses files under another encryption, without TLS, of another trail, or in another place", () => {
    expect(put(file, { "s3:x-amz-server-side-encryption": "AES256" })).toBe(false);
    expect(put(file, { "aws:SecureTransport": "false" })).toBe(false);
    expect(put(file, { "aws:SourceArn": trail.replace("prod", "dev") })).toBe(false);
    expect(put("/elsewhere", {})).toBe(false);
  });
});

describe("an account that two environments share", () => {
  const shared: Settings = {
    development: { account: { id: "222222222222", baseline: "shared" } },
  };
  const { development, staging } = synthesize(shared);

  it("has the baseline once, in the environment that owns it", () => {
    for (const type of [...ONCE_A_REGION, ...ONCE_AN_ACCOUNT]) {
      expect({ type, in: typesOf(staging.audit).includes(type) }).toEqual({ type, in: true });
      expect({ type, in: typesOf(development.audit).includes(type) }).toEqual({ type, in: false });
    }
    expect(typesOf(staging.access)).toContain("aws_iam_openid_connect_provider");
    expect(typesOf(development.access)).not.toContain("aws_iam_openid_connect_provider");
  });

  it("has a trail and an alarm on the break-glass role in both", () => {
    for (const { audit } of [development, staging]) expect(resourcesOf(audit, "aws_cloudtrail")).toHaveLength(1);
    expect(resourcesOf(development.audit, "aws_cloudwatch_metric_alarm").map(({ metric_name: name }) => name)).toEqual([
      "break-glass-use",
    ]);
  });
});

describe("production, recovered in the failover region", () => {
  const recovered = synthesize({
    production: {
      regions: { primary: "us-east-1", failover: "us-west-2" },
      database: { recoverFrom: "arn:aws:rds:us-east-1:333333333333:snapshot:awsbackup:copyjob-1" },
    },
  }).production;

  it("makes what the region has once, writes the account's settings again, and finds what the account has once", () => {
    const written = ["aws_iam_account_password_policy", "aws_s3_account_public_access_block"];
    for (const type of [...ONCE_A_REGION, ...written]) expect(typesOf(recovered.audit)).toContain(type);
    expect(typesOf(recovered.audit)).not.toContain("aws_iam_service_linked_role");
    expect(typesOf(recovered.access)).not.toContain("aws_iam_openid_connect_provider");
  });

  it("uses names that the lost region's don't collide with, and records by the role that the account has", () => {
    const [recorder] = resourcesOf(recovered.audit, "aws_config_configuration_recorder");
    expect(recorder!.role_arn).toBe(
      "arn:aws:iam::333333333333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
    );
    const names = resourcesOf(recovered.access, "aws_iam_role").map(({ name }) => String(name));
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => !name.startsWith("voice-agent-prod-dr-"))).toEqual([]);
  });
});

describe("GovCloud", () => {
  const inGovCloud = { regions: { primary: "us-gov-west-1", failover: "us-gov-east-1" } };
  const principals = (account: string) => ({
    access: Object.fromEntries(
      ["operators", "auditors", "breakGlass"].map((role) => [role, [`arn:aws-us-gov:iam::${account}:root`]]),
    ),
  });
  const { audit, access } = synthesize({
    development: { ...inGovCloud, ...principals("111111111111") },
    staging: { ...inGovCloud, ...principals("222222222222") },
    production: { ...inGovCloud, ...principals("333333333333") },
  }).production;

  it("gets everything but what it lacks", () => {
    expect(resourcesOf(audit, "aws_inspector2_enabler")[0]!.resource_types).toEqual(["LAMBDA"]);
    expect(resourcesOf(audit, "aws_guardduty_detector_feature").map(({ name }) => name)).not.toContain(
      "RDS_LOGIN_EVENTS",
    );
    expect(resourcesOf(audit, "aws_config_config_rule").length).toBeGreaterThanOrEqual(80);
  });

  it("gets no ARN of the commercial partition", () => {
    expect(JSON.stringify(audit)).not.toContain("arn:aws:");
    expect(JSON.stringify(access)).not.toContain("arn:aws:");
  });
});
