import { iamArn, servicePrincipal } from "../../config/aws";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";

/** Which roles may be handed to which services: those of the environment, never one of people or pipelines. */
export function passRoleStatement(config: EnvironmentConfig): PolicyStatement {
  const services = [
    "apigateway",
    "backup",
    "cloudtrail",
    "codedeploy",
    "config",
    "lambda",
    "monitoring.rds",
    "vpc-flow-logs",
  ];
  return {
    sid: "PassRoles",
    actions: ["iam:PassRole"],
    resources: [
      iamArn(config, `role/${namePrefix(config)}-*`),
      iamArn(config, `role/aws-service-role/${servicePrincipal("config")}/AWSServiceRoleForConfig`),
    ],
    condition: [
      {
        test: "StringEquals",
        variable: "iam:PassedToService",
        values: services.map((service) => servicePrincipal(service)),
      },
    ],
  };
}
