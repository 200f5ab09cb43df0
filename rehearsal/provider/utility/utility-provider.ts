import { emptyOf } from "../engine/apply";
import type { ApplyContext, DataAnswer, Fill, Place, PlanContext, Provider } from "../engine/provider";
import type { Block, Catalog, SchemaKind } from "../schema/schema";
import type { Problem } from "../wire/messages";
import { UNKNOWN, type MutableObject, type ObjectValue, type Value } from "../wire/value";

/** A resource or data source type of a small provider. */
export interface UtilityType {
  readonly kind: SchemaKind;
  readonly block: Block;
  /** Attributes whose change replaces the resource. @default every argument */
  readonly replacedBy?: readonly string[];
  /** Values of optional arguments that are left out. @default none */
  readonly defaults?: MutableObject;
  /** What the provider makes of the arguments. `seed` differs from resource to resource. @throws what can't be done here */
  readonly make: (values: ObjectValue, seed: string) => Readonly<Record<string, Value>>;
}

/** A small provider declared type by type: null, time, archive, local, tls. */
export class UtilityProvider implements Provider<null> {
  readonly catalog: Catalog;

  constructor(
    readonly source: string,
    private readonly types: Readonly<Record<string, UtilityType>>,
  ) {
    this.catalog = {
      provider: { attributes: [], blocks: [] },
      types: (kind) =>
        Object.keys(types)
          .filter((key) => types[key]?.kind === kind)
          .map(plainName),
      find: (kind, type) => this.type(kind, type)?.block,
    };
  }

  /** A data source that shares its name with a resource is declared as `data.<name>`. */
  private type(kind: SchemaKind, name: string): UtilityType | undefined {
    const candidates = [this.types[name], this.types[`data.${name}`]];
    return candidates.find((candidate) => candidate?.kind === kind);
  }

  configure(): { session: null; problems: readonly Problem[] } {
    return { session: null, problems: [] };
  }

  validate(): readonly Problem[] {
    return [];
  }

  replacedBy(name: string): readonly string[] {
    const type = this.type("resource", name);
    const args = type?.block.attributes.filter(({ required, optional }) => required || optional) ?? [];
    return type?.replacedBy ?? args.map((argument) => argument.name);
  }

  plan({ type, prior, planned }: PlanContext<null>): readonly Problem[] {
    for (const [name, value] of Object.entries(this.type("resource", type)?.defaults ?? {})) {
      if (planned[name] === UNKNOWN || (planned[name] ?? null) === null) {
        planned[name] = prior?.[name] ?? value;
      }
    }
    return [];
  }

  seed({ type, planned }: Omit<ApplyContext<null>, "twin">): string {
    return JSON.stringify([type, Object.entries(planned).filter(([, value]) => value !== UNKNOWN)]);
  }

  filler(context: ApplyContext<null>): Fill {
    const type = this.type("resource", context.type) ?? this.type("data", context.type);
    let made: Readonly<Record<string, Value>> | undefined;
    return (path, attributeType) => {
      made ??= type?.make(context.planned, `${this.seed(context)} ${context.twin}`) ?? {};
      return made[String(path[0])] ?? emptyOf(attributeType);
    };
  }

  imported(_type: string, id: string): MutableObject {
    return { id };
  }

  readData(name: string, config: ObjectValue): DataAnswer {
    const type = this.type("data", name);
    try {
      const values = { ...type?.defaults, ...withoutNull(config) };
      return { values: { ...values, ...type?.make(values, JSON.stringify(config)) }, problems: [] };
    } catch (error) {
      return {
        values: {},
        problems: [{ severity: "error", summary: `reading ${name}`, detail: (error as Error).message }],
      };
    }
  }

  place(): Place {
    return { accountId: "", region: "" };
  }
}

function plainName(key: string): string {
  return key.replace(/^data\./, "");
}

function withoutNull(config: ObjectValue): MutableObject {
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null));
}
