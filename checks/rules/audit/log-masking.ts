import { eachResource } from "../../factories/each-resource";
import { maskedIdentifiers } from "../../joins/log-masking";
import { text } from "../../model/value";
import type { Rule } from "../../rule";

export const logMasking: Rule = {
  id: "log-masking",
  domain: "audit",
  title: "Logs of functions and of the API mask what identifies a patient.",
  why: "Somebody will log a request one day. Masked, it is no ePHI.",
  severity: "high",
  citations: ["164.312(a)(1)", "164.308(a)(4)(ii)(B)", "164.312(c)(1)"],
  remedy:
    "Add an aws_cloudwatch_log_data_protection_policy with an Audit and a Deidentify statement for the log group.",
  evaluate: (model) =>
    eachResource(
      model,
      {
        types: ["aws_cloudwatch_log_group"],
        when: (group) => /lambda|api-?gateway|\/api(\/|-|$)/i.test(text(model.follow(group.get("name"))) ?? ""),
      },
      (group) => {
        const wanted = "a data protection policy that masks data identifiers";
        const [policy] = model.joined(group, "aws_cloudwatch_log_data_protection_policy", "log_group_name");
        if (!policy) return { status: "fail", found: "no aws_cloudwatch_log_data_protection_policy", wanted };
        const masked = maskedIdentifiers(policy.get("policy_document"));
        if (!masked) return { status: "unreadable", found: "its policy_document can't be read", wanted };
        const evidence = { policy: policy.address, masked: masked.join(", ") };
        return {
          status: masked.length > 0 ? "pass" : "fail",
          found: `${masked.length} identifiers are masked`,
          wanted,
          evidence,
        };
      },
    ),
};
