import { Resource } from "./resource";
import { type ModuleSource, resolveIn, type Scope, type StackSource } from "./scope";
import { asList, type Block, isBlock, type Json, Reference, Unknown, type Value } from "./value";

/** A module of a stack with its resources, able to resolve what is written in it. */
class ModuleScope implements Scope {
  readonly stack: string;
  readonly path: string;
  readonly resources: readonly Resource[];
  readonly children: ReadonlyMap<string, ModuleScope>;
  private byName?: Map<string, Resource[]>;
  /** Values being worked out, so that a cycle ends in an unknown value. */
  private readonly open = new Set<string>();

  constructor(
    private readonly model: Model,
    stackSource: StackSource,
    private readonly source: ModuleSource,
    private readonly parent?: ModuleScope,
  ) {
    this.stack = stackSource.name;
    this.path = source.path;
    this.resources = source.resources.map((resource) => new Resource(resource, this));
    this.children = new Map(
      source.modules.map((child) => [child.path, new ModuleScope(model, stackSource, child, this)]),
    );
  }

  resolve(raw: Json, owner?: Resource): Value {
    return resolveIn(this, raw, owner);
  }

  named(mode: "managed" | "data", type: string, name: string): readonly Resource[] {
    if (!this.byName) {
      this.byName = new Map();
      for (const resource of this.resources) {
        const key = `${resource.mode} ${resource.type} ${resource.name}`;
        const list = this.byName.get(key);
        if (list) list.push(resource);
        else this.byName.set(key, [resource]);
      }
    }
    return this.byName.get(`${mode} ${type} ${name}`) ?? [];
  }

  variable(name: string): Value | undefined {
    const call = this.parent?.callOf(this.source.path);
    if (call && name in call) return this.once(`var.${name}`, () => this.parent!.resolve(call[name]!));
    const value = this.source.variables[name];
    return value === undefined ? undefined : (value as Value);
  }

  local(name: string): Value | undefined {
    const raw = this.source.locals[name];
    return raw === undefined ? undefined : this.once(`local.${name}`, () => this.resolve(raw));
  }

  output(name: string): Value | undefined {
    const raw = this.source.outputs[name];
    return raw === undefined ? undefined : this.once(`output.${name}`, () => this.resolve(raw));
  }

  moduleOutput(module: string, output: string, key?: string): Value | undefined {
    const address = `${this.path === "" ? "" : `${this.path}.`}module.${module}`;
    const keys = key === undefined ? [""] : [`[${key}]`, `[${JSON.stringify(key)}]`];
    const child = keys.map((suffix) => this.children.get(address + suffix)).find((found) => found !== undefined);
    return child?.output(output);
  }

  remoteOutput(dataSource: string, output: string): Value | undefined {
    const [read] = this.named("data", "terraform_remote_state", dataSource);
    return read ? this.model.remoteStack(read)?.output(output) : undefined;
  }

  private callOf(path: string): { readonly [argument: string]: Json } | undefined {
    return this.source.calls[path.slice(path.lastIndexOf("module.") + "module.".length).replace(/\[.*\]$/, "")];
  }

  private once(key: string, work: () => Value): Value {
    if (this.open.has(key)) return new Unknown(key, "the value refers to itself");
    this.open.add(key);
    try {
      return work();
    } finally {
      this.open.delete(key);
    }
  }
}

/** All stacks of one environment together: what rules look at. */
export class Model {
  private readonly scopes: readonly ModuleScope[];
  private readonly byType = new Map<string, Resource[]>();
  private readonly remembered = new Map<unknown, unknown>();

  constructor(
    /** Name of the environment, such as `production`. */
    readonly environment: string,
    readonly stacks: readonly StackSource[],
  ) {
    this.scopes = stacks.map((stack) => new ModuleScope(this, stack, stack.root));
    for (const scope of this.scopes) this.index(scope);
  }

  /** Managed resources of the given types, in the order of the stacks. */
  resources(...types: readonly string[]): readonly Resource[] {
    return types.flatMap((type) => this.byType.get(type) ?? []);
  }

  /** Data sources of the given type. */
  data(type: string): readonly Resource[] {
    return this.byType.get(`data.${type}`) ?? [];
  }

  /** Every managed resource. */
  all(): readonly Resource[] {
    return [...this.byType].filter(([type]) => !type.startsWith("data.")).flatMap(([, list]) => list);
  }

