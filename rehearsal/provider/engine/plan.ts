import type { Block, NestedBlock } from "../schema/schema";
import type { AttributePath, Problem } from "../wire/messages";
import { isObject, sameValue, UNKNOWN, type MutableObject, type ObjectValue, type Value } from "../wire/value";
import type { Provider } from "./provider";

/** What Terraform wants planned. */
export interface PlanInput {
  readonly type: string;
  readonly block: Block;
  readonly prior: ObjectValue | null;
  /** Null when the resource is to be destroyed. */
  readonly proposed: ObjectValue | null;
  readonly config: ObjectValue | null;
}

/** The plan of one resource. */
export interface PlanOutput {
  readonly planned: Value;
  readonly requiresReplace: readonly AttributePath[];
  readonly problems: readonly Problem[];
}

/**
 * Plans one resource as a provider does: what AWS fills in is unknown on create and keeps its value on update, and a
 * change of an attribute that can't change in place asks for a replacement.
 */
export function planResource<Session>(provider: Provider<Session>, session: Session, input: PlanInput): PlanOutput {
  const { type, block, prior, proposed, config } = input;
  if (proposed === null || config === null) {
    return { planned: null, requiresReplace: [], problems: [] };
  }
  const planned = planBlock(block, prior, proposed);
  const problems = provider.plan({ type, session, prior, config, planned });
  if (prior === null) {
    return { planned, requiresReplace: [], problems };
  }
  const requiresReplace = provider
    .replacedBy(type)
    .filter((name) => name in planned && !sameValue(prior[name] ?? null, planned[name] ?? null))
    .map((name) => [name]);
  return { planned, requiresReplace, problems };
}

/** In a proposal an attribute is null only when neither configuration nor prior state gives it a value. */
function planBlock(block: Block, prior: ObjectValue | null, proposed: ObjectValue): MutableObject {
  const planned: MutableObject = { ...proposed };
  for (const attribute of block.attributes) {
    if (attribute.writeOnly) {
      planned[attribute.name] = null;
    } else if (attribute.computed && prior === null && (proposed[attribute.name] ?? null) === null) {
      planned[attribute.name] = UNKNOWN;
    }
  }
  for (const nested of block.blocks) {
    planned[nested.name] = planNested(nested, prior?.[nested.name] ?? null, proposed[nested.name] ?? null);
  }
  return planned;
}

function planNested(nested: NestedBlock, prior: Value, proposed: Value): Value {
  if (isObject(proposed)) {
    return planBlock(nested.block, isObject(prior) ? prior : null, proposed);
  }
  if (!Array.isArray(proposed)) {
    return proposed;
  }
  const before: readonly Value[] = Array.isArray(prior) ? prior : [];
  return (proposed as readonly Value[]).map((item, index) => {
    if (!isObject(item)) {
      return item;
    }
    const match = nested.nesting === "set" ? before.find((other) => sameValue(other, item)) : before[index];
    return planBlock(nested.block, isObject(match) ? match : null, item);
  });
}
