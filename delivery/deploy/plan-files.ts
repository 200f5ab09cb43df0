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

/** What the files are written for. */
export interface PlanFiles {
  readonly folder: string;
  readonly environment: string;
  /** Region of the environment's resources, by which tools price them. */
  readonly region: string;
  /** Removes from a text what must not leave this machine, whoever put it there. */
  readonly clean: (text: string) => string;
}

/**
 * Writes what a reviewer and a later `--approved` need: review.md, review.json, approved.json and plans/STACK.json. None
 * holds a secret; the plans are cut to what reviews and price estimates read.
 */
export async function writePlanFiles(files: PlanFiles, plans: readonly Plan[], review: Review): Promise<void> {
  const { folder, environment, region, clean } = files;
  await mkdir(path.join(folder, "plans"), { recursive: true });
  const write = (name: string, text: string): Promise<void> => writeFile(path.join(folder, name), `${clean(text)}\n`);
  await write("review.md", renderMarkdown(review, `Plan review: ${environment}`));
  await write("review.json", renderJson(review));
  await write("approved.json", JSON.stringify(approvalOf(environment, plans), null, 2));
  for (const plan of plans) {
    await write(path.join("plans", `${plan.stack}.json`), JSON.stringify(toPlanJson(plan, region), null, 1));
  }
}

/** A plan in Terraform's own format with its secrets replaced, without the state and the configuration. */
export function toPlanJson(plan: Plan, region: string): object {
  const managed = plan.changes.filter((change) => change.mode === "managed" && change.deposed === undefined);
  return {
    format_version: "1.2",
    terraform_version: plan.terraformVersion,
    planned_values: valuesOf(managed, "after"),
    prior_state: {
      format_version: "1.0",
      terraform_version: plan.terraformVersion,
      values: valuesOf(managed, "before"),
    },
    configuration: { provider_config: { aws: { name: "aws", expressions: { region: { constant_value: region } } } } },
    resource_changes: plan.changes.map(toEntry),
    resource_drift: plan.drift.map(toEntry),
    output_changes: Object.fromEntries([...plan.changedOutputs].map((name) => [name, { actions: ["update"] }])),
  };
}

function valuesOf(changes: readonly ResourceChange[], side: "before" | "after"): object {
  const resources = changes.flatMap((change) => {
    const { address, mode, type, name } = change;
    const values = change[side];
    return values === null
      ? []
      : [{ address, mode, type, name, provider_name: providerOf(type), schema_version: 0, values }];
  });
  return { root_module: { resources } };
}

function providerOf(type: string): string {
  return `registry.terraform.io/hashicorp/${type.split("_")[0] ?? ""}`;
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
