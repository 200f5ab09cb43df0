import type { Json } from "../../../delivery/plan/json";

/** A small plan document of the shape that `terraform show -json` writes; the tools tests use real ones. */
export function planJson(changes: readonly object[], extra: object = {}): Record<string, Json> {
  return {
    format_version: "1.2",
    terraform_version: "1.11.4",
    planned_values: { root_module: {} },
    resource_changes: changes as readonly Json[],
    ...extra,
  } as Record<string, Json>;
}

/** One entry of resource_changes. */
export function entry(
  type: string,
  name: string,
  actions: readonly string[],
  before: object | null,
  after: object | null,
  marks: object = {},
): object {
  return {
    address: `${type}.${name}`,
    mode: "managed",
    type,
    name,
    provider_name: "registry.terraform.io/hashicorp/aws",
    change: { actions, before, after, after_unknown: {}, before_sensitive: {}, after_sensitive: {}, ...marks },
  };
}
