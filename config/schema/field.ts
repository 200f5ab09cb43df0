import { z } from "zod";

/** What a reader of the settings has to know of one value; error lines and the settings table print it. */
export interface FieldFacts {
  /** The accepted values, as one phrase. */
  readonly allowed: string;
  /** Why anything else is refused. */
  readonly because: string;
}

const facts = z.registry<FieldFacts>();

/** Attaches the allowed values and the reason to a schema; errors quote them. */
export function field<T extends z.ZodType>(schema: T, allowed: string, because: string): T {
  facts.add(schema, { allowed, because });
  return schema;
}

/** The schemas from a root down to a path, the inside of optional ones included; it ends early where the path leaves the schema. */
function schemasAlong(root: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  const along: z.ZodType[] = [];
  let schema: z.ZodType | undefined = root;
  for (const key of [...path, undefined]) {
    while (schema) {
      along.push(schema);
      if (!(schema instanceof z.ZodOptional)) break;
      schema = schema.unwrap() as z.ZodType;
    }
    if (!schema || key === undefined) break;
    schema = childOf(schema, key);
  }
  return along;
}

/** The facts of the schema found at a path below a root schema, or of the nearest one above that has any. */
export function factsAt(root: z.ZodType, path: readonly PropertyKey[]): FieldFacts | undefined {
  return schemasAlong(root, path)
    .map((schema) => facts.get(schema))
    .findLast((found) => found !== undefined);
}

/** The keys that the object schema at a path knows. */
export function keysAt(root: z.ZodType, path: readonly PropertyKey[]): string[] {
  const schema = schemasAlong(root, path).at(-1);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function childOf(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[key as string] as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return undefined;
}

/** A whole number from min to max. */
export function wholeNumber(min: number, max: number, because: string, unit = ""): z.ZodNumber {
  const range =
    max === Number.MAX_SAFE_INTEGER ? `a whole number of ${min} or more` : `a whole number from ${min} to ${max}`;
  return field(z.number().int().min(min).max(max), unit ? `${range} ${unit}` : range, because);
}

/** One of a list of numbers. */
export function oneOfNumbers(values: readonly number[], because: string): z.ZodNumber {
  return field(
    z.number().refine((value) => values.includes(value)),
    `one of ${values.join(", ")}`,
    because,
  );
}

/** One of a list of words. */
export function oneOf<const T extends readonly [string, ...string[]]>(
  values: T,
  because: string,
): z.ZodEnum<{ [K in T[number]]: K }> {
  return field(z.enum(values), `one of ${values.join(", ")}`, because) as z.ZodEnum<{ [K in T[number]]: K }>;
}

/** Text of a given shape. */
export function text(pattern: RegExp, allowed: string, because: string): z.ZodString {
  return field(z.string().regex(pattern), allowed, because);
}

/** true or false. */
export function flag(because: string): z.ZodBoolean {
  return field(z.boolean(), "true or false", because);
}
