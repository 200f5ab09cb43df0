import { eachResource, judgeAttribute } from "../../factories/each-resource";
import { asList } from "../../model/value";
import type { Rule } from "../../rule";

export const inspectorEnabled: Rule = {
  id: "inspector-enabled",
  domain: "audit",
  title: "Inspector scans the functions for known holes.",
  why: "A library with a hole in it is the usual way in. Scans run all the time, which is more than twice a year.",
  severity: "high",
  citations: ["164.308(a)(1)(ii)(A)", "164.308(a)(1)(ii)(B)", "164.308(a)(5)(ii)(B)", "164.308(a)(8)"],
  awsConfig: "INSPECTOR_LAMBDA_STANDARD_SCAN_ENABLED",
  remedy: "Add an aws_inspector2_enabler with resource_types that name LAMBDA.",
  evaluate: (model) =>
    eachResource(
      model,
      { types: ["aws_inspector2_enabler"], required: true, wanted: "an aws_inspector2_enabler for LAMBDA" },
      (enabler) =>
        judgeAttribute(model, enabler, "resource_types", {
          wanted: "a list with LAMBDA",
          accepts: (value) => asList(value).includes("LAMBDA"),
        }),
    ),
};
