import type { Json, JsonObject } from "./json";

/** What Terraform will do to one resource, with the two replacement orders told as one. */
export type PlannedAction = "create" | "read" | "update" | "replace" | "delete" | "forget" | "no-op";

/** One entry of `resource_changes`, its secrets already replaced (see redact.ts). */
export interface ResourceChange {
  /** The stack that the plan belongs to, such as `production-database`. */
  readonly stack: string;
  /** Address inside the stack, such as `aws_db_instance.database_0F3A`. */
  readonly address: string;
  /** Where a `moved` block took it from; absent if it stays. */
  readonly previousAddress?: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  /** Key of an old copy that an interrupted replacement left behind. */
  readonly deposed?: string;
  readonly action: PlannedAction;
  /** Terraform's own reason, such as `replace_because_cannot_update`. */
  readonly reason?: string;
  /** Values now; null when it is to be created. */
  readonly before: JsonObject | null;
  /** Values afterwards as far as they are known; null when it is to be deleted. */
  readonly after: JsonObject | null;
  /** Mirrors `after`, with true where a value is known only when applied. */
  readonly afterUnknown: Json;
  /** Attributes that force the replacement, as dotted paths. */
  readonly replacePaths: readonly string[];
}

/** One plan file: the plan of one stack. */
export interface Plan {
  readonly stack: string;
  readonly file: string;
  readonly terraformVersion: string;
  readonly changes: readonly ResourceChange[];
  /** What somebody changed outside Terraform since the last apply. */
  readonly drift: readonly ResourceChange[];
  /** Outputs whose value this plan sets, changes or removes. */
  readonly changedOutputs: ReadonlySet<string>;
  /** The secret values met while reading, to be scrubbed from any text about this plan. Never print them. */
  readonly secrets: ReadonlySet<string>;
}

/** A plan that can't be reviewed: unreadable, another format, or a failed plan. */
export class PlanError extends Error {}
