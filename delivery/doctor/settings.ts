import { existsSync } from "node:fs";
import path from "node:path";
import { loadConfig } from "../../config";
import { ConfigError, formatProblem } from "../../config/problem";
import type { EnvironmentConfig, EnvironmentName } from "../../config/schema";
import { readSettings } from "../../config/settings";
import type { Check, Finding, Machine } from "./finding";

/** Account ids of the constants, which nobody's account has. */
const PLACEHOLDER_ACCOUNTS = ["111111111111", "222222222222", "333333333333"];

/** The settings file that counts. */
export function settingsFile({ root, env }: Pick<Machine, "root" | "env">): string {
  return path.resolve(root, env.SETTINGS_FILE ?? "settings.json");
}

/** The configuration of the environments asked for, or what is wrong with it. */
export function readConfigs(
  machine: Machine,
  environments: readonly EnvironmentName[],
): readonly EnvironmentConfig[] | ConfigError {
  try {
    return loadConfig(readSettings(settingsFile(machine))).filter(({ environment }) =>
      environments.includes(environment),
    );
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

/** The settings are there, are accepted, and name real accounts. */
export function checkSettings(environments: readonly EnvironmentName[]): Check {
  return async (machine) => {
    const file = settingsFile(machine);
    const name = path.relative(machine.root, file);
    const base = { topic: "Settings" } as const;
    const findings: Finding[] = [];
    if (existsSync(file)) findings.push({ ...base, name: "file", status: "ok", found: name });
    else {
      findings.push({
        ...base,
        name: "file",
        status: "warning",
        found: `${name} doesn't exist: enough to synthesize, check and rehearse, not to deploy`,
        remedy: ["cp settings.example.json settings.json", "Edit it: account ids, alert address, principals"],
      });
    }
    const configs = readConfigs(machine, environments);
    if (configs instanceof ConfigError) {
      const found = configs.problems.map((problem) => ({
        ...base,
        name: problem.path,
        status: "missing" as const,
        found: formatProblem(problem).slice(problem.path.length + 2),
        remedy: [`Edit ${name}`],
      }));
      return [...findings, ...found];
    }
    return [...findings, ...configs.flatMap((config) => environmentFindings(config, name))];
  };
}

function environmentFindings({ environment, account, alerts, access }: EnvironmentConfig, file: string): Finding[] {
  const base = { topic: "Settings", name: environment } as const;
  const remedy = (key: string): string[] => [`Edit ${file}: ${environment}.${key}`];
  const findings: Finding[] = [];
  if (PLACEHOLDER_ACCOUNTS.includes(account.id)) {
    const found = `account.id is still the placeholder ${account.id}: enough to rehearse, not to deploy`;
    findings.push({ ...base, status: "warning", found, remedy: remedy("account.id") });
  }
  const people = [...access.operators, ...access.auditors, ...access.breakGlass];
  const foreign = [...new Set(people.filter((arn) => !arn.includes(`:${account.id}:`)))];
  if (foreign.length > 0) {
    const found = `access names principals of another account: ${foreign.join(", ")}`;
    findings.push({ ...base, status: "warning", found, remedy: remedy("access") });
  }
  if (alerts.email === "") {
    const found = "alerts.email is empty: alarms reach nobody";
    findings.push({ ...base, status: "warning", found, remedy: remedy("alerts.email") });
  }
  return findings.length > 0 ? findings : [{ ...base, status: "ok", found: `valid, account ${account.id}` }];
}
