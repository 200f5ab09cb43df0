import { asList, Encoded, isBlock, text, type Value } from "../value";

/** A Terraform function over resolved arguments; undefined when the result can't be worked out. */
type TerraformFunction = (args: readonly Value[]) => Value | undefined;

const first: TerraformFunction = ([value]) => value;
const elements = (value: Value | undefined): readonly Value[] | undefined =>
  Array.isArray(value) ? (value as readonly Value[]) : undefined;

function parseJson(value: Value | undefined): Value | undefined {
  if (value instanceof Encoded) return value.value;
  if (typeof value !== "string") return undefined;
  try {
    return JSON.parse(value) as Value;
  } catch {
    return undefined;
  }
}

function joined([separator, items]: readonly Value[]): Value | undefined {
  const list = elements(items);
  if (typeof separator !== "string" || !list?.every((item) => typeof item === "string")) return undefined;
  return list.join(separator);
}

function formatted([pattern, ...args]: readonly Value[]): Value | undefined {
  if (typeof pattern !== "string" || /%[^sd%]/.test(pattern) || !args.every((arg) => typeof arg !== "object")) {
    return undefined;
  }
  const rest = [...args];
  return pattern.replace(/%[sd%]/g, (mark) => (mark === "%%" ? "%" : (text(rest.shift()) ?? "")));
}

function changed(change: (value: string) => string): TerraformFunction {
  return ([value]) => (typeof value === "string" ? change(value) : undefined);
}

/** The functions that are worked out. Any other call is unreadable, which is a finding where it matters. */
export const functions: Readonly<Record<string, TerraformFunction>> = {
  jsonencode: ([value]) => (value === undefined ? undefined : new Encoded(value)),
  jsondecode: ([value]) => parseJson(value),
  join: joined,
  format: formatted,
  lower: changed((value) => value.toLowerCase()),
  upper: changed((value) => value.toUpperCase()),
  trimspace: changed((value) => value.trim()),
  tostring: ([value]) => (typeof value === "object" ? value : text(value)),
  tonumber: ([value]) => (typeof value === "string" && value !== "" ? Number(value) : value),
  tobool: ([value]) => (value === "true" || value === "false" ? value === "true" : value),
  tolist: first,
  toset: first,
  tomap: first,
  sensitive: first,
  nonsensitive: first,
  coalesce: (args) => args.find((value) => value !== null && value !== ""),
  try: first,
  one: ([value]) => (elements(value)?.length === 1 ? elements(value)?.[0] : undefined),
  concat: (args) => (args.every((arg) => elements(arg)) ? args.flatMap((arg) => asList(arg)) : undefined),
  flatten: ([value]) => elements(value)?.flatMap((item) => asList(item)),
  distinct: ([value]) => (elements(value) ? [...new Set(elements(value))] : undefined),
  compact: ([value]) => elements(value)?.filter((item) => item !== null && item !== ""),
  merge: (args) => (args.every(isBlock) ? (Object.assign({}, ...args) as Value) : undefined),
  element: ([list, index]) => {
    const items = elements(list);
    return items && typeof index === "number" ? items[index % items.length] : undefined;
  },
  lookup: ([map, key, fallback]) => (isBlock(map) && typeof key === "string" ? (map[key] ?? fallback) : undefined),
};
