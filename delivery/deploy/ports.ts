import type { EnvironmentConfig, EnvironmentName } from "../../config/schema";
import type { MonthlyCost } from "../review/classifiers/cost";
import type { Terminal } from "./console";
import type { Prompter } from "./confirm";

/** What is checked. */
export interface Checked {
  readonly outdir: string;
  readonly environment: EnvironmentName;
  /** Day as YYYY-MM-DD by which exemptions are judged. */
  readonly today: string;
}

/** Everything outside the deploy that it needs; tests hand in smaller stacks and another clock. */
export interface DeployPorts {
  readonly terminal: Terminal;
  readonly prompter: Prompter;
  /** Environment of every process and client that the deploy starts. */
  readonly env: NodeJS.ProcessEnv;
  /** Folder for states of deploys, caches and logs. */
  readonly workRoot: string;
  /** The environment's configuration. @throws ConfigError or DeployError if the settings are missing or wrong */
  readonly configuration: (name: EnvironmentName) => EnvironmentConfig;
  /** Synthesizes every stack into a folder. @throws DeployError if that fails */
  readonly synthesize: (outdir: string, signal: AbortSignal) => Promise<void>;
  /** Checks what was synthesized against the rules. @returns what was found; nothing if it is clean */
  readonly check: (checked: Checked, signal: AbortSignal) => Promise<string | undefined>;
  /** Prices resources. @default - costs are not shown */
  readonly monthlyCost?: (config: EnvironmentConfig) => MonthlyCost;
  readonly now: () => Date;
}
