import { basename, dirname } from "node:path";
import type { ResourceSource } from "../model/resource";
import type { ModuleSource, StackSource } from "../model/scope";
import type { Json } from "../model/value";
import { InputError } from "./input-error";
import { isObject, type JsonObject, objectAt, objectsIn, readJsonObject } from "./json-file";

/** Stands in the place of every value that the plan marks as sensitive. */
const concealed = "(sensitive value)";

/**
 * Reads a plan, as `terraform show -json` prints it, as one stack.
 * @throws InputError when the file isn't such a plan.
 */
export function readPlan(file: string): StackSource {
  const document = readJsonObject(file);
  const version = document.format_version;
  if (typeof version !== "string" || !isObject(document.planned_values)) {
    throw new InputError([`${file}: isn't a plan. Write one with: terraform show -json tfplan > plan.json`]);
  }
  if (!/^[01]\./.test(version)) {
    throw new InputError([`${file}: plan format ${version} isn't known; formats 0.x and 1.x are`]);
  }
  const name = basename(file).replace(/(\.tfplan)?\.json$/, "");
  return {
    name: /^(tf)?plan$/.test(name) ? basename(dirname(file)) || name : name,
    file,
    kind: "plan",
    root: moduleOf("", {
      planned: objectAt(document, "planned_values", "root_module"),
      prior: objectAt(document, "prior_state", "values", "root_module"),
      configuration: objectAt(document, "configuration", "root_module"),
      given: document.variables,
    }),
    providers: providersOf(objectAt(document, "configuration", "provider_config")),
  };
}

interface ModuleParts {
  readonly planned: JsonObject;
  readonly prior: JsonObject;
  readonly configuration: JsonObject;
  readonly given?: Json;
}

function providersOf(configuration: JsonObject): StackSource["providers"] {
  const providers: Record<string, JsonObject[]> = {};
  for (const entry of objectsIn(Object.values(configuration))) {
    if (typeof entry.name === "string") (providers[entry.name] ??= []).push(written(objectAt(entry, "expressions")));
  }
  return providers;
}

function moduleOf(path: string, parts: ModuleParts): ModuleSource {
  const { planned, prior, configuration } = parts;
  const calls = objectAt(configuration, "module_calls");
  const given = Object.entries(objectAt({ given: parts.given ?? null }, "given"));
  const declared = Object.entries(objectAt(configuration, "variables"));
  const defaults = declared.flatMap(([name, block]) =>
    isObject(block) && "default" in block ? [[name, block.default]] : [],
  );
  const known = given.flatMap(([name, block]) => (isObject(block) && "value" in block ? [[name, block.value]] : []));
  return {
    path,
    resources: resourcesOf(planned, prior, configuration),
    outputs: Object.fromEntries(
      Object.entries(objectAt(configuration, "outputs")).map(([name, block]) => [
        name,
        expression(objectAt({ block }, "block", "expression"), undefined),
      ]),
    ),
    variables: Object.fromEntries([...defaults, ...known]) as JsonObject,
    locals: {},
    calls: Object.fromEntries(
      Object.entries(calls).map(([name, call]) => [name, written(objectAt({ call }, "call", "expressions"))]),
    ),
    modules: childrenOf(planned, prior).map(({ address, child, before }) => {
      const name = address
        .slice(path === "" ? 0 : path.length + 1)
        .replace(/^module\./, "")
        .replace(/\[.*\]$/, "");
      return moduleOf(address, { planned: child, prior: before, configuration: objectAt(calls, name, "module") });
    }),
  };
}

function childrenOf(
  planned: JsonObject,
  prior: JsonObject,
): readonly { address: string; child: JsonObject; before: JsonObject }[] {
  const earlier = objectsIn(prior.child_modules);
  const children = objectsIn(planned.child_modules);
  const onlyEarlier = earlier.filter((one) => !children.some((child) => child.address === one.address));
  return [...children, ...onlyEarlier].map((child) => ({
    address: String(child.address),
    child: onlyEarlier.includes(child) ? {} : child,
    before: earlier.find((one) => one.address === child.address) ?? {},
  }));
}

