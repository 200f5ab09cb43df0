import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { Domain, Rule, RuleText, Verdict } from "../rule";
import { eachResource, judgeAttribute, type Requirement, type Subjects, worst } from "./each-resource";

/** A rule about settings that Terraform splits off into a resource of their own. */
export interface JoinedRule extends RuleText, Subjects {
  readonly domain: Domain;
  /** Type of the resource that holds the setting, and its attribute that points at the subject. */
  readonly join: { readonly type: string; readonly attribute: string };
  /** What has to be true of the setting. */
  readonly settings: Readonly<Record<string, Requirement>>;
  /** Where the subject itself held the settings before they were split off, by the same keys. @default - nowhere */
  readonly inline?: Readonly<Record<string, string>>;
}

/** Makes a rule: each subject has such a resource, and all settings in it are what is wanted. */
export function joinedRule(definition: JoinedRule): Rule {
  const { types, when, required, join, settings, inline, ...text } = definition;
  return {
    ...text,
    evaluate: (model) =>
      eachResource(model, { types, when, required }, (subject) =>
        judgeJoined(model, subject, { join, settings, inline, wanted: text.title }),
      ),
  };
}

function judgeJoined(
  model: Model,
  subject: Resource,
  rule: Pick<JoinedRule, "join" | "settings" | "inline"> & { readonly wanted: string },
): Verdict {
  const { join, settings, inline } = rule;
  const holders = model.joined(subject, join.type, join.attribute);
  const entries = Object.entries(settings);
  if (holders.length > 0) {
    const verdicts = holders.flatMap((holder) =>
      entries.map(([path, requirement]) =>
        judgeAttribute(model, holder, path, requirement, { setting: holder.address }),
      ),
    );
    return worst(verdicts as [Verdict, ...Verdict[]]);
  }
  if (inline && entries.some(([path]) => subject.get(inline[path]!) !== undefined)) {
    const verdicts = entries.map(([path, requirement]) => judgeAttribute(model, subject, inline[path]!, requirement));
    return worst(verdicts as [Verdict, ...Verdict[]]);
  }
  return { status: "fail", found: `no ${join.type} points at it`, wanted: rule.wanted };
}
