import { eachResource, judgeAttribute, worst } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const configRecorderAllResources: Rule = {
  id: "config-recorder-all-resources",
  domain: "audit",
  title: "AWS Config records all kinds of resources, global ones too.",
  why: "What is not recorded can be changed unseen.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(A)", "164.312(b)"],
  remedy: "Set recording_group { all_supported = true, include_global_resource_types = true }.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_config_configuration_recorder"] }, (recorder) => {
      const on = { wanted: "true", accepts: (value: unknown) => value === true };
      return worst([
        judgeAttribute(model, recorder, "recording_group.all_supported", { ...on, acceptsAbsent: true }),
        judgeAttribute(model, recorder, "recording_group.include_global_resource_types", on),
      ]);
    }),
};
