import type { Block } from "../schema/schema";
import type { AttributePath, Problem } from "../wire/messages";
import { isObject, type ObjectValue, type Value } from "../wire/value";
import { breach, type Limit, type ValueRule } from "./limit";
import generated from "./limits.generated.json";
import { checkPolicies } from "./policies";
import { NETWORK_RULES } from "./rules-network";
import { SERVICE_RULES } from "./rules-services";
import { STORAGE_RULES } from "./rules-storage";
import { checkTogether } from "./together";

const LIMITS: Readonly<Record<string, Readonly<Record<string, Limit>>>> = generated.types;
const RULES: Readonly<Record<string, Readonly<Record<string, ValueRule>>>> = {
  ...NETWORK_RULES,
  ...STORAGE_RULES,
  ...SERVICE_RULES,
};

/**
 * Values of a resource that AWS would refuse, each at its path. What is unknown passes; it is checked again when it is
 * known, since Terraform validates once more before it plans.
 */
export function checkValues(type: string, block: Block, config: ObjectValue): readonly Problem[] {
  const limits = LIMITS[type] ?? {};
  const rules = RULES[type] ?? {};
  const problems: Problem[] = [];
  const names = new Set([...Object.keys(limits), ...Object.keys(rules)]);
  for (const name of names) {
    for (const { value, path, optional } of valuesAt(block, config, name.split("."), [])) {
      const refusal = optional && value === "" ? undefined : refused(rules[name], limits[name], value, optional);
      if (refusal !== undefined) {
        problems.push(problem(type, name, path, refusal));
      }
    }
  }
  return [...problems, ...checkPolicies(type, config), ...checkTogether(type, config)];
}

/**
 * The provider takes an empty text for an optional argument that is left out, and a zero where AWS's model knows none.
 * A rule of ours wins over the service model, which is at times wider than the service.
 */
function refused(
  rule: ValueRule | undefined,
  limit: Limit | undefined,
  value: Value,
  optional: boolean,
): string | undefined {
  if (rule !== undefined) {
    return brokenRule(rule, value);
  }
  if (limit === undefined || (optional && value === 0)) {
    return undefined;
  }
  const whole = breach(limit, value);
  if (whole !== undefined) {
    return `${whole}. Source: ${generated.source}`;
  }
  const items: readonly Value[] = limit.each !== undefined && Array.isArray(value) ? value : [];
  const bad = items.map((item) => breach(limit.each as Limit, item)).find((text) => text !== undefined);
  return bad === undefined ? undefined : `${bad}. Source: ${generated.source}`;
}

function brokenRule(rule: ValueRule, value: Value): string | undefined {
  if (Array.isArray(value)) {
    return (value as readonly Value[]).map((item) => brokenRule(rule, item)).find((text) => text !== undefined);
  }
  if (isObject(value)) {
    return Object.keys(value)
      .map((key) => brokenRule(rule, key))
      .find((text) => text !== undefined);
  }
  if ((typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") || rule.accepts(value)) {
    return undefined;
  }
  return `got ${JSON.stringify(value)}, must be ${rule.allowed}. Source: ${rule.source}`;
}

function problem(type: string, name: string, path: AttributePath, detail: string): Problem {
  return {
    severity: "error",
    summary: `AWS refuses this ${name.split(".").at(-1) ?? name}`,
    detail: `${type}.${name}: ${detail}.`,
    path,
  };
}

interface Found {
  readonly value: Value;
  readonly path: AttributePath;
  readonly optional: boolean;
}

/** Every value at a name such as `rule.lifecycle.delete_after`. Terraform can't name an element of a set, so the path ends at the set. */
function valuesAt(block: Block, values: ObjectValue, steps: readonly string[], path: AttributePath): Found[] {
  const [step = "", ...rest] = steps;
  const value = values[step] ?? null;
  if (rest.length === 0) {
    const optional = block.attributes.some((attribute) => attribute.name === step && attribute.optional);
    return value === null ? [] : [{ value, path: [...path, step], optional }];
  }
  const nested = block.blocks.find(({ name }) => name === step);
  if (nested === undefined) {
    return inAttribute(value, rest).map((found) => ({ value: found, path: [...path, step], optional: true }));
  }
  if (isObject(value)) {
    return valuesAt(nested.block, value, rest, [...path, step]);
  }
  const items: readonly Value[] = Array.isArray(value) ? value : [];
  return items.filter(isObject).flatMap((item, index) => {
    if (nested.nesting === "set") {
      return valuesAt(nested.block, item, rest, []).map((found) => ({ ...found, path: [...path, step] }));
    }
    return valuesAt(nested.block, item, rest, [...path, step, index]);
  });
}

/** Blocks that the provider keeps as attributes, such as the rules inside a security group. */
function inAttribute(value: Value, steps: readonly string[]): Value[] {
  const [step = "", ...rest] = steps;
  const items: readonly Value[] = Array.isArray(value) ? value : [value];
  const found = items.filter(isObject).map((item) => item[step] ?? null);
  return rest.length === 0 ? found.filter((item) => item !== null) : found.flatMap((item) => inAttribute(item, rest));
}
