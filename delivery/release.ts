import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { CodeDeployClient } from "@aws-sdk/client-codedeploy";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { input } from "@inquirer/prompts";
import { Command, InvalidArgumentError, Option } from "commander";
import { loadConfig } from "../config";
import { ConfigError } from "../config/problem";
import { PROJECT_ROOT } from "../config/project-root";
import { ENVIRONMENTS, type EnvironmentConfig, type EnvironmentName } from "../config/schema";
import { functionName, LIVE_ALIAS, releaseApplication } from "../config/service-names";
import { readSettings } from "../config/settings";
import { Deployments } from "./release/deployments";
import { LiveAlias } from "./release/live-alias";
import type { Outcome } from "./release/release";
import { release } from "./release/release";
import { UserError } from "./user-error";

/** Exit codes: as `--help` says. */
const EXIT = { done: 0, failed: 1, refused: 2, interrupted: 130 } as const;

interface Flags {
  readonly env: EnvironmentName;
  readonly service: string;
  readonly version?: string;
  readonly rollback: boolean;
  readonly dryRun: boolean;
  readonly wait: boolean;
  readonly yes: boolean;
  readonly poll: number;
  readonly timeout: number;
}

// A notice about Node's version for developers of the SDK; package.json says which versions this project supports.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

const program = new Command("release")
  .description("Move a service's traffic to a published version with CodeDeploy, or back.")
  .addOption(new Option("-e, --env <name>", "environment").choices(ENVIRONMENTS).makeOptionMandatory())
  .requiredOption("-s, --service <name>", "service, as named in config/services.ts")
  .option("--version <number>", "published version (default: the newest one)", versionNumber)
  .option("--rollback", "stop the release under way, or return to the version before, all at once", false)
  .option("--dry-run", "print the AppSpec and change nothing", false)
  .option("--no-wait", "start the deployment and return")
  .option("--yes", "don't ask before a release in production", false)
  .option("--poll <seconds>", "seconds between two looks", positive, 5)
  .option("--timeout <minutes>", "minutes to wait for the end", positive, 30)
  .addHelpText(
    "after",
    `
The pace is the deployment group's: 10 % for 5 minutes in staging and production, all at once in development.
CodeDeploy rolls back by itself when an alarm on errors, throttles, duration or 5xx goes off.

Examples:
  npm run release -- -e staging --service patients
  npm run release -- -e production --service patients --version 12
  npm run release -- -e production --service patients --rollback

Exit codes: 0 released or nothing to do, 1 the deployment failed or was rolled back, 2 refused or wrong use.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.done : EXIT.refused))
  .action(async (flags: Flags) => {
    const outcome = await run(flags);
    process.exitCode = outcome === "failed" ? EXIT.failed : EXIT.done;
  });

async function run(flags: Flags): Promise<Outcome> {
  const config = configOf(flags.env);
  const known = config.services.map(({ name }) => name);
  if (!known.includes(flags.service)) {
    throw new UserError(`Service ${flags.service} isn't configured in ${flags.env}.`, [
      `Services: ${known.join(", ")}`,
    ]);
  }
  const region = config.regions.primary;
  const clients = {
    sts: new STSClient({ region }),
    lambda: new LambdaClient({ region }),
    codeDeploy: new CodeDeployClient({ region }),
  };
  try {
    await requireAccount(clients.sts, config);
    process.once("SIGINT", interrupted);
    return await release(
      { ...flags, pollSeconds: flags.poll, timeoutMinutes: flags.timeout },
      {
        alias: new LiveAlias(clients.lambda, functionName(config, flags.service), LIVE_ALIAS),
        deployments: new Deployments(clients.codeDeploy, releaseApplication(config), flags.service),
        say: (line) => console.log(line),
        sleep: async (seconds) => void (await delay(seconds * 1000)),
        now: () => performance.now(),
        confirm: (question) => confirmed(question, flags),
      },
    );
  } finally {
    process.off("SIGINT", interrupted);
    for (const client of Object.values(clients)) client.destroy();
  }
}

function configOf(environment: EnvironmentName): EnvironmentConfig {
  const file = process.env["SETTINGS_FILE"] ?? path.join(PROJECT_ROOT, "settings.json");
  const config = loadConfig(readSettings(file)).find((candidate) => candidate.environment === environment);
  if (!config) throw new UserError(`Environment ${environment} isn't configured.`);
  return config;
}

/** The wrong credentials stop here, before anything is read from another account's functions. */
async function requireAccount(sts: STSClient, { environment, account }: EnvironmentConfig): Promise<void> {
  const identity = await sts.send(new GetCallerIdentityCommand({})).catch((error: Error) => {
    throw new UserError(`AWS doesn't accept the credentials: ${error.message}`, ["Sign in again: aws sso login"]);
  });
  if (identity.Account === account.id) return;
  throw new UserError(`The credentials are for account ${identity.Account}, ${environment} is account ${account.id}.`, [
    "Use a profile of that account: AWS_PROFILE=… npm run release …",
  ]);
}

/** Production asks for its name. A rollback doesn't ask: in an incident seconds count, and it goes where we were. */
async function confirmed(question: string, { env, yes, rollback }: Flags): Promise<boolean> {
  if (env !== "production" || yes || rollback) return true;
  if (!process.stdin.isTTY)
    throw new UserError("A release in production asks first, and there is no terminal.", ["Add --yes."]);
  return (await input({ message: `${question} Type ${env} to go on:` })).trim() === env;
}

function interrupted(): void {
  console.error("\nInterrupted. A deployment that was started goes on; --rollback stops it.");
  process.exit(EXIT.interrupted);
}

function versionNumber(value: string): string {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError("It is a number like 12.");
  return value;
}

function positive(value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new InvalidArgumentError("It is a number above 0.");
  return number;
}

program.parseAsync().catch((error: unknown) => {
  const mistake = error instanceof UserError || error instanceof ConfigError;
  console.error(
    mistake || !(error instanceof Error)
      ? String((error as Error).message ?? error)
      : `${error.name}: ${error.message}`,
  );
  process.exitCode = (error as Error)?.name === "ExitPromptError" ? EXIT.interrupted : EXIT.refused;
});
