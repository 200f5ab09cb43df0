import type { Colors } from "picocolors/types";
import { checkAws, type WhoAmI } from "./aws";
import { ENVIRONMENTS, type EnvironmentName } from "../../config/schema";
import type { Finding, Machine } from "./finding";
import { checkProject } from "./project";
import { checkSettings } from "./settings";
import { checkTools } from "./tools";

export interface DoctorOptions {
  /** Environments to look at. @default - all */
  readonly environments?: readonly EnvironmentName[];
  /** Whether to ask AWS who the credentials belong to. @default true */
  readonly aws?: boolean;
  /** Answers for STS. @default - STS itself */
  readonly whoAmI?: WhoAmI;
}

/** Looks at everything that the commands of the project need. */
export async function examine(machine: Machine, options: DoctorOptions = {}): Promise<Finding[]> {
  const environments = options.environments ?? ENVIRONMENTS;
  const checks = [checkTools, checkProject, checkSettings(environments)];
  if (options.aws ?? true) checks.push(checkAws(environments, options.whoAmI));
  const findings = await Promise.all(checks.map((check) => check(machine)));
  return findings.flat();
}

/** Whether something is missing that the main commands need. */
export function isIll(findings: readonly Finding[]): boolean {
  return findings.some(({ status }) => status === "missing");
}

const SIGNS = { ok: "✓", warning: "!", missing: "✗", skipped: "–" } as const;

/** The report for people: a line a finding, what mends it below. */
export function renderFindings(findings: readonly Finding[], colors: Colors): string {
  const paint = { ok: colors.green, warning: colors.yellow, missing: colors.red, skipped: colors.dim };
  const width = Math.max(...findings.map(({ name }) => name.length));
  const lines: string[] = [];
  for (const topic of new Set(findings.map((finding) => finding.topic))) {
    lines.push(colors.bold(topic));
    for (const { name, status, found, remedy = [] } of findings.filter((finding) => finding.topic === topic)) {
      lines.push(`  ${paint[status](SIGNS[status])} ${name.padEnd(width)}  ${found}`);
      lines.push(...remedy.map((step) => `    ${" ".repeat(width)}  → ${step}`));
    }
  }
  const count = (status: Finding["status"]): number => findings.filter((finding) => finding.status === status).length;
  const missing = count("missing");
  lines.push(
    "",
    missing === 0
      ? `Nothing is missing${count("warning") > 0 ? `, ${count("warning")} to look at` : ""}. Next: npm run rehearse`
      : `${missing} missing: follow the arrows, then run it again.`,
  );
  return lines.join("\n");
}
