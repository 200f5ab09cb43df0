import { matches } from "../exemption-matching";
import type { Exemption } from "../exemption";
import { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { Encoded, isBlock, Reference, Template, type Value } from "../model/value";
import type { Rule, RuleResult } from "../rule";
import type { Mutant } from "./mutant";

/** What became of a mutant. */
export interface Outcome {
  readonly mutant: Mutant;
  /** Rules that complain about it and did not before. */
  readonly foundBy: readonly string[];
}

/** Runs rules on changed configurations, only those that look at the kind of resource that was changed. */
export class Harness {
  private readonly readers = new Map<string, Rule[]>();
  private readonly baseline = new Map<Rule, ReadonlySet<string>>();
  /** Types of the resources that point at a resource, by stack and address: they change when it goes. */
  private readonly referrers = new Map<string, Set<string>>();

  constructor(
    private readonly model: Model,
    rules: readonly Rule[],
    private readonly exemptions: readonly Exemption[],
  ) {
    for (const rule of rules) {
      const { types, results } = trace(rule, model);
      this.baseline.set(rule, new Set(results.map(keyOf)));
      for (const type of types) this.readers.set(type, [...(this.readers.get(type) ?? []), rule]);
    }
    for (const resource of model.all()) this.noteReferences(resource, resource.attributes);
  }

  /** Tries a mutant. The model is the same afterwards. */
  try(mutant: Mutant): Outcome {
    const { inPlace, stackSource } = mutant;
    if (inPlace) {
      inPlace.resource.replaceAttributes(inPlace.attributes);
      this.model.forget();
      const foundBy = this.complaints(this.model, [mutant.type]);
      inPlace.resource.replaceAttributes();
      this.model.forget();
      return { mutant, foundBy };
    }
    const stacks = this.model.stacks.map((stack) => (stack.name === mutant.stack && stackSource ? stackSource : stack));
    const types = [mutant.type, ...(this.referrers.get(`${mutant.stack} ${mutant.address}`) ?? [])];
    return { mutant, foundBy: this.complaints(new Model(this.model.environment, stacks), types) };
  }

  private complaints(model: Model, types: readonly string[]): readonly string[] {
    const readers = new Set(types.flatMap((type) => this.readers.get(type) ?? []));
    return [...readers]
      .filter((rule) => failures(rule, model).some((result) => this.isNew(rule, result)))
      .map((rule) => rule.id);
  }

  private noteReferences(resource: Resource, value: Value): void {
    if (value instanceof Reference) {
      for (const target of value.targets) {
        const key = `${target.stack} ${target.address}`;
        this.referrers.set(key, (this.referrers.get(key) ?? new Set()).add(resource.type));
      }
    } else if (value instanceof Template) {
      for (const part of value.parts) this.noteReferences(resource, part);
    } else if (value instanceof Encoded) this.noteReferences(resource, value.value);
    else if (Array.isArray(value)) for (const item of value as readonly Value[]) this.noteReferences(resource, item);
    else if (isBlock(value)) for (const item of Object.values(value)) this.noteReferences(resource, item);
  }

  private isNew(rule: Rule, result: RuleResult): boolean {
    if (this.baseline.get(rule)!.has(keyOf(result))) return false;
    return !this.exemptions.some((exemption) => matches(exemption, rule.id, result.address));
  }
}

function failures(rule: Rule, model: Model): readonly RuleResult[] {
  return rule.evaluate(model).filter((result) => result.status === "fail" || result.status === "unreadable");
}

function keyOf(result: RuleResult): string {
  return `${result.stack} ${result.address}`;
}

/** The failures of a rule, and the types it looked at to find them: by asking for them or by following a reference. */
function trace(
  rule: Rule,
  model: Model,
): { readonly types: ReadonlySet<string>; readonly results: readonly RuleResult[] } {
  const types = new Set<string>();
  const stacks = model.stacks.map((stack) => ({
    ...stack,
    root: {
      ...stack.root,
      resources: stack.root.resources.map((source) => ({
        ...source,
        get attributes() {
          types.add(source.type);
          return source.attributes;
        },
      })),
    },
  }));
  const traced = new TracingModel(model.environment, stacks);
  traced.asked = types;
  return { types, results: failures(rule, traced) };
}

class TracingModel extends Model {
  asked?: Set<string>;

  override resources(...types: readonly string[]): ReturnType<Model["resources"]> {
    for (const type of types) this.asked?.add(type);
    return super.resources(...types);
  }

  override all(): ReturnType<Model["all"]> {
    for (const stack of this.stacks) for (const resource of stack.root.resources) this.asked?.add(resource.type);
    return super.all();
  }
}
