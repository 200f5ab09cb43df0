import { UserError } from "../user-error";

interface RawState {
  resources?: Array<{
    module?: string;
    mode: string;
    type: string;
    name: string;
    instances: Array<{ index_key?: string | number; attributes?: { id?: unknown } }>;
  }>;
}

/**
 * What a Terraform state knows: each managed resource with the id that AWS gave it. Two copies of a state can't be told
 * by lineage, for a migration to another backend gives the copy a new one.
 */
export class KnownResources {
  private constructor(private readonly resources: ReadonlySet<string>) {}

  /** @throws UserError when the text isn't a Terraform state. */
  static parse(text: string, where: string): KnownResources {
    let state: RawState;
    try {
      state = JSON.parse(text) as RawState;
    } catch {
      throw new UserError(`${where} isn't a Terraform state.`);
    }
    const known = (state.resources ?? [])
      .filter(({ mode }) => mode === "managed")
      .flatMap(({ module = "", type, name, instances }) =>
        instances.map(({ index_key: key = "", attributes }) => {
          return `${module} ${type}.${name}[${key}] ${String(attributes?.id)}`;
        }),
      );
    return new KnownResources(new Set(known));
  }

  get isEmpty(): boolean {
    return this.resources.size === 0;
  }

  /** Whether nothing that the other state knows would be lost with it. */
  includes(other: KnownResources): boolean {
    return [...other.resources].every((resource) => this.resources.has(resource));
  }
}
