import { createHash } from "node:crypto";
import { emptyOf } from "../engine/apply";
import type { ApplyContext, DataAnswer, Fill, Place, PlanContext, Provider } from "../engine/provider";
import { BindingCatalog } from "../schema/binding-catalog";
import type { Attribute, Catalog } from "../schema/schema";
import type { Problem } from "../wire/messages";
import { UNKNOWN, type MutableObject, type ObjectValue, type Value } from "../wire/value";
import { characters, Numbers } from "./characters";
import { checkRandom } from "./check";
import { petName } from "./pet";

/** Defaults of optional arguments (provider documentation). */
const DEFAULTS: Readonly<Record<string, MutableObject>> = {
  random_password: characterDefaults(),
  random_string: characterDefaults(),
  random_pet: { length: 2, separator: "-" },
};

/** Arguments whose change makes a new value; the others are all like that too. */
const KEPT = new Set(["id", "result", "bcrypt_hash", "hex", "dec", "b64_std", "b64_url", "base64"]);

/** The stand-in for the random provider: real values, but the same ones on every run. */
export class RandomProvider implements Provider<null> {
  readonly source = "registry.terraform.io/hashicorp/random";
  readonly catalog: Catalog = new BindingCatalog("@cdktf/provider-random", undefined, (_kind, type, block) => ({
    attributes: block.attributes.map((attribute) => refine(type, attribute)),
    blocks: block.blocks,
  }));

  configure(): { session: null; problems: readonly Problem[] } {
    return { session: null, problems: [] };
  }

  validate(_kind: string, type: string, config: ObjectValue): readonly Problem[] {
    return checkRandom(type, { ...DEFAULTS[type], ...withoutNull(config) });
  }

  replacedBy(type: string): readonly string[] {
    const block = this.catalog.find("resource", type);
    return (block?.attributes ?? []).map(({ name }) => name).filter((name) => !KEPT.has(name));
  }

  plan({ type, prior, planned }: PlanContext<null>): readonly Problem[] {
    for (const [name, value] of Object.entries(DEFAULTS[type] ?? {})) {
      if (planned[name] === UNKNOWN || (planned[name] ?? null) === null) {
        planned[name] = prior?.[name] ?? value;
      }
    }
    return [];
  }

  seed({ type, planned }: Omit<ApplyContext<null>, "twin">): string {
    const known = Object.entries(planned).filter(([, value]) => value !== UNKNOWN);
    return JSON.stringify([type, known]);
  }

  filler(context: ApplyContext<null>): Fill {
    const seed = `${this.seed(context)} ${context.twin}`;
    const values = make(context.type, context.planned, seed);
    return (path, type) => values[String(path[0])] ?? emptyOf(type);
  }

  imported(type: string, id: string): MutableObject {
    return type === "random_password" || type === "random_string"
      ? { id, result: id, length: id.length }
      : { id, result: id };
  }

  readData(type: string): DataAnswer {
    return {
      values: {},
      problems: [{ severity: "error", summary: `no data source ${type}`, detail: "The random provider has none." }],
    };
  }

  place(): Place {
    return { accountId: "", region: "" };
  }
}

function characterDefaults(): MutableObject {
  return {
    lower: true,
    upper: true,
    numeric: true,
    number: true,
    special: true,
    min_lower: 0,
    min_upper: 0,
    min_numeric: 0,
    min_special: 0,
  };
}

function refine(type: string, attribute: Attribute): Attribute {
  const secret = type === "random_password" && (attribute.name === "result" || attribute.name === "bcrypt_hash");
  const filled = attribute.optional && DEFAULTS[type]?.[attribute.name] !== undefined;
  return { ...attribute, sensitive: attribute.sensitive || secret, computed: attribute.computed || filled };
}

function withoutNull(config: ObjectValue): MutableObject {
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null));
}

function make(type: string, planned: ObjectValue, seed: string): Readonly<Record<string, Value>> {
  const bytes = (length: number): Buffer => {
    const numbers = new Numbers(seed);
    return Buffer.from(Array.from({ length }, () => numbers.below(256)));
  };
  switch (type) {
    case "random_password":
      // A bcrypt hash has a salt from a random source; this one only has its form.
      return {
        id: "none",
        result: characters(planned, seed),
        bcrypt_hash: `$2a$10$${bytes(40).toString("base64").replace(/\+/g, ".").slice(0, 53)}`,
      };
    case "random_string": {
      const result = characters(planned, seed);
      return { id: result, result };
    }
    case "random_id":
      return {
        ...idForms(
          bytes(Number(planned["byte_length"] ?? 0)),
          typeof planned["prefix"] === "string" ? planned["prefix"] : "",
        ),
      };
    case "random_bytes": {
      const random = bytes(Number(planned["length"] ?? 0));
      return { base64: random.toString("base64"), hex: random.toString("hex") };
    }
    case "random_integer": {
      const min = Number(planned["min"] ?? 0);
      const result = min + new Numbers(seed).below(Number(planned["max"] ?? 0) - min + 1);
      return { id: String(result), result };
    }
    case "random_uuid": {
      const hex = createHash("sha256").update(seed).digest("hex");
      const result = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
      return { id: result, result };
    }
    case "random_pet":
      return { id: petName(planned, seed) };
    case "random_shuffle":
      return { id: "-", result: shuffled(planned, seed) };
    default:
      return {};
  }
}

function idForms(bytes: Buffer, prefix: string): Record<string, string> {
  const url = bytes.toString("base64url");
  return {
    id: url,
    hex: prefix + bytes.toString("hex"),
    dec: prefix + BigInt(`0x0${bytes.toString("hex")}`).toString(),
    b64_std: prefix + bytes.toString("base64"),
    b64_url: prefix + url,
  };
}

function shuffled(planned: ObjectValue, seed: string): Value[] {
  const input = Array.isArray(planned["input"]) ? [...(planned["input"] as readonly Value[])] : [];
  const wanted = typeof planned["result_count"] === "number" ? planned["result_count"] : input.length;
  const numbers = new Numbers(seed);
  const result: Value[] = [];
  while (result.length < wanted && input.length > 0) {
    const round = [...input];
    while (round.length > 0 && result.length < wanted) {
      result.push(...round.splice(numbers.below(round.length), 1));
    }
  }
  return result;
}
