import { availability } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const deploymentGradual = attributeRule({
  id: "deployment-gradual",
  domain: "services",
  title: "Every deployment shifts traffic step by step.",
  why: "A bad release meets a few calls only before it is rolled back.",
  severity: "low",
  citations: [...availability],
  awsConfig: "CODEDEPLOY_LAMBDA_ALLATONCE_TRAFFIC_SHIFT_DISABLED",
  remedy: "Set deployment_config_name to a canary or linear configuration.",
  types: ["aws_codedeploy_deployment_group"],
  attribute: "deployment_config_name",
  wanted: "a canary or linear configuration",
  accepts: (value) => !/AllAtOnce/.test(String(value)),
});
