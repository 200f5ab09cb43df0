import { Command, Option } from "commander";
import execa from "execa";
import pc from "picocolors";
import { ENVIRONMENTS, type EnvironmentName } from "../../config/schema";
import { PROJECT_ROOT } from "../docs/documents";
import { examine, isIll, renderFindings } from "./doctor";
import type { Machine } from "./finding";

/** Exit codes: as `--help` says. */
const EXIT = { healthy: 0, ill: 1, wrongUse: 2 } as const;

interface Flags {
  readonly env?: EnvironmentName;
  readonly aws: boolean;
  readonly json: boolean;
}

// A notice about Node's version for developers of the SDK; package.json says which versions this project supports.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

const machine: Machine = {
  root: PROJECT_ROOT,
  env: process.env,
  nodeVersion: process.versions.node,
  run: async (program, args) => {
    const done = await execa(program, [...args], { reject: false, stdin: "ignore", timeout: 10_000, all: true });
    return done.exitCode === 0 ? done.all : undefined;
  },
};

const program = new Command("doctor")
  .description("Look whether everything is there: tools, packages, settings, credentials; say what mends it.")
  .addOption(new Option("-e, --env <name>", "look at one environment's settings").choices(ENVIRONMENTS))
  .option("--no-aws", "don't ask AWS whose the credentials are")
  .option("--json", "print the findings as JSON", false)
  .addHelpText(
    "after",
    `
Examples:
  npm run doctor
  npm run doctor -- --env production
  npm run doctor -- --no-aws --json

Exit codes: 0 nothing is missing, 1 something is, 2 wrong use.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.healthy : EXIT.wrongUse))
  .action(async ({ env, aws, json }: Flags) => {
    const findings = await examine(machine, { environments: env ? [env] : undefined, aws });
    console.log(json ? JSON.stringify({ healthy: !isIll(findings), findings }, null, 2) : renderFindings(findings, pc));
    process.exitCode = isIll(findings) ? EXIT.ill : EXIT.healthy;
  });

void program.parseAsync();
