import { iamArn } from "../../../config/aws";
import { loadConfig } from "../../../config";
import { bucketName, namePrefix } from "../../../config/names";
import { allows, denies, type Request } from "../../support/iam";
import { policyText, renderPolicies } from "../../support/policies";

/** IAM counts a managed policy's characters without white space. */
const MANAGED_POLICY_LIMIT = 6144;

const policies = renderPolicies();

const boundaries = loadConfig().flatMap((config) =>
  (["boundary", "deploy-boundary"] as const).map((kind) => {
    const policy = policies.find(
      ({ environment, layer, usedBy }) =>
        environment === config.environment &&
        layer === "security" &&
        usedBy.some((user) => user.startsWith(`aws_iam_policy.${kind}_`)),
    );
    return { name: `${config.environment} ${kind}`, kind, config, statements: policy!.document.Statement };
  }),
);

const inRegion = { "aws:RequestedRegion": "us-west-2" };

test.each([
  ["now", {}],
  [
    "recovered in the failover region, where names are longer",
    Object.fromEntries(
      loadConfig().map(({ environment, account }) => [
        environment,
        {
          regions: { primary: "us-east-1", failover: "us-west-2" },
          database: { recoverFrom: `arn:aws:rds:us-east-1:${account.id}:snapshot:awsbackup:copyjob-1` },
        },
      ]),
    ),
  ],
])("every managed policy fits into IAM's 6144 characters, %s", (_, settings) => {
  const managed = renderPolicies(settings).filter(({ usedBy }) =>
    usedBy.some((user) => user.startsWith("aws_iam_policy.")),
  );
  expect(managed.length).toBeGreaterThanOrEqual(50);
  const sizes = managed.map(({ environment, layer, name, document }) => ({
    policy: `${environment} ${layer} ${name}`,
    size: policyText(document).length,
  }));
  expect(sizes.filter(({ size }) => size > MANAGED_POLICY_LIMIT)).toEqual([]);
});

