import type { JsonObject } from "../load/json-file";
import type { Resource } from "../model/resource";
import type { Json } from "../model/value";
import { edited, type Path, pathKind, pathText } from "./edit";
import type { Mutant } from "./mutant";
import { isNeutral } from "./neutral";
import { networks, portEnds, weakerByAttribute, weakerParameters, weakerText } from "./weaker";

/** Every mutant of one resource's attributes: each removed, flipped, weakened, opened; each element of a list dropped. */
export function attributeMutants(resource: Resource): readonly Mutant[] {
  const source = resource.source.attributes as JsonObject;
  const mutants: Mutant[] = [];
  const add = (kind: string, path: Path, value: Json | undefined, change: string, harmless = false): void => {
    const { stack, type, address } = resource;
    const inPlace = { resource, attributes: edited(source, path, value) };
    mutants.push({ kind, stack, type, address, path: pathText(path), change, harmless, inPlace });
  };
  const visit = (value: Json, path: Path): void => {
    const kind = pathKind(path);
    if (isNeutral(resource.type, kind)) {
      if (typeof value === "string" && !value.includes("${")) {
        add("change what is neutral", path, `${value}-changed`, "another text", true);
      }
      return;
    }
    if (path.length > 0 && typeof path.at(-1) === "string")
      add("remove attribute", path, undefined, `removed (was ${shown(value)})`);
    if (typeof path.at(-1) === "number") add("drop element", path, undefined, `dropped ${shown(value)}`);
    for (const weaker of weakened(resource.type, path, value, source))
      add("weaken", path, weaker, `${shown(value)} to ${shown(weaker)}`);
    if (typeof value === "boolean") add("flip", path, !value, `${value} to ${!value}`);
    if (Array.isArray(value)) (value as readonly Json[]).forEach((item, at) => visit(item, [...path, at]));
    else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    }
  };
  visit(source, []);
  return mutants;
}

function weakened(type: string, path: Path, value: Json, source: JsonObject): readonly Json[] {
  const name = String(path.filter((key) => typeof key === "string").at(-1) ?? "");
  const special = weakerByAttribute[`${type}.${pathKind(path)}`];
  if (special !== undefined) return [special];
  if (type.endsWith("_parameter_group") && name === "value") {
    const parameter = (source.parameter as readonly JsonObject[])[path[1] as number]?.name;
    const weaker = weakerParameters[String(parameter)];
    return weaker === undefined ? [] : [weaker];
  }
  if (name in networks && value !== networks[name]) return [networks[name]!];
  if (name in portEnds && typeof value === "number" && value !== portEnds[name]) return [portEnds[name]!];
  if (type === "aws_cloudwatch_metric_alarm" && name === "threshold" && typeof value === "number") {
    return [String(source.comparison_operator).startsWith("Greater") ? value * 100 + 100 : 0];
  }
  if (typeof value === "number" && value > 0) return [0];
  if (typeof value === "string" && weakerText[value] !== undefined) return [weakerText[value]];
  return [];
}

function shown(value: Json | undefined): string {
  const written = JSON.stringify(value) ?? "nothing";
  return written.length > 80 ? `${written.slice(0, 77)}...` : written;
}
