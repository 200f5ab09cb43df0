import type { DeploymentInfo } from "@aws-sdk/client-codedeploy";
import { UserError } from "../user-error";
import type { Shift } from "./appspec";
import { appSpecOf } from "./appspec";
import type { Deployments } from "./deployments";
import { UNFINISHED } from "./deployments";
import type { LiveAlias } from "./live-alias";
import { shareOf } from "./live-alias";

/** What a release works with. */
export interface ReleaseParts {
  readonly alias: LiveAlias;
  readonly deployments: Deployments;
  readonly say: (line: string) => void;
  readonly sleep: (seconds: number) => Promise<void>;
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
  /** Asked before traffic moves in production; false ends the release. */
  readonly confirm: (question: string) => Promise<boolean>;
}

export interface ReleaseOptions {
  /** Version to release. @default - the newest published one */
  readonly version?: string;
  /** Go back to the version that was live before, all at once. */
  readonly rollback: boolean;
  /** Print the AppSpec and change nothing. */
  readonly dryRun: boolean;
  /** Follow the deployment to its end. */
  readonly wait: boolean;
  readonly pollSeconds: number;
  readonly timeoutMinutes: number;
}

/** How a release ended: `failed` includes a deployment that CodeDeploy rolled back. */
export type Outcome = "released" | "unchanged" | "started" | "failed";

/**
 * Moves the service's traffic to another published version by CodeDeploy, or back.
 * @throws UserError when what was asked for can't be done; nothing is changed then.
 */
export async function release(options: ReleaseOptions, parts: ReleaseParts): Promise<Outcome> {
  const { alias, deployments, say } = parts;
  const running = await deployments.unfinished();
  if (running !== undefined) {
    if (options.rollback && !options.dryRun) return stopAndReturn(running, options, parts);
    throw new UserError(`Deployment ${running} of ${alias.functionName} is still under way.`, [
      "Wait for its end, or stop it and go back: run the command again with --rollback.",
    ]);
  }

  const { version: current } = await alias.traffic();
  const target = options.rollback ? await versionBefore(current, options, parts) : await newest(options, alias);
  if (target === current) {
    say(`${alias.functionName}: version ${current} is live already; nothing to do.`);
    return "unchanged";
  }
  const shift: Shift = {
    functionName: alias.functionName,
    alias: alias.alias,
    currentVersion: current,
    targetVersion: target,
  };
  if (options.dryRun) {
    say(appSpecOf(shift));
    return "unchanged";
  }
  const verb = options.rollback ? "Roll back" : "Release";
  if (!(await parts.confirm(`${verb} ${alias.functionName} from version ${current} to ${target}?`))) {
    throw new UserError("Not confirmed; nothing was changed.");
  }
  const id = await deployments.start(shift, `${verb} ${current} to ${target}`, options.rollback ? "at-once" : "group");
  say(`Deployment ${id}: ${alias.functionName} from version ${current} to ${target}`);
  if (!options.wait) return "started";
  return (await follow(id, target, options, parts)) ? "released" : "failed";
}

async function stopAndReturn(id: string, options: ReleaseOptions, parts: ReleaseParts): Promise<Outcome> {
  const { version } = await parts.alias.traffic();
  await parts.deployments.stop(id);
  parts.say(`Deployment ${id} is being stopped; ${parts.alias.functionName} returns to version ${version}`);
  if (!options.wait) return "started";
  await follow(id, version, options, parts);
  const traffic = await parts.alias.traffic();
  return shareOf(traffic, version) === 100 ? "released" : "failed";
}

/** Reports every change of status and traffic until the deployment is over. @returns whether it succeeded. */
async function follow(id: string, version: string, options: ReleaseOptions, parts: ReleaseParts): Promise<boolean> {
  const began = parts.now();
  let last = "";
  for (;;) {
    const info = await parts.deployments.get(id);
    const share = shareOf(await parts.alias.traffic(), version);
    const line = `${info.status}: ${share} % of the calls on version ${version}`;
    if (line !== last) parts.say(`${elapsed(parts.now() - began)}  ${line}`);
    last = line;
    if (!UNFINISHED.includes(info.status ?? "Created")) return report(info, options, parts);
    if (parts.now() - began > options.timeoutMinutes * 60_000) {
      throw new UserError(`Deployment ${id} was not over after ${options.timeoutMinutes} minutes; it goes on.`, [
        "Look again later, or stop it and go back: run the command again with --rollback.",
      ]);
    }
    await parts.sleep(options.pollSeconds);
  }
}

async function report(info: DeploymentInfo, options: ReleaseOptions, parts: ReleaseParts): Promise<boolean> {
  if (info.status === "Succeeded") {
    parts.say(`Succeeded: ${parts.alias.alias} is version ${(await parts.alias.traffic()).version}`);
    return true;
  }
  const { code, message } = info.errorInformation ?? {};
  if (code || message) parts.say(`Reason: ${[code, message].filter(Boolean).join(", ")}`);
  const { rollbackDeploymentId, rollbackMessage } = info.rollbackInfo ?? {};
  if (rollbackMessage) parts.say(`Rollback: ${rollbackMessage}`);
  if (rollbackDeploymentId) {
    parts.say(`Deployment ${rollbackDeploymentId}: CodeDeploy rolls back`);
    const { version } = await parts.alias.traffic();
    await follow(rollbackDeploymentId, version, options, parts);
  }
  parts.say(`${info.status}: ${parts.alias.alias} is version ${(await parts.alias.traffic()).version}`);
  return false;
}

async function newest({ version }: ReleaseOptions, alias: LiveAlias): Promise<string> {
  const versions = await alias.publishedVersions();
  const newestVersion = versions.at(-1);
  if (newestVersion === undefined) {
    throw new UserError(`${alias.functionName} has no published version.`, ["Deploy the services stack first."]);
  }
  return existing(version ?? newestVersion, versions, alias);
}

async function versionBefore(current: string, { version }: ReleaseOptions, parts: ReleaseParts): Promise<string> {
  const versions = await parts.alias.publishedVersions();
  if (version !== undefined) return existing(version, versions, parts.alias);
  const shift = await parts.deployments.lastShiftTo(current);
  if (!shift) {
    throw new UserError(`CodeDeploy knows no release that made version ${current} live.`, [
      `Name the version to go back to: --rollback --version N (published: ${versions.join(", ")})`,
    ]);
  }
  return existing(shift.currentVersion, versions, parts.alias);
}

function existing(version: string, versions: readonly string[], alias: LiveAlias): string {
  if (versions.includes(version)) return version;
  throw new UserError(`${alias.functionName} has no version ${version}.`, [`Published: ${versions.join(", ")}`]);
}

function elapsed(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}
