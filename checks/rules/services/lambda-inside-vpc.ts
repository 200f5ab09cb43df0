import { accessControl } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { asList, show } from "../../model/value";
import type { Rule } from "../../rule";

export const lambdaInsideVpc: Rule = {
  id: "lambda-inside-vpc",
  domain: "services",
  title: "Every function runs inside the VPC.",
  why: "It then reaches database and cache by private addresses, and its traffic is filtered and logged.",
  severity: "high",
  citations: [...accessControl, "164.312(e)(1)", "164.308(a)(1)(ii)(B)"],
  awsConfig: "LAMBDA_INSIDE_VPC",
  cdkNag: "HIPAA.Security-LambdaInsideVPC",
  remedy: "Set vpc_config with subnet_ids and security_group_ids.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_lambda_function"] }, (one) => {
      const subnets = asList(one.get("vpc_config.subnet_ids"));
      const groups = asList(one.get("vpc_config.security_group_ids"));
      const found = `${subnets.length} subnets, ${groups.length} security groups`;
      const status = subnets.length > 0 && groups.length > 0 ? "pass" : "fail";
      return {
        status,
        found,
        wanted: "vpc_config with subnets and security groups",
        evidence: { subnet_ids: subnets.map(show), security_group_ids: groups.map(show) },
      };
    }),
};
