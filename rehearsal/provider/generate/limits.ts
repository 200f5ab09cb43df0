import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { BindingCatalog } from "../schema/binding-catalog";
import type { Attribute, Block } from "../schema/schema";
import { LIMIT_SOURCES, type LimitSource } from "./limit-sources";

/**
 * Writes `limits/limits.generated.json`: what AWS's public service models say of the arguments of the resource types
 * in use (enumerations, patterns, lengths, ranges).
 *
 *   python3 -m venv /tmp/v && /tmp/v/bin/pip install botocore
 *   node --import tsx rehearsal/provider/generate/limits.ts /tmp/v/lib/python3.11/site-packages/botocore
 */
function main(botocore: string): void {
  const version = /__version__ = '([^']+)'/.exec(readFileSync(path.join(botocore, "__init__.py"), "utf8"))?.[1] ?? "";
  const catalog = new BindingCatalog(
    "@cdktf/provider-aws",
    new Set(Object.keys(LIMIT_SOURCES)),
    (_kind, _type, block) => block,
  );
  const types: Record<string, Record<string, Limit>> = {};
  let count = 0;
  for (const [type, source] of Object.entries(LIMIT_SOURCES)) {
    const block = catalog.find("resource", type);
    if (block === undefined) {
      throw new Error(`no resource type ${type} in the bindings`);
    }
    const limits = limitsOf(block, source, botocore);
    count += Object.keys(limits).length;
    if (Object.keys(limits).length > 0) {
      types[type] = limits;
    }
  }
  const lines = Object.entries(types).map(([type, limits]) => `  ${JSON.stringify(type)}: ${JSON.stringify(limits)}`);
  const target = path.join(__dirname, "..", "limits", "limits.generated.json");
  writeFileSync(target, `{\n "source": "botocore ${version}",\n "types": {\n${lines.join(",\n")}\n }\n}\n`);
  process.stdout.write(`${count} limits of ${Object.keys(types).length} types written\n`);
}

/** As in limits/limit.ts; `each` holds what is asked of every item of a list or set. */
interface Limit {
  enum?: string[];
  min?: number;
  max?: number;
  pattern?: string;
  each?: Limit;
}

interface Shape {
  readonly type: string;
  readonly members?: Readonly<Record<string, { readonly shape: string }>>;
  readonly member?: { readonly shape: string };
  readonly enum?: string[];
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
}

