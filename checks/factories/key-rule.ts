import { judgeKey } from "../joins/customer-key";
import type { Domain, Rule, RuleText } from "../rule";
import { eachResource, type Subjects } from "./each-resource";

/** A rule that an attribute of every resource of some types names a customer-managed key. */
export interface KeyRule extends RuleText, Subjects {
  readonly domain: Domain;
  /** Dotted path of the attribute. */
  readonly attribute: string;
}

/** Makes a rule: data is encrypted under a key whose policy and rotation the customer decides. */
export function keyRule(definition: KeyRule): Rule {
  const { types, when, required, attribute, ...text } = definition;
  return {
    ...text,
    evaluate: (model) =>
      eachResource(model, { types, when, required }, (resource) => judgeKey(model, resource, attribute)),
  };
}