  /** The result of some work over the whole model, done once for all rules that need it. */
  once<Result>(key: unknown, work: () => Result): Result {
    if (!this.remembered.has(key)) this.remembered.set(key, work());
    return this.remembered.get(key) as Result;
  }

  /** Forgets what was worked out: for a model whose resources were changed in place. */
  forget(): void {
    this.remembered.clear();
  }

  /** Resources a value points at, whichever attribute it names. */
  targets(value: Value | undefined, ...types: readonly string[]): readonly Resource[] {
    if (!(value instanceof Reference)) return [];
    return types.length === 0 ? value.targets : value.targets.filter((target) => types.includes(target.type));
  }

  /** Value behind a reference where the resource it points at has it written down, else the reference itself. */
  follow(value: Value | undefined): Value | undefined {
    for (let current = value, depth = 0; ; depth++) {
      if (!(current instanceof Reference) || current.targets.length !== 1 || depth > 8) return current;
      const next = current.attribute === "" ? undefined : current.targets[0]!.get(current.attribute);
      if (next === undefined) return current;
      current = next;
    }
  }

  /**
   * Resources of a type whose attribute points at the target, by reference or by the target's written name:
   * joins settings that Terraform splits off, such as the versioning of a bucket.
   */
  joined(target: Resource, type: string, attribute: string): readonly Resource[] {
    const join = this.once(`joined ${type} ${attribute}`, () => this.joinsOf(type, attribute));
    const found = join.get(target) ?? [];
    const names = ["id", "arn", "name", "bucket"]
      .map((name) => target.get(name))
      .filter((name) => typeof name === "string");
    if (names.length === 0) return found;
    const byName = this.resources(type).filter((resource) => names.includes(resource.get(attribute) as string));
    return byName.length === 0 ? found : [...new Set([...found, ...byName])];
  }

  /** Configuration of the provider that makes the resource; empty where the input has none. */
  providerOf(resource: Resource): Block {
    const [name = "aws", alias] = (resource.source.provider ?? "aws").split(".");
    const configured = this.stacks.find((stack) => stack.name === resource.stack)?.providers[name] ?? [];
    const chosen =
      configured.find((block) => block.alias === alias) ?? (alias === undefined ? configured[0] : undefined);
    return (chosen === undefined ? {} : resource.scope.resolve(chosen)) as Block;
  }

  /** Region a resource lives in: its own argument, else its provider's. */
  regionOf(resource: Resource): Value | undefined {
    return resource.get("region") ?? this.providerOf(resource).region;
  }

  /** Tags of a resource with the default tags of its provider. */
  tagsOf(resource: Resource): Block {
    const defaults = asList(this.providerOf(resource).default_tags).filter(isBlock);
    const own = [resource.get("tags_all"), resource.get("tags")].filter(isBlock);
    return Object.assign({}, ...defaults.map((block) => block.tags ?? {}), ...own) as Block;
  }

  /** The stack a `terraform_remote_state` data source reads, found by its backend settings. */
  remoteStack(read: Resource): { output(name: string): Value | undefined } | undefined {
    const config = (read.source.attributes.config ?? {}) as { readonly [key: string]: Json };
    const keys = ["bucket", "key", "path"].filter((key) => key in config);
    return this.scopes.find((scope, index) => {
      const backend = this.stacks[index]!.backend;
      // A plan doesn't tell its backend: there the name of the data source has to do.
      if (backend === undefined) return read.name.endsWith(scope.stack);
      return keys.length > 0 && keys.every((key) => backend.config[key] === config[key]);
    });
  }

  private joinsOf(type: string, attribute: string): ReadonlyMap<Resource, readonly Resource[]> {
    const join = new Map<Resource, Resource[]>();
    for (const resource of this.resources(type)) {
      for (const owner of this.targets(resource.get(attribute)))
        join.set(owner, [...(join.get(owner) ?? []), resource]);
    }
    return join;
  }

  private index(scope: ModuleScope): void {
    for (const resource of scope.resources) {
      const type = resource.mode === "data" ? `data.${resource.type}` : resource.type;
      const list = this.byType.get(type);
      if (list) list.push(resource);
      else this.byType.set(type, [resource]);
    }
    for (const child of scope.children.values()) this.index(child);
  }
}
