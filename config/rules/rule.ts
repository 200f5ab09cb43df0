import type { ConfigProblem } from "../problem";
import type { EnvironmentConfig } from "../schema";

/** A rule over one environment's values together; its paths begin below the environment. */
export type EnvironmentRule = (config: EnvironmentConfig) => ConfigProblem[];

/** A rule over all environments together; its paths begin with the environment. */
export type AllEnvironmentsRule = (configs: readonly EnvironmentConfig[]) => ConfigProblem[];
