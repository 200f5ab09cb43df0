import { blocks, type Json, type JsonObject } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import { isUnknown } from "../values";

/** A policy document of a resource, before and after. */
export interface PolicyChange {
  /** Attribute that holds it, such as `assume_role_policy`. */
  readonly attribute: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  /** True if the new text is decided only when the plan is applied. */
  readonly unknown: boolean;
}

const ATTRIBUTES = ["policy", "assume_role_policy", "access_policy", "policy_document", "redrive_allow_policy"];

/** The policy documents that a resource holds. Masking policies of log groups have statements too, but grant nothing. */
export function policyChanges(change: ResourceChange): readonly PolicyChange[] {
  if (change.type === "aws_cloudwatch_log_data_protection_policy") return [];
  const direct = ATTRIBUTES.filter(
    (name) => has(change.before, name) || has(change.after, name) || isUnknown(change, name),
  );
  return [
    ...direct.map((name) => ({
      attribute: name,
      before: change.before?.[name],
      after: change.after?.[name],
      unknown: isUnknown(change, name),
    })),
    ...inlinePolicies(change),
  ];
}

function inlinePolicies(change: ResourceChange): readonly PolicyChange[] {
  const before = byName(change.before);
  const after = byName(change.after);
  return [...new Set([...before.keys(), ...after.keys()])].map((name) => ({
    attribute: `inline_policy ${name}`,
    before: before.get(name),
    after: after.get(name),
    unknown: isUnknown(change, "inline_policy"),
  }));
}

function byName(side: JsonObject | null): Map<string, Json | undefined> {
  return new Map(blocks(side?.["inline_policy"]).map((item) => [String(item["name"]), item["policy"]]));
}

function has(side: JsonObject | null, name: string): boolean {
  const value = side?.[name];
  return value !== undefined && value !== null && value !== "";
}
