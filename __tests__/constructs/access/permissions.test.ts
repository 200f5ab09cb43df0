import { ENVIRONMENTS } from "../../../config/schema";
import { allows, matchesPattern } from "../../support/iam";
import { type RenderedStatement, renderPolicies } from "../../support/policies";
import { allRoles, boundaryStatements } from "../../support/roles";
import { allResources, synthesize } from "../../support/synth";

const environments = synthesize();
const policies = renderPolicies();
const roles = allRoles();

/** Keys that a request of this project's roles has; IAM adds the first to each. */
function withinBoundary(
  boundary: readonly RenderedStatement[],
  action: string,
  resource: string,
  service: string | undefined,
): boolean {
  const account = /:(\d{12}):/.exec(JSON.stringify(boundary))![1];
  const own = /voice-agent-[a-z]+/.exec(JSON.stringify(boundary))![0];
  return allows(boundary, {
    action,
    resource,
    context: {
      "aws:RequestedRegion": "us-west-2",
      "iam:PermissionsBoundary": `arn:aws:iam::${account}:policy/access/${own}-boundary`,
      ...(service ? { "iam:PassedToService": service } : {}),
    },
  });
}

function passedTo(condition: RenderedStatement["Condition"]): string | undefined {
  return condition?.StringEquals?.["iam:PassedToService"]?.[0];
}

const identityStatements = policies
  .filter(({ usedBy }) => usedBy.some((user) => user.startsWith("aws_iam_policy.")))
  .flatMap(({ environment, layer, name, document }) =>
    document.Statement.map((statement) => ({ where: `${environment} ${layer} ${name} ${statement.Sid}`, statement })),
  );
const allowed = identityStatements.filter(({ statement }) => statement.Effect === "Allow");

describe("every policy of every environment", () => {
  it("is read: none is empty, and none has a reference left", () => {
    expect(policies.length).toBeGreaterThan(150);
    expect(allowed.length).toBeGreaterThan(200);
    expect(policies.filter(({ document }) => JSON.stringify(document).includes("${"))).toEqual([]);
    expect(policies.filter(({ usedBy }) => usedBy.length === 0)).toEqual([]);
  });

  it("allows no action by everything but", () => {
    expect(allowed.filter(({ statement }) => statement.NotAction || statement.NotResource)).toEqual([]);
  });

  it("allows neither everything nor the whole of a service", () => {
    const whole = allowed.filter(({ statement }) => statement.Action!.some((action) => /^(\*|[^:]+:\*)$/.test(action)));
    expect(whole.map(({ where }) => where)).toEqual([]);
  });

  it("names each action once and each statement by an id of its own", () => {
    for (const { document } of policies) {
      const sids = document.Statement.map(({ Sid }) => Sid).filter((sid) => sid !== undefined);
      expect(sids).toEqual([...new Set(sids)]);
      for (const { Action } of document.Statement) expect(new Set(Action).size).toBe(Action?.length ?? 0);
    }
  });

  it("lets nobody decrypt with every key", () => {
    const wide = allowed.filter(
      ({ where, statement: { Action, Resource } }) =>
        !/boundary/.test(where) &&
        Action!.some((pattern) =>
          ["kms:Decrypt", "kms:ReEncryptFrom"].some((one) => matchesPattern(pattern, one, true)),
        ) &&
        Resource!.some((resource) => resource === "*" || resource.endsWith("key/*")),
    );
    expect(wide.map(({ where }) => where)).toEqual([]);
  });
});

describe.each(ENVIRONMENTS)("identities of %s", (environment) => {
  const stacks = environments[environment];
  const own = roles.filter((role) => role.environment === environment);

  it.each([
    "aws_iam_user",
    "aws_iam_access_key",
    "aws_iam_user_policy",
    "aws_iam_group",
    "aws_iam_role_policy",
    "aws_iam_user_login_profile",
    "aws_iam_policy_attachment",
  ])("have no %s", (type) => {
    expect(allResources(stacks, type)).toEqual([]);
  });

  it("are all bounded: people and pipelines by one boundary, services by the other", () => {
    expect(own.length).toBeGreaterThanOrEqual(13);
    for (const { name, path, boundary } of own) {
      const kind = path === "/access/" ? "deploy-boundary" : "boundary";
      expect({ name, boundary }).toEqual({
        name,
        boundary: expect.stringMatching(
          new RegExp(`^arn:aws:iam::\\d{12}:policy/access/voice-agent-[a-z]+-${kind}$`),
        ) as string,
      });
    }
  });

  it("have no inline policy and no more than the ten policies that IAM attaches", () => {
    for (const role of allResources(stacks, "aws_iam_role")) {
      expect(role).not.toHaveProperty("inline_policy");
      expect(role).not.toHaveProperty("managed_policy_arns");
    }
    expect(own.filter(({ attachments }) => attachments > 10)).toEqual([]);
  });

  it("take from AWS's own policies these alone, each for a service of AWS", () => {
    expect([...new Set(own.flatMap(({ managed }) => managed))].sort()).toEqual([
      "AWSBackupServiceRolePolicyForS3Backup",
      "AWSBackupServiceRolePolicyForS3Restore",
      "service-role/AWSBackupServiceRolePolicyForBackup",
      "service-role/AWSBackupServiceRolePolicyForRestores",
      "service-role/AWSLambdaENIManagementAccess",
      "service-role/AmazonAPIGatewayPushToCloudWatchLogs",
      "service-role/AmazonRDSEnhancedMonitoringRole",
    ]);
  });

  it("ask for nothing that their boundary would refuse", () => {
    for (const role of own) {
      const kind = role.path === "/access/" ? "deploy-boundary" : "boundary";
      const boundary = boundaryStatements(environment, kind);
      const refused = role.statements
        .filter(({ Effect }) => Effect === "Allow")
        .flatMap(({ Action, Resource, Condition }) =>
          Action!.flatMap((action) =>
            Resource!.map((resource) => ({ action, resource, passedTo: passedTo(Condition) })),
          ),
        )
        .filter(({ action, resource, passedTo }) => !withinBoundary(boundary, action, resource, passedTo));
      expect({ role: role.name, refused }).toEqual({ role: role.name, refused: [] });
    }
  });

  it("are trusted to one service, to people, or to GitHub's workflows; to nobody else", () => {
    for (const { name, trust } of own) {
      for (const { Principal, Action } of trust) {
        const [[type, ids]] = Object.entries(Principal as Record<string, string[]>) as [[string, string[]]];
        if (type === "Service") expect(ids).toHaveLength(1);
        else if (type === "AWS") expect(ids.every((id) => id.startsWith("arn:aws:iam::"))).toBe(true);
        else
          expect({ name, type, ids }).toMatchObject({
            type: "Federated",
            ids: [expect.stringContaining("oidc-provider/token.actions")],
          });
        expect(Action).toHaveLength(1);
      }
    }
  });
});