describe.each(boundaries)("the $name", ({ kind, config, statements }) => {
  const account = config.account.id;
  const prefix = namePrefix(config);
  const trail = `arn:aws:s3:::${bucketName(config, "trail")}`;

  test.each([
    ["cloudtrail:StopLogging", `arn:aws:cloudtrail:us-west-2:${account}:trail/${prefix}-trail`],
    ["cloudtrail:DeleteTrail", `arn:aws:cloudtrail:us-west-2:${account}:trail/${prefix}-trail`],
    ["config:StopConfigurationRecorder", "*"],
    ["config:DeleteConfigurationRecorder", "*"],
    ["config:DeleteDeliveryChannel", "*"],
    ["guardduty:DeleteDetector", `arn:aws:guardduty:us-west-2:${account}:detector/x`],
    ["securityhub:DisableSecurityHub", "*"],
    ["access-analyzer:DeleteAnalyzer", `arn:aws:access-analyzer:us-west-2:${account}:analyzer/x`],
    ["kms:ScheduleKeyDeletion", `arn:aws:kms:us-west-2:${account}:key/x`],
    ["kms:DisableKey", `arn:aws:kms:us-west-2:${account}:key/x`],
    ["kms:DisableKeyRotation", `arn:aws:kms:us-west-2:${account}:key/x`],
    ["backup:DeleteBackupVault", `arn:aws:backup:us-west-2:${account}:backup-vault:x`],
    ["backup:DeleteBackupVaultAccessPolicy", `arn:aws:backup:us-west-2:${account}:backup-vault:x`],
    ["backup:DeleteBackupVaultLockConfiguration", `arn:aws:backup:us-west-2:${account}:backup-vault:x`],
    ["backup:DeleteRecoveryPoint", `arn:aws:rds:us-west-2:${account}:snapshot:awsbackup:x`],
    ["backup:UpdateRecoveryPointLifecycle", `arn:aws:rds:us-west-2:${account}:snapshot:awsbackup:x`],
    ["s3:BypassGovernanceRetention", `${trail}/x`],
    ["s3:DeleteObjectVersion", `${trail}/x`],
    ["s3:DeleteBucket", trail],
    ["iam:CreateUser", `arn:aws:iam::${account}:user/x`],
    ["iam:CreateAccessKey", `arn:aws:iam::${account}:user/x`],
    ["iam:DeleteRolePermissionsBoundary", `arn:aws:iam::${account}:role/x`],
    ["organizations:LeaveOrganization", "*"],
    ["sts:AssumeRole", `arn:aws:iam::${account}:role/x`],
  ])("never allows %s", (action, resource) => {
    expect(allows(statements, { action, resource, context: inRegion })).toBe(false);
  });

  test.each(["CreatePolicyVersion", "SetDefaultPolicyVersion", "DeletePolicy", "DeletePolicyVersion"])(
    "denies iam:%s on both boundaries",
    (action) => {
      for (const name of ["boundary", "deploy-boundary"]) {
        const resource = iamArn(config, `policy/access/${prefix}-${name}`);
        expect(denies(statements, { action: `iam:${action}`, resource, context: inRegion })).toBe(true);
      }
    },
  );

  test.each(["AttachRolePolicy", "DetachRolePolicy", "PutRolePolicy", "UpdateAssumeRolePolicy", "DeleteRole"])(
    "denies iam:%s on the roles of people and pipelines",
    (action) => {
      const resource = iamArn(config, `role/access/${prefix}-deploy`);
      expect(denies(statements, { action: `iam:${action}`, resource, context: inRegion })).toBe(true);
    },
  );

  test.each(["iam:CreateRole", "iam:PutRolePermissionsBoundary"])(
    "denies %s unless the role is bounded as services are",
    (action) => {
      const resource = iamArn(config, `role/${prefix}-voice`);
      const bounded = (boundary: string | undefined): Request => ({
        action,
        resource,
        context: boundary === undefined ? inRegion : { ...inRegion, "iam:PermissionsBoundary": boundary },
      });
      expect(denies(statements, bounded(undefined))).toBe(true);
      expect(denies(statements, bounded(iamArn(config, "policy/AdministratorAccess")))).toBe(true);
      expect(denies(statements, bounded(iamArn(config, `policy/access/${prefix}-deploy-boundary`)))).toBe(true);
      const own = bounded(iamArn(config, `policy/access/${prefix}-boundary`));
      expect(denies(statements, own)).toBe(false);
      expect(allows(statements, own)).toBe(kind === "deploy-boundary");
    },
  );

  test("denies everything outside the pair of regions, and only there", () => {
    const request = (region: string): Request => ({
      action: "logs:CreateLogGroup",
      resource: `arn:aws:logs:${region}:${account}:log-group:x`,
      context: { "aws:RequestedRegion": region },
    });
    expect(denies(statements, request("eu-central-1"))).toBe(true);
    expect(denies(statements, request("us-east-2"))).toBe(true);
    expect(allows(statements, request(config.regions.primary))).toBe(true);
    expect(allows(statements, request(config.regions.failover))).toBe(true);
  });
});

test("a service's role reads the environment's own secrets and no others", () => {
  for (const { config, statements, kind } of boundaries) {
    if (kind !== "boundary") continue;
    const secret = (name: string): Request => ({
      action: "secretsmanager:GetSecretValue",
      resource: `arn:aws:secretsmanager:us-west-2:${config.account.id}:secret:${name}`,
      context: inRegion,
    });
    expect(allows(statements, secret(`${namePrefix(config)}-cache-AbCdEf`))).toBe(true);
    expect(allows(statements, secret("someone-else-AbCdEf"))).toBe(false);
  }
});

/** What AWSBackupServiceRolePolicyForBackup has for a DynamoDB table, the lock table of the state among them. */
test.each([
  "CreateBackup",
  "DescribeTable",
  "ListTagsOfResource",
  "StartAwsBackupJob",
  "DescribeBackup",
  "DeleteBackup",
])("AWS Backup may do dynamodb:%s with the table that its plan names", (action) => {
  for (const { config, statements, kind } of boundaries) {
    if (kind !== "boundary") continue;
    const table = `arn:aws:dynamodb:us-west-2:${config.account.id}:table/${namePrefix(config)}-state-lock`;
    const resource = /^De\w+Backup$/.test(action) ? `${table}/backup/1` : table;
    expect(allows(statements, { action: `dynamodb:${action}`, resource, context: inRegion })).toBe(true);
  }
});
