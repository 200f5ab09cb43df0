import { awsCommands } from "../../../delivery/docs/aws-commands";
import { matchesPattern } from "../../support/iam";
import type { RenderedStatement } from "../../support/policies";
import { allRoles, boundaryStatements } from "../../support/roles";

/** IAM's prefix where it differs from the name of the CLI's service. */
const PREFIXES: Readonly<Record<string, string>> = {
  accessanalyzer: "access-analyzer",
  configservice: "config",
  resourcegroupstaggingapi: "tag",
  s3api: "s3",
};

/** IAM's action where it differs from the CLI's command. */
const ACTIONS: Readonly<Record<string, string>> = {
  "cloudtrail validate-logs": "s3:GetObject",
  "logs tail": "logs:FilterLogEvents",
  "rds generate-db-auth-token": "rds-db:connect",
  "s3api get-bucket-versioning": "s3:GetBucketVersioning",
  "s3api list-object-versions": "s3:ListBucketVersions",
  "s3api list-objects-v2": "s3:ListBucket",
};

function actionOf(command: string): string {
  const known = ACTIONS[command];
  if (known) return known;
  const [service, operation, waiter] = command.split(" ") as [string, string, string | undefined];
  const name = operation === "wait" ? `describe-${waiter!.replace(/-(available|deleted|completed)$/, "")}s` : operation;
  return `${PREFIXES[service] ?? service}:${name.replaceAll("-", "")}`;
}

function covers(statements: readonly RenderedStatement[], action: string): boolean {
  const matching = (effect: string) =>
    statements.filter(
      ({ Effect, Action }) => Effect === effect && Action!.some((one) => matchesPattern(one, action, true)),
    );
  return (
    matching("Allow").length > 0 &&
    matching("Deny").every(({ Resource, Condition }) => Condition || !Resource!.includes("*"))
  );
}

const commands = [...new Set(awsCommands().map(({ name }) => name))].sort();

/** Commands whose action is not covered by the role of that name. */
function refused(role: string): string[] {
  const statements = allRoles().find(
    ({ environment, name }) => environment === "production" && name.endsWith(`-${role}`),
  )!.statements;
  const boundary = boundaryStatements("production", "deploy-boundary");
  return commands.filter((command) => {
    const action = actionOf(command);
    return !covers(statements, action) || !covers(boundary, action);
  });
}

describe("the commands of the runbook", () => {
  it("are given by the operator, but for the sign-in to the database, which is an emergency's", () => {
    expect(commands.length).toBeGreaterThan(60);
    expect(refused("operator")).toEqual(["rds generate-db-auth-token"]);
  });

  it("are all given by the break-glass role", () => {
    expect(refused("break-glass")).toEqual([]);
  });

  it("are not given by the auditor where they change something", () => {
    expect(refused("auditor")).toEqual(
      expect.arrayContaining(["rds modify-db-instance", "kms enable-key", "iam put-role-policy"]),
    );
  });
});
