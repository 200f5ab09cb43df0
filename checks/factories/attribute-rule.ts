import type { Rule, RuleText } from "../rule";
import type { Domain } from "../rule";
import { eachResource, judgeAttribute, type Requirement, type Subjects } from "./each-resource";

/** A rule about one attribute of every resource of some types. */
export interface AttributeRule extends RuleText, Subjects, Requirement {
  readonly domain: Domain;
  readonly wanted: string;
  /** Dotted path of the attribute. */
  readonly attribute: string;
}

/** Makes a rule: the attribute of each subject is what is wanted; absent is a failure unless the rule says otherwise. */
export function attributeRule(definition: AttributeRule): Rule {
  const { types, when, required, attribute, wanted, accepts, acceptsAbsent, ...text } = definition;
  return {
    ...text,
    evaluate: (model) =>
      eachResource(model, { types, when, required, wanted: `a ${types[0]} with ${attribute}: ${wanted}` }, (resource) =>
        judgeAttribute(model, resource, attribute, { wanted, accepts, acceptsAbsent }),
      ),
  };
}
