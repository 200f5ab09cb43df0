import { accessControl } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { show, text } from "../../model/value";
import type { Rule } from "../../rule";

export const lambdaPublicAccessProhibited: Rule = {
  id: "lambda-public-access-prohibited",
  domain: "access",
  title: "Every permission to call a function names its caller.",
  why: "A service calls for all of its customers: without a source, a stranger's API could call in.",
  severity: "high",
  citations: [...accessControl, "164.312(e)(1)"],
  awsConfig: "LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED",
  cdkNag: "HIPAA.Security-LambdaFunctionPublicAccessProhibited",
  remedy: "Set source_arn or source_account, or principal_org_id.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_lambda_permission"] }, (permission) => {
      const principal = permission.get("principal");
      const narrowing = ["source_arn", "source_account", "principal_org_id"];
      const narrow = narrowing.filter((key) => permission.get(key) !== undefined);
      const shared = /^\*$|amazonaws\.com/.test(text(principal) ?? "*");
      const status = !shared || narrow.length > 0 ? "pass" : "fail";
      return {
        status,
        found: `principal = ${show(principal)}, narrowed by ${narrow.join(", ") || "nothing"}`,
        wanted: "source_arn, source_account or principal_org_id",
        evidence: { principal, source_arn: permission.get("source_arn") },
      };
    }),
};
