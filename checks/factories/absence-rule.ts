import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { type Domain, resultFor, type Rule, type RuleText } from "../rule";

/** A rule that resources of some types don't exist. */
export interface AbsenceRule extends RuleText {
  readonly domain: Domain;
  readonly types: readonly string[];
  /** Narrows what must not exist. @default - every resource of the types */
  readonly when?: (resource: Resource, model: Model) => boolean;
}

/** Makes a rule: there is no such resource. Their absence is proof, hence a pass. */
export function absenceRule(definition: AbsenceRule): Rule {
  const { types, when, ...text } = definition;
  return {
    ...text,
    evaluate: (model) => {
      const found = model.resources(...types).filter((resource) => when?.(resource, model) ?? true);
      if (found.length > 0) {
        return found.map((resource) => resultFor(resource, { status: "fail", found: `it exists`, wanted: text.title }));
      }
      const none = `no ${types.join(", ")} among ${model.all().length} resources`;
      return [{ status: "pass", address: "", stack: "", found: none, wanted: text.title, evidence: {} }];
    },
  };
}
