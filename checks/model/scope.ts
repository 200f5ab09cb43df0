import { evaluateText } from "./expression/evaluate";
import type { Resource, ResourceSource } from "./resource";
import type { Json, Value } from "./value";

/** A module of a stack as a loader hands it over; the root module has the path "". */
export interface ModuleSource {
  /** Address, such as `module.vpc`; "" for the root module. */
  readonly path: string;
  readonly resources: readonly ResourceSource[];
  /** Output values as written. */
  readonly outputs: { readonly [name: string]: Json };
  /** Values of variables: given ones, else defaults. A variable without value is absent. */
  readonly variables: { readonly [name: string]: Json };
  readonly locals: { readonly [name: string]: Json };
  /** Arguments of module calls, by module name. */
  readonly calls: { readonly [name: string]: { readonly [argument: string]: Json } };
  readonly modules: readonly ModuleSource[];
}

/** One Terraform state as a loader hands it over. */
export interface StackSource {
  /** Stack id, such as `production-database`. */
  readonly name: string;
  /** File it was read from, as given on the command line or found. */
  readonly file: string;
  /** `plan` for the output of `terraform show -json`, which leaves lifecycle blocks and the backend out. */
  readonly kind: "configuration" | "plan";
  readonly root: ModuleSource;
  /** Provider configuration blocks by provider name, such as `aws`. */
  readonly providers: { readonly [name: string]: readonly { readonly [key: string]: Json }[] };
  /** Backend block, by which remote-state reads find their stack. */
  readonly backend?: { readonly type: string; readonly config: { readonly [key: string]: Json } };
}

/** True for a stack that was read from a plan. */
export function isFromPlan(stack: StackSource): boolean {
  return stack.kind === "plan";
}

/** What an expression can see: the resources, variables and outputs of one module. */
export interface Scope {
  readonly stack: string;
  /** Module address; "" for the root module. */
  readonly path: string;
  /** Replaces expressions in plain JSON by what they stand for. */
  resolve(raw: Json, owner?: Resource): Value;
  /** Resources of the name in this module, all instances of a counted one. */
  named(mode: "managed" | "data", type: string, name: string): readonly Resource[];
  variable(name: string): Value | undefined;
  local(name: string): Value | undefined;
  /** Output of a module called from here; `key` tells the instance of a counted module. */
  moduleOutput(module: string, output: string, key?: string): Value | undefined;
  /** Output of another stack, read by a `terraform_remote_state` data source of this module. */
  remoteOutput(dataSource: string, output: string): Value | undefined;
}

/** Resolves plain JSON in a scope, leaving comments (`//`) out. */
export function resolveIn(scope: Scope, raw: Json, owner?: Resource): Value {
  if (typeof raw === "string") return evaluateText(raw, scope, owner);
  if (Array.isArray(raw)) return (raw as readonly Json[]).map((item) => resolveIn(scope, item, owner));
  if (raw === null || typeof raw !== "object") return raw as Value;
  const result: Record<string, Value> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (key !== "//") result[key] = resolveIn(scope, value, owner);
  }
  return result;
}
