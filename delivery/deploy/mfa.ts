import { GetRoleCommand, GetUserCommand, IAMClient } from "@aws-sdk/client-iam";
import type { EnvironmentConfig } from "../../config/schema";
import { asksForMfa } from "../review/policy/compare";
import { parsePolicy, type Statement } from "../review/policy/statement";
import { clientSettings } from "./client-settings";
import { DeployError, EXIT } from "./exit-codes";
import type { Identity } from "./identity";

/** How MFA, or that no person is at work, is known; written into the deploy's record. */
export type MfaProof = "role-demands-mfa" | "session-with-mfa" | "pipeline" | `elsewhere: ${string}`;

/** Prefix of the roles that Identity Center makes; MFA is enforced there, where IAM can't see it. */
const IDENTITY_CENTER = "AWSReservedSSO_";
const PIPELINE_ISSUER = "oidc-provider/token.actions.githubusercontent.com";

/**
 * Proves that a person signed in with MFA before production is touched (45 CFR 164.312(d)). STS doesn't say whether a
 * session has MFA, so it is concluded: a role whose trust policy demands MFA can't be held without it, and a user's
 * temporary session may call IAM only with MFA (STS GetSessionToken, AWS documentation).
 * @param elsewhere what enforces MFA for an Identity Center role, in the user's words
 * @throws DeployError if it can't be proven
 */
export async function proveMfa(
  identity: Identity,
  config: EnvironmentConfig,
  env: NodeJS.ProcessEnv,
  elsewhere: string | undefined,
): Promise<MfaProof> {
  if (/:root$/.test(identity.arn)) throw refused("these are the root user's credentials");
  const iam = new IAMClient({ ...clientSettings("IAM", config.regions.primary, env), maxAttempts: 3 });
  try {
    const role = /:assumed-role\/([^/]+)\//.exec(identity.arn)?.[1];
    return role === undefined ? await userSession(iam, env) : await roleSession(iam, role, elsewhere);
  } finally {
    iam.destroy();
  }
}

async function userSession(iam: IAMClient, env: NodeJS.ProcessEnv): Promise<MfaProof> {
  if (!env.AWS_SESSION_TOKEN) throw refused("these are a user's long-lived keys");
  try {
    await iam.send(new GetUserCommand({}));
    return "session-with-mfa";
  } catch {
    throw refused("the user's session can't call IAM, so it was made without MFA");
  }
}

async function roleSession(iam: IAMClient, role: string, elsewhere: string | undefined): Promise<MfaProof> {
  if (role.startsWith(IDENTITY_CENTER)) {
    if (elsewhere !== undefined) return `elsewhere: ${elsewhere}`;
    throw refused(
      `${role} is an Identity Center role, where AWS doesn't tell; say what enforces MFA there with --mfa-elsewhere REASON`,
    );
  }
  const trust = await trustPolicy(iam, role);
  const allows = trust.filter((statement) => statement.effect === "Allow");
  if (allows.length > 0 && allows.every(isPipeline)) return "pipeline";
  const people = allows.filter((statement) => !isPipeline(statement));
  if (people.length > 0 && people.every(demandsMfa)) return "role-demands-mfa";
  throw refused(`the trust policy of ${role} lets it be taken without MFA`);
}

async function trustPolicy(iam: IAMClient, role: string): Promise<readonly Statement[]> {
  try {
    const answer = await iam.send(new GetRoleCommand({ RoleName: role }));
    return parsePolicy(decodeURIComponent(answer.Role?.AssumeRolePolicyDocument ?? "")) ?? [];
  } catch (error) {
    throw refused(`the trust policy of ${role} can't be read (${(error as Error).name})`);
  }
}

function isPipeline(statement: Statement): boolean {
  return (
    statement.principals.length > 0 &&
    statement.principals.every((name) => name.startsWith("Federated:") && name.includes(PIPELINE_ISSUER))
  );
}

/** `Bool`, not `BoolIfExists`: the latter lets in who has no MFA information at all. */
function demandsMfa(statement: Statement): boolean {
  return (
    asksForMfa(statement) &&
    Object.entries(statement.conditions).some(([key, values]) =>
      /^Bool aws:multifactorauthpresent$/i.test(key)
        ? values.length === 1 && values[0] === "true"
        : /^Numeric\w+ aws:multifactorauthage$/i.test(key),
    )
  );
}

function refused(why: string): DeployError {
  return new DeployError(EXIT.credentials, `Production needs a session with MFA, and ${why}.`, [
    "Take the operator role with MFA: aws sts assume-role --role-arn ROLE --role-session-name YOU --serial-number DEVICE --token-code CODE",
  ]);
}
