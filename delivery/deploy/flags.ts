import { Command, Option } from "commander";
import { ENVIRONMENTS, type EnvironmentName } from "../../config/schema";
import { ACKNOWLEDGEMENTS } from "../review/acknowledgements";
import { DeployError, EXIT, EXIT_MEANINGS } from "./exit-codes";

/** What a user asks for. */
export interface DeployFlags {
  readonly env: EnvironmentName;
  /** Show what would change, and stop. */
  readonly plan: boolean;
  /** With plan: end with EXIT.changes if there is anything to do. */
  readonly detailedExitcode: boolean;
  /** Folder for the review, the redacted plans and the approval file. */
  readonly out?: string;
  /** Approval file of an earlier plan; what differs from it is not applied. */
  readonly approved?: string;
  readonly yes: boolean;
  /** Stacks to deploy, as patterns. @default - all of the environment */
  readonly stack: readonly string[];
  readonly resume: boolean;
  readonly destroy: boolean;
  /** Why production is destroyed. */
  readonly breakGlass?: string;
  /** Why MFA is certain although AWS can't tell: only for Identity Center roles. */
  readonly mfaElsewhere?: string;
  /** Acknowledgements file. */
  readonly ack: string;
}

const EXAMPLES = `
Examples
  ./deploy.sh -e development
  ./deploy.sh -e staging --plan
  ./deploy.sh -e staging --stack '*-network' --stack '*-database'
  ./deploy.sh -e production
  ./deploy.sh -e production --resume
  ./deploy.sh -e development --destroy

Development and staging ask for y, production for its name. --yes answers for development and staging; in production it
is taken only in CI together with --approved.

Exit codes
${EXIT_MEANINGS.map(([code, meaning]) => `  ${String(code).padEnd(4)} ${meaning}`).join("\n")}`;

/** The command line of deploy, its help included. */
export function deployCommand(): Command {
  return new Command("deploy")
    .description("Plan an environment, show what will change, ask, and apply exactly that.")
    .addOption(new Option("-e, --env <name>", "environment").choices(ENVIRONMENTS).makeOptionMandatory())
    .option("--plan", "show what would change and stop", false)
    .option("--detailed-exitcode", `with --plan: end with ${EXIT.changes} if there are changes`, false)
    .option("--out <folder>", "with --plan: write review, redacted plans and approved.json there")
    .option("--approved <file>", "apply only if the plan equals the one that this approved.json was written for")
    .option("-y, --yes", "don't ask", false)
    .option("--stack <pattern>", "only stacks that match, such as '*-network'; may be repeated", collect, [])
    .option("--resume", "go on where the last deploy of this environment failed or was interrupted", false)
    .option("--destroy", "destroy every stack but the state store", false)
    .option("--break-glass <reason>", "needed to destroy production: why")
    .option("--mfa-elsewhere <reason>", "production from an Identity Center role: what enforces MFA there")
    .option("--ack <file>", "acknowledged risks", ACKNOWLEDGEMENTS)
    .addHelpText("after", EXAMPLES);
}

/**
 * Refuses combinations that make no sense or are not safe.
 * @param inCi whether a pipeline runs this, not a person
 * @throws DeployError naming every wrong combination
 */
export function checkFlags(flags: DeployFlags, inCi: boolean): void {
  const production = flags.env === "production";
  const wrong: (string | false)[] = [
    flags.plan && flags.approved !== undefined && "--approved applies, --plan doesn't: leave one out",
    !flags.plan && flags.out !== undefined && "--out goes with --plan",
    !flags.plan && flags.detailedExitcode && "--detailed-exitcode goes with --plan",
    flags.destroy && flags.resume && "--resume goes on with a deploy, not with --destroy",
    flags.destroy && flags.approved !== undefined && "--approved can't approve a --destroy",
    !flags.destroy && flags.breakGlass !== undefined && "--break-glass goes with --destroy",
    flags.breakGlass !== undefined &&
      flags.breakGlass.trim().length < 10 &&
      "--break-glass needs a reason of 10 characters or more",
    flags.mfaElsewhere !== undefined &&
      flags.mfaElsewhere.trim().length < 10 &&
      "--mfa-elsewhere needs a reason of 10 characters or more",
    production &&
      flags.destroy &&
      !flags.plan &&
      flags.breakGlass === undefined &&
      "production is destroyed only with --break-glass REASON",
    production && flags.destroy && flags.yes && "production is destroyed only after its name is typed: leave --yes out",
    production &&
      flags.yes &&
      !flags.destroy &&
      !(inCi && flags.approved !== undefined) &&
      "production takes --yes only in CI, together with --approved",
  ];
  const problems = wrong.filter((problem): problem is string => problem !== false);
  if (problems.length > 0) throw new DeployError(EXIT.usage, problems.join("\n"), ["See: ./deploy.sh --help"]);
}

/** Whether a pipeline runs this: the variable that CI systems set. */
export function isCi(env: NodeJS.ProcessEnv): boolean {
  return env.CI !== undefined && env.CI !== "" && env.CI !== "false" && env.CI !== "0";
}

function collect(pattern: string, patterns: readonly string[]): readonly string[] {
  return [...patterns, pattern];
}
