import type { CacheTokens } from "./cache-tokens";
import type { SecretVersions, Stage } from "./secret-versions";

/** What Secrets Manager sends, once a step (Secrets Manager user guide, "Rotation function code"). */
export interface RotationEvent {
  readonly Step: string;
  readonly SecretId: string;
  /** Id of the version that this rotation makes. */
  readonly ClientRequestToken: string;
}

/** What a step works on. */
export interface RotationParts {
  readonly secret: SecretVersions;
  readonly cache: CacheTokens;
  /** Seconds between the new token becoming current and the old one being dropped: services cache the secret. */
  readonly graceSeconds: number;
  readonly log: (message: string) => void;
}

type Step = (versionId: string, parts: RotationParts) => Promise<void>;

const STEPS: Readonly<Record<string, Step>> = { createSecret, setSecret, testSecret, finishSecret };

/**
 * One step of the rotation of the cache's AUTH token: 45 CFR 164.308(a)(4)(ii)(B), 164.312(d).
 *
 * Every step may run again after a crash. Between setSecret and the end of finishSecret the cache accepts both tokens.
 *
 * @throws when the step is unknown or the secret's labels don't fit a rotation; nothing is changed then.
 */
export async function rotate(event: RotationEvent, parts: RotationParts): Promise<void> {
  const step = STEPS[event.Step];
  if (!step) throw new Error(`Unknown rotation step "${event.Step}"; known: ${Object.keys(STEPS).join(", ")}`);

  const versionId = event.ClientRequestToken;
  const { rotationEnabled, labels } = await parts.secret.stages();
  if (!rotationEnabled) throw new Error("Rotation is not enabled for this secret");
  const own = labels[versionId];
  if (!own) throw new Error(`Version ${versionId} is not a version of this secret`);

  if (own.includes("AWSCURRENT")) {
    // A crash after the promotion: all that can be left to do is to drop the old token.
    if (event.Step === "finishSecret") await dropPrevious(parts);
    else parts.log("version is current already");
    return;
  }
  if (!own.includes("AWSPENDING")) {
    const pending = versionWith(labels, "AWSPENDING");
    throw new Error(
      `Version ${versionId} is not labelled AWSPENDING` + (pending ? `; version ${pending} is` : "; no version is"),
    );
  }
  await step(versionId, parts);
}

async function createSecret(versionId: string, { secret, log }: RotationParts): Promise<void> {
  await required(secret, "AWSCURRENT");
  if (await secret.read("AWSPENDING", versionId)) return log("a pending token exists already");
  await secret.createPending(versionId);
  log("created a pending token");
}

async function setSecret(versionId: string, { secret, cache, log }: RotationParts): Promise<void> {
  const pending = await required(secret, "AWSPENDING", versionId);
  await cache.add(pending);
  log("the cache accepts the pending token beside the current one");
}

async function testSecret(versionId: string, { secret, cache, log }: RotationParts): Promise<void> {
  const pending = await required(secret, "AWSPENDING", versionId);
  if (!(await cache.accepts(pending))) throw new Error("The cache refuses the pending token");
  log("logged in with the pending token");
}

async function finishSecret(versionId: string, parts: RotationParts): Promise<void> {
  const { labels } = await parts.secret.stages();
  await parts.secret.promote(versionId, versionWith(labels, "AWSCURRENT"));
  parts.log("the pending token is current");
  await dropPrevious(parts);
}

async function dropPrevious({ secret, cache, graceSeconds, log }: RotationParts): Promise<void> {
  const current = await required(secret, "AWSCURRENT");
  const previous = await secret.read("AWSPREVIOUS");
  await cache.pause(graceSeconds);
  await cache.keepOnly(current, previous);
  log("the cache accepts the current token alone");
}

async function required(secret: SecretVersions, stage: Stage, versionId?: string): Promise<string> {
  const value = await secret.read(stage, versionId);
  if (!value) throw new Error(`The secret has no ${stage} value`);
  return value;
}

function versionWith(labels: Readonly<Record<string, readonly string[]>>, stage: Stage): string | undefined {
  return Object.keys(labels).find((id) => labels[id]?.includes(stage));
}
