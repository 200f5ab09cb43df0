import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { ConfigError } from "../../config/problem";
import type { EnvironmentConfig, EnvironmentName } from "../../config/schema";
import type { Check, Finding, Machine } from "./finding";
import { readConfigs } from "./settings";

/** How long the doctor waits for AWS, in milliseconds. */
const PATIENCE_MS = 5000;

/** Says whose credentials the shell has. */
export type WhoAmI = (config: EnvironmentConfig) => Promise<{ readonly account?: string; readonly arn?: string }>;

/** Asks STS, which answers everybody who has valid credentials. */
export const askSts: WhoAmI = async ({ regions }) => {
  const sts = new STSClient({ region: regions.primary, maxAttempts: 1 });
  try {
    const identity = await sts.send(new GetCallerIdentityCommand({}), {
      abortSignal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { account: identity.Account, arn: identity.Arn };
  } finally {
    sts.destroy();
  }
};

/** Credentials, if there are any, belong to the account of an environment. They are needed to deploy alone. */
export function checkAws(environments: readonly EnvironmentName[], whoAmI: WhoAmI = askSts): Check {
  return async (machine) => {
    const base = { topic: "AWS", name: "credentials" } as const;
    if (!hasCredentials(machine)) {
      return [{ ...base, status: "skipped", found: "none: needed to deploy, not to rehearse or check" }];
    }
    const configs = readConfigs(machine, environments);
    const [first] = configs instanceof ConfigError ? [] : configs;
    if (configs instanceof ConfigError || !first) {
      return [{ ...base, status: "skipped", found: "the settings have to be valid first" }];
    }
    try {
      return [describe(await whoAmI(first), configs)];
    } catch (error) {
      const found = `AWS doesn't accept them, or can't be reached: ${(error as Error).message}`;
      return [{ ...base, status: "warning", found, remedy: ["aws sso login, or set AWS_PROFILE"] }];
    }
  };
}

function describe(identity: Awaited<ReturnType<WhoAmI>>, configs: readonly EnvironmentConfig[]): Finding {
  const base = { topic: "AWS", name: "credentials" } as const;
  const matching = configs.filter(({ account }) => account.id === identity.account);
  if (matching.length > 0) {
    const names = matching.map(({ environment }) => environment).join(", ");
    return { ...base, status: "ok", found: `${identity.arn}, the account of ${names}` };
  }
  const wanted = configs.map(({ environment, account }) => `${environment} ${account.id}`).join(", ");
  return {
    ...base,
    status: "warning",
    found: `${identity.arn} is of account ${identity.account}; configured: ${wanted}`,
    remedy: ["Set AWS_PROFILE to a profile of the environment's account"],
  };
}

/** Whether the SDK would find credentials without asking the network. */
function hasCredentials({ env }: Machine): boolean {
  if (env.AWS_ACCESS_KEY_ID ?? env.AWS_PROFILE ?? env.AWS_WEB_IDENTITY_TOKEN_FILE) return true;
  const home = env.HOME ?? os.homedir();
  const files = [env.AWS_SHARED_CREDENTIALS_FILE, env.AWS_CONFIG_FILE].filter((file) => file !== undefined);
  if (files.length === 0) files.push(path.join(home, ".aws", "credentials"), path.join(home, ".aws", "config"));
  return files.some((file) => existsSync(file));
}
