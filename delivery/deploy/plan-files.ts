import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Plan, PlannedAction, ResourceChange } from "../plan/plan";
import { renderJson } from "../review/render-json";
import { renderMarkdown } from "../review/render-markdown";
import type { Review } from "../review/review";
import { approvalOf } from "./approval";

const ACTIONS: Readonly<Record<PlannedAction, readonly string[]>> = {
  create: ["create"],
  read: ["read"],
  update: ["update"],
  replace: ["delete", "create"],
  delete: ["delete"],
  forget: ["forget"],
  "no-op": ["no-op"],
};

/**
 * Writes what a reviewer and a later `--approved` need: review.md, review.json, approved.json and plans/STACK.json. None
 * holds a secret; the plans are cut to what the review reads.
 */
export async function writePlanFiles(
  folder: string,
  environment: string,
  plans: readonly Plan[],
  review: Review,
): Promise<void> {
  const planFolder = path.join(folder, "plans");
  await mkdir(planFolder, { recursive: true });
  const write = (name: string, text: string): Promise<void> => writeFile(path.join(folder, name), `${text}\n`);
  await write("review.md", renderMarkdown(review, `Plan review: ${environment}`));
  await write("review.json", renderJson(review));
  await write("approved.json", JSON.stringify(approvalOf(environment, plans), null, 2));
  for (const plan of plans)
    await write(path.join("plans", `${plan.stack}.json`), JSON.stringify(toPlanJson(plan), null, 1));
}

/** A plan in Terraform's own format with its secrets replaced, without the state and the configuration. */
export function toPlanJson(plan: Plan): object {
  return {
    format_version: "1.2",
    terraform_version: plan.terraformVersion,
    planned_values: {},
    resource_changes: plan.changes.map(toEntry),
    resource_drift: plan.drift.map(toEntry),
    output_changes: Object.fromEntries([...plan.changedOutputs].map((name) => [name, { actions: ["update"] }])),
  };
}

function toEntry(change: ResourceChange): object {
  return {
    address: change.address,
    previous_address: change.previousAddress,
    mode: change.mode,
    type: change.type,
    name: change.name,
    deposed: change.deposed,
    action_reason: change.reason,
    change: {
      actions: ACTIONS[change.action],
      before: change.before,
      after: change.after,
      after_unknown: change.afterUnknown,
      replace_paths: change.replacePaths.map((step) => step.split(".")),
    },
  };
}
