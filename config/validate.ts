import type { z } from "zod";
import { ConfigError, type ConfigProblem } from "./problem";
import { repair, valueAt } from "./repair";
import { accountsRule } from "./rules/accounts";
import { backupRule } from "./rules/backup";
import { budgetRule } from "./rules/budget";
import { databaseRule } from "./rules/database";
import { namesRule } from "./rules/names";
import { disjointNetworksRule, networkRule } from "./rules/network";
import { partitionRule } from "./rules/partition";
import { productionRule } from "./rules/production";
import { regionsRule } from "./rules/regions";
import type { AllEnvironmentsRule, EnvironmentRule } from "./rules/rule";
import { servicesRule } from "./rules/services";
import { environmentSchema, type EnvironmentConfig } from "./schema";
import { factsAt, keysAt } from "./schema/field";

const ENVIRONMENT_RULES: readonly EnvironmentRule[] = [
  regionsRule,
  partitionRule,
  networkRule,
  databaseRule,
  backupRule,
  productionRule,
  servicesRule,
  budgetRule,
  namesRule,
];

const ALL_ENVIRONMENTS_RULES: readonly AllEnvironmentsRule[] = [disjointNetworksRule, accountsRule];

/** The values of one environment as given, and the constant they were merged over. */
export interface Candidate {
  readonly name: string;
  readonly values: unknown;
  readonly defaults: EnvironmentConfig;
}

/**
 * Checks the values of every environment and of all together.
 * @throws ConfigError with every problem at once.
 */
export function validateConfigs(candidates: readonly Candidate[]): EnvironmentConfig[] {
  const problems: ConfigProblem[] = [];
  const configs: EnvironmentConfig[] = [];
  const told = (path: string): boolean => problems.some((problem) => problem.path === path);
  for (const candidate of candidates) {
    const { config, problems: schemaProblems } = parse(candidate);
    problems.push(...schemaProblems);
    configs.push(config);
    for (const rule of ENVIRONMENT_RULES) {
      const found = rule(config).map((problem) => ({ ...problem, path: `${candidate.name}.${problem.path}` }));
      problems.push(...found.filter(({ path }) => !told(path)));
    }
  }
  for (const rule of ALL_ENVIRONMENTS_RULES) problems.push(...rule(configs).filter(({ path }) => !told(path)));
  if (problems.length > 0) throw new ConfigError(problems);
  return configs;
}

/** Reads the values by the schema; what it refuses is reported and stands at its default, so that the rules can run. */
function parse({ name, values, defaults }: Candidate): { config: EnvironmentConfig; problems: ConfigProblem[] } {
  const result = environmentSchema.safeParse(values);
  if (result.success) return { config: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => problemsOf(name, issue, values));
  const repaired = environmentSchema.safeParse(repair(values, defaults, result.error.issues));
  return { config: repaired.data ?? defaults, problems };
}

function problemsOf(environment: string, issue: z.core.$ZodIssue, values: unknown): ConfigProblem[] {
  const path = [environment, ...issue.path.map(String)].join(".");
  const got = valueAt(values, issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: `${path}.${key}`,
      got: valueAt(got, [key]),
      allowed: `the keys ${keysAt(environmentSchema, issue.path).join(", ")}`,
      because: "an unknown key would be ignored in silence: check its spelling",
    }));
  }
  const facts = factsAt(environmentSchema, issue.path);
  return [
    {
      path,
      got,
      allowed: facts?.allowed ?? `an object with the keys ${keysAt(environmentSchema, issue.path).join(", ")}`,
      because: facts?.because ?? "the values below it are needed",
    },
  ];
}
