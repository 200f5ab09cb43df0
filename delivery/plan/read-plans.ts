import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { isTerraformJson, parsePlan } from "./parse-plan";
import { PlanError, type Plan } from "./plan";

/** Names that say nothing of the stack; the folder's name is taken instead. */
const PLAIN_NAMES = new Set(["plan", "tfplan"]);

/** The plans below a path, and the JSON files there that are something else. */
export interface PlansRead {
  readonly plans: readonly Plan[];
  readonly skipped: readonly string[];
}

/**
 * Reads one plan file, or every plan below a folder, in the order of their stacks.
 * @throws PlanError naming each file that can't be read, or if there is no plan at all: nothing read must not pass as nothing risky
 */
export function readPlans(path: string): PlansRead {
  const folder = isFolder(path);
  const files = folder ? jsonFiles(path) : [path];
  const plans: Plan[] = [];
  const skipped: string[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      const value: unknown = JSON.parse(readFileSync(file, "utf8"));
      if (folder && !isTerraformJson(value)) skipped.push(relative(path, file));
      else plans.push(parsePlan(value, stackName(file), file));
    } catch (error) {
      problems.push(error instanceof PlanError ? error.message : `${file}: ${reason(error)}`);
    }
  }
  if (problems.length > 0) throw new PlanError(problems.join("\n"));
  if (plans.length === 0) throw new PlanError(`${path}: no plan found; make them with: terraform show -json PLANFILE`);
  return { plans: plans.sort((left, right) => (left.stack < right.stack ? -1 : 1)), skipped };
}

/** `plans/production-database.json` and `production-database/plan.json` are both of stack production-database. */
export function stackName(file: string): string {
  const name = basename(file)
    .replace(/\.json$/, "")
    .replace(/\.(tfplan|plan)$/, "");
  return PLAIN_NAMES.has(name) ? basename(dirname(file)) : name;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new PlanError(`${path}: no such file or folder`);
  }
}

function jsonFiles(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith(".")) found.push(...jsonFiles(path));
    else if (entry.isFile() && entry.name.endsWith(".json")) found.push(path);
  }
  return found.sort();
}

function reason(error: unknown): string {
  if (error instanceof SyntaxError) return "not JSON (terraform show -json PLANFILE writes it)";
  return error instanceof Error ? error.message : String(error);
}
