import { ElastiCacheClient } from "@aws-sdk/client-elasticache";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { Context } from "aws-lambda";
import { setTimeout as delay } from "node:timers/promises";
import { acceptsToken } from "./cache-login";
import { CacheTokens } from "./cache-tokens";
import { presentable } from "./presentable-error";
import type { RotationEvent } from "./rotation";
import { rotate } from "./rotation";
import { SecretVersions } from "./secret-versions";

const secretsManager = new SecretsManagerClient({});
const elastiCache = new ElastiCacheClient({});

/** Lambda entry point: Secrets Manager calls it once a step. */
export async function handler(event: RotationEvent, context: Context): Promise<void> {
  const log = (message: string): void =>
    console.log(JSON.stringify({ step: event.Step, version: event.ClientRequestToken, message }));
  const cache = new CacheTokens(elastiCache, required("REPLICATION_GROUP_ID"), acceptsToken, {
    sleep: async (seconds) => void (await delay(seconds * 1000)),
    remainingMs: () => context.getRemainingTimeInMillis(),
  });
  const secret = new SecretVersions(secretsManager, event.SecretId);
  try {
    await rotate(event, { secret, cache, graceSeconds: Number(required("GRACE_SECONDS")), log });
  } catch (error) {
    throw presentable(error);
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Environment variable ${name} is not set`);
  return value;
}
