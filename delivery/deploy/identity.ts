import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import type { EnvironmentConfig } from "../../config/schema";
import { partitionOf, REGIONS } from "../../config/regions";
import { clientSettings } from "./client-settings";
import { DeployError, EXIT } from "./exit-codes";

/** Who deploys. */
export interface Identity {
  readonly account: string;
  /** Such as `arn:aws:sts::111111111111:assumed-role/voice-agent-prod-operator/ada`. */
  readonly arn: string;
}

const MISSING = new Set([
  "CredentialsProviderError",
  "InvalidClientTokenId",
  "UnrecognizedClientException",
  "AuthFailure",
]);
const EXPIRED = new Set(["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"]);

/**
 * Asks AWS who the credentials belong to and whether they fit the environment.
 * @throws DeployError if there are none, they are expired, or they are of another account, partition or region
 */
export async function identify(config: EnvironmentConfig, env: NodeJS.ProcessEnv): Promise<Identity> {
  checkRegion(config, env);
  const identity = await callerIdentity(config, env);
  const { id } = config.account;
  if (identity.account !== id) {
    throw new DeployError(
      EXIT.credentials,
      `Wrong account: ${config.environment} lives in ${id}, these credentials are of ${identity.account} (${identity.arn}).`,
      ["Take credentials of the right account (AWS_PROFILE, aws sso login), or correct account.id in settings.json."],
    );
  }
  const partition = partitionOf(config.regions.primary);
  if (identity.arn.split(":")[1] !== partition) {
    throw new DeployError(
      EXIT.credentials,
      `Wrong partition: ${config.regions.primary} is in ${partition}, these credentials are of ${identity.arn}.`,
    );
  }
  return identity;
}

/** A region in the shell that the environment doesn't use is a sign that another environment was meant. */
function checkRegion(config: EnvironmentConfig, env: NodeJS.ProcessEnv): void {
  const { primary, failover } = config.regions;
  for (const name of ["AWS_REGION", "AWS_DEFAULT_REGION"]) {
    const region = env[name];
    if (region === undefined || region === "" || region === primary || region === failover) continue;
    const allowed = (REGIONS as readonly string[]).includes(region)
      ? ""
      : ` It isn't one of ${REGIONS.join(", ")} either.`;
    throw new DeployError(
      EXIT.credentials,
      `${name} is ${region}, but ${config.environment} lives in ${primary} (failover ${failover}).${allowed}`,
      [`Unset ${name}, or correct regions in settings.json.`],
    );
  }
}

async function callerIdentity(config: EnvironmentConfig, env: NodeJS.ProcessEnv): Promise<Identity> {
  const client = new STSClient({ ...clientSettings("STS", config.regions.primary, env), maxAttempts: 3 });
  try {
    const answer = await client.send(new GetCallerIdentityCommand({}));
    return { account: answer.Account ?? "", arn: answer.Arn ?? "" };
  } catch (error) {
    throw explain(error as Error, config);
  } finally {
    client.destroy();
  }
}

function explain(error: Error, config: EnvironmentConfig): DeployError {
  const again = "Sign in again (aws sso login, or aws sts assume-role), then run the same command.";
  if (EXPIRED.has(error.name) || /expired/i.test(error.message)) {
    return new DeployError(EXIT.credentials, `The AWS credentials have expired (${error.name}).`, [again]);
  }
  if (MISSING.has(error.name)) {
    return new DeployError(EXIT.credentials, `No usable AWS credentials (${error.name}).`, [
      "Set AWS_PROFILE or sign in (aws sso login).",
    ]);
  }
  return new DeployError(EXIT.credentials, `AWS doesn't say who you are (${error.name}: ${error.message}).`, [
    `Check the network and that region ${config.regions.primary} is enabled for the account.`,
  ]);
}
