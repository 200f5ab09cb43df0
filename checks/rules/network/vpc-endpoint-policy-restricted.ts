import { eachResource } from "../../factories/each-resource";
import { describe } from "../../joins/policies";
import { isEverybody, readPolicy } from "../../model/policy";
import type { Rule } from "../../rule";

export const vpcEndpointPolicyRestricted: Rule = {
  id: "vpc-endpoint-policy-restricted",
  domain: "network",
  title: "Every VPC endpoint has a policy that names who may use it for what.",
  why: "The default policy lets whoever is inside copy ePHI to an account of their own.",
  severity: "medium",
  citations: ["164.312(e)(1)", "164.312(a)(1)"],
  remedy: "Set policy: name the account by aws:PrincipalAccount or aws:ResourceAccount, or list the resources.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_vpc_endpoint"] }, (endpoint) => {
      const wanted = "a policy without a statement that allows everybody everything";
      const [split] = model.joined(endpoint, "aws_vpc_endpoint_policy", "vpc_endpoint_id");
      const value = endpoint.get("policy") ?? split?.get("policy");
      if (value === undefined) return { status: "fail", found: "the default policy, which allows everything", wanted };
      const policy = readPolicy(model, value);
      if ("unreadable" in policy) return { status: "unreadable", found: policy.unreadable, wanted };
      const open = policy.statements.filter(
        (statement) =>
          statement.effect === "Allow" &&
          isEverybody(statement) &&
          statement.conditions.length === 0 &&
          statement.resources.includes("*") &&
          statement.notActions.length +
            statement.actions.filter((action) => /^(\*|[a-z0-9-]+:\*)$/.test(action)).length >
            0,
      );
      const evidence = { statements: policy.statements.map(describe).join("; ") };
      if (open.length > 0) return { status: "fail", found: open.map(describe).join("; "), wanted, evidence };
      return { status: "pass", found: `${policy.statements.length} statements`, wanted, evidence };
    }),
};