interface Model {
  readonly operations: Readonly<Record<string, { readonly input?: { readonly shape: string } }>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

function limitsOf(block: Block, source: LimitSource, botocore: string): Record<string, Limit> {
  const [service = "", operation = "", inside = ""] = source.from.split(":");
  const model = readModel(botocore, service);
  const input = model.operations[operation]?.input?.shape;
  if (input === undefined) {
    throw new Error(`botocore has no ${service}:${operation}`);
  }
  const root = inside === "" ? model.shapes[input] : follow(model, model.shapes[input], inside);
  if (root === undefined) {
    throw new Error(`${source.from} leads nowhere`);
  }
  const found: Record<string, Limit> = {};
  collect(model, block, root, source.names ?? {}, "", found);
  return found;
}

function collect(
  model: Model,
  block: Block,
  shape: Shape,
  names: Readonly<Record<string, string>>,
  prefix: string,
  found: Record<string, Limit>,
): void {
  for (const attribute of block.attributes) {
    const member = memberFor(model, shape, attribute.name, names);
    const limit =
      member === undefined || !(attribute.required || attribute.optional) || attribute.name === "id"
        ? undefined
        : limitFor(model, attribute, member);
    if (limit !== undefined) {
      found[prefix + attribute.name] = limit;
    }
  }
  for (const nested of block.blocks) {
    const member = memberFor(model, shape, nested.name, names);
    const inner = member === undefined ? undefined : structureOf(model, member);
    if (inner !== undefined) {
      collect(model, nested.block, inner, {}, `${prefix}${nested.name}.`, found);
    }
  }
}

/** A member by explicit name, else by the argument's name without underscores, singular or plural. */
function memberFor(
  model: Model,
  shape: Shape,
  name: string,
  names: Readonly<Record<string, string>>,
): Shape | undefined {
  const explicit = names[name];
  if (explicit === "") {
    return undefined;
  }
  if (explicit !== undefined) {
    return follow(model, shape, explicit);
  }
  const members = Object.entries(shape.members ?? {});
  const plain = name.replace(/_/g, "");
  const match = members.find(([key]) => {
    const lower = key.toLowerCase();
    return lower === plain || lower === `${plain}s` || (plain.endsWith("y") && lower === `${plain.slice(0, -1)}ies`);
  });
  return match === undefined ? undefined : model.shapes[match[1].shape];
}

function follow(model: Model, shape: Shape | undefined, steps: string): Shape | undefined {
  let current = shape;
  for (const step of steps.split(".")) {
    const inside = current === undefined ? undefined : structureOf(model, current);
    const member = inside?.members?.[step];
    current = member === undefined ? undefined : model.shapes[member.shape];
  }
  return current !== undefined && current.type === "list" ? (structureOf(model, current) ?? current) : current;
}

function structureOf(model: Model, shape: Shape): Shape | undefined {
  if (shape.type === "structure") {
    return shape;
  }
  const item = shape.type === "list" && shape.member !== undefined ? model.shapes[shape.member.shape] : undefined;
  return item?.type === "structure" ? item : undefined;
}

function limitFor(model: Model, attribute: Attribute, shape: Shape): Limit | undefined {
  const { type } = attribute;
  if (Array.isArray(type) && (type[0] === "list" || type[0] === "set") && shape.type === "list") {
    const item = shape.member === undefined ? undefined : model.shapes[shape.member.shape];
    const each = item === undefined ? undefined : simpleLimit(type[1] === "string" ? "string" : "number", item);
    const limit: Limit = { ...range(shape), ...(each === undefined ? {} : { each }) };
    return Object.keys(limit).length === 0 ? undefined : limit;
  }
  return typeof type === "string" ? simpleLimit(type, shape) : undefined;
}

const NUMBERS = new Set(["integer", "long", "float", "double"]);
/** So long that only a pattern or a lower bound tells anything. */
const MAX_PATTERN = 300;

function simpleLimit(type: string, shape: Shape): Limit | undefined {
  if (type === "string" && shape.type === "string") {
    if (shape.enum !== undefined) {
      return { enum: shape.enum };
    }
    const pattern =
      shape.pattern !== undefined && shape.pattern.length <= MAX_PATTERN && compiles(shape.pattern)
        ? shape.pattern
        : undefined;
    const limit: Limit = { ...range(shape), ...(pattern === undefined ? {} : { pattern }) };
    return Object.keys(limit).length === 0 ? undefined : limit;
  }
  if (type === "number" && NUMBERS.has(shape.type)) {
    const limit = range(shape);
    return Object.keys(limit).length === 0 ? undefined : limit;
  }
  return undefined;
}

function range(shape: Shape): Limit {
  return {
    ...(shape.min !== undefined && (shape.min > 0 || NUMBERS.has(shape.type)) ? { min: shape.min } : {}),
    ...(shape.max !== undefined ? { max: shape.max } : {}),
  };
}

/** Some patterns are written for other engines than JavaScript's. */
function compiles(pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, pattern.includes("\\p{") ? "u" : "").source !== "";
  } catch {
    return false;
  }
}

const models = new Map<string, Model>();

function readModel(botocore: string, service: string): Model {
  let model = models.get(service);
  if (model === undefined) {
    const folder = path.join(botocore, "data", service);
    const newest = readdirSync(folder).sort().at(-1) ?? "";
    model = JSON.parse(
      gunzipSync(readFileSync(path.join(folder, newest, "service-2.json.gz"))).toString("utf8"),
    ) as Model;
    models.set(service, model);
  }
  return model;
}

main(process.argv[2] ?? "botocore");