function resourcesOf(planned: JsonObject, prior: JsonObject, configuration: JsonObject): readonly ResourceSource[] {
  const configured = new Map(
    objectsIn(configuration.resources).map((resource) => [
      `${resource.mode} ${resource.type} ${resource.name}`,
      resource,
    ]),
  );
  const read = objectsIn(prior.resources).filter((resource) => resource.mode === "data");
  const now = objectsIn(planned.resources);
  const addresses = new Set(now.map((resource) => resource.address));
  return [...now, ...read.filter((resource) => !addresses.has(resource.address!))].map((resource): ResourceSource => {
    const source = configured.get(`${resource.mode} ${resource.type} ${resource.name}`);
    const expressions = objectAt(source, "expressions");
    const provider = source?.provider_config_key;
    const values = conceal(objectAt(resource, "values"), resource.sensitive_values);
    return {
      mode: resource.mode === "data" ? "data" : "managed",
      type: String(resource.type),
      name: String(resource.name),
      provider: typeof provider === "string" ? provider.replace(/^.*:/, "") : undefined,
      index: typeof resource.index === "string" || typeof resource.index === "number" ? resource.index : undefined,
      attributes: merged(isObject(values) ? values : {}, expressions),
    };
  });
}

function conceal(value: Json, sensitive: Json | undefined): Json {
  if (sensitive === true && value !== null) return concealed;
  if (Array.isArray(value) && Array.isArray(sensitive)) {
    return (value as readonly Json[]).map((item, at) => conceal(item, (sensitive as readonly Json[])[at]));
  }
  if (!isObject(value) || !isObject(sensitive)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, conceal(item, sensitive[key])]));
}

/** Known values, completed by the references of the configuration where a value is known only after apply. */
function merged(values: JsonObject, expressions: JsonObject): JsonObject {
  const result: Record<string, Json> = { ...values };
  for (const [key, source] of Object.entries(expressions)) {
    const value = expression(source, values[key]);
    if (value !== undefined && value !== null) result[key] = value;
  }
  return result;
}

/** Expressions without known values. */
function written(expressions: JsonObject): JsonObject {
  return merged({}, expressions);
}

/** What an expression of the configuration stands for; the known value wins where there is one. */
function expression(source: Json, known: Json | undefined): Json {
  if (Array.isArray(source)) {
    const blocks = objectsIn(source);
    const values = objectsIn(known);
    if (values.length !== blocks.length && values.length > 0) return known!;
    return blocks.map((block, at) => merged(values[at] ?? {}, block));
  }
  if (!isObject(source)) return known ?? null;
  if (known !== undefined && known !== null && !isPartial(known)) return known;
  if ("constant_value" in source) return source.constant_value!;
  if (Array.isArray(source.references)) return fromReferences(source.references as readonly Json[]) ?? known ?? null;
  return Object.keys(source).length === 0 ? (known ?? null) : merged(isObject(known) ? known : {}, source);
}

/** A list with holes: some of its elements are known only after apply. */
function isPartial(value: Json): boolean {
  return Array.isArray(value) && ((value as readonly Json[]).length === 0 || value.includes(null));
}

/** The most specific references of an expression, each as an expression again. */
function fromReferences(references: readonly Json[]): Json | undefined {
  const names = references.filter((name): name is string => typeof name === "string");
  const specific = names.filter((name) => !names.some((other) => other !== name && isPrefix(name, other)));
  const useful = specific.filter((name) => !/^(each|count|path|terraform|self)\b/.test(name));
  const strong = useful.filter((name) => !/^(var|local)\./.test(name));
  const chosen = strong.length > 0 ? strong : useful;
  if (chosen.length === 0) return specific.length > 0 ? `\${${specific[0]}}` : undefined;
  return chosen.length === 1 ? `\${${chosen[0]}}` : chosen.map((name) => `\${${name}}`);
}

function isPrefix(shorter: string, longer: string): boolean {
  return longer.startsWith(`${shorter}.`) || longer.startsWith(`${shorter}[`);
}
