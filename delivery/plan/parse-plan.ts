import { z } from "zod";
import { isObject, type Json } from "./json";
import { PlanError, type Plan, type PlannedAction, type ResourceChange } from "./plan";
import { redact } from "./redact";

/** https://developer.hashicorp.com/terraform/internals/json-format: minor versions only add, a major one may change. */
const SUPPORTED_MAJOR = "1";

const json = z.custom<Json>(() => true);
const changeSchema = z.object({
  address: z.string(),
  previous_address: z.string().optional(),
  mode: z.enum(["managed", "data"]),
  type: z.string(),
  name: z.string(),
  deposed: z.string().optional(),
  action_reason: z.string().optional(),
  change: z.object({
    actions: z.array(z.enum(["no-op", "create", "read", "update", "delete", "forget"])).min(1),
    before: json,
    after: json,
    after_unknown: json.optional(),
    before_sensitive: json.optional(),
    after_sensitive: json.optional(),
    replace_paths: z.array(z.array(z.union([z.string(), z.number()]))).optional(),
  }),
});
const outputSchema = z.object({ actions: z.array(z.string()) });
const planSchema = z.object({
  terraform_version: z.string().optional(),
  errored: z.boolean().optional(),
  planned_values: z.unknown(),
  resource_changes: z.array(changeSchema).optional(),
  resource_drift: z.array(changeSchema).optional(),
  output_changes: z.record(z.string(), outputSchema).optional(),
});

/** Whether a JSON text's value is Terraform's own (a plan or a state), and not some other JSON. */
export function isTerraformJson(value: unknown): boolean {
  return isObject(value) && typeof value["format_version"] === "string";
}

/**
 * Reads the output of `terraform show -json PLANFILE`.
 * @param value the parsed JSON
 * @param stack name of the stack, for grouping
 * @param file named in errors
 * @throws PlanError for another major version, a state instead of a plan, a plan that failed, or a shape that is not a plan's
 */
export function parsePlan(value: unknown, stack: string, file: string): Plan {
  if (!isObject(value) || typeof value["format_version"] !== "string") {
    throw new PlanError(`${file}: has no "format_version"; make it with: terraform show -json PLANFILE`);
  }
  const major = value["format_version"].split(".")[0];
  if (major !== SUPPORTED_MAJOR) {
    throw new PlanError(
      `${file}: plan format ${value["format_version"]} is not supported; this review reads ${SUPPORTED_MAJOR}.x`,
    );
  }
  if (value["planned_values"] === undefined) {
    throw new PlanError(`${file}: this is a state, not a plan; name the plan file: terraform show -json PLANFILE`);
  }
  const parsed = planSchema.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, 5).map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new PlanError(`${file}: not a plan as Terraform writes it\n${issues.join("\n")}`);
  }
  if (parsed.data.errored) {
    throw new PlanError(`${file}: this plan failed half-way, so it doesn't show every change; plan again`);
  }
  const secrets = new Set<string>();
  const read = (entries: readonly z.infer<typeof changeSchema>[] = []): ResourceChange[] =>
    entries.map((entry) => toChange(entry, stack, secrets));
  return {
    stack,
    file,
    terraformVersion: parsed.data.terraform_version ?? "unknown",
    changes: read(parsed.data.resource_changes),
    drift: read(parsed.data.resource_drift),
    changedOutputs: changedOutputs(parsed.data.output_changes ?? {}),
    secrets,
  };
}

function changedOutputs(changes: Readonly<Record<string, { actions: readonly string[] }>>): ReadonlySet<string> {
  const changed = Object.entries(changes).filter(([, change]) => change.actions.some((action) => action !== "no-op"));
  return new Set(changed.map(([name]) => name));
}

function toChange(entry: z.infer<typeof changeSchema>, stack: string, secrets: Set<string>): ResourceChange {
  const { change } = entry;
  const sides = redact(
    {
      type: entry.type,
      before: change.before,
      after: change.after,
      beforeSensitive: change.before_sensitive ?? false,
      afterSensitive: change.after_sensitive ?? false,
    },
    secrets,
  );
  return {
    stack,
    address: entry.address,
    previousAddress: entry.previous_address,
    mode: entry.mode,
    type: entry.type,
    name: entry.name,
    deposed: entry.deposed,
    action: toAction(change.actions),
    reason: entry.action_reason,
    ...sides,
    afterUnknown: change.after_unknown ?? {},
    replacePaths: (change.replace_paths ?? []).map((path) => path.join(".")),
  };
}

function toAction(actions: readonly ("no-op" | "create" | "read" | "update" | "delete" | "forget")[]): PlannedAction {
  if (actions.includes("create") && (actions.includes("delete") || actions.includes("forget"))) return "replace";
  return actions[0] ?? "no-op";
}
