import { ApiGatewayAccount } from "@cdktf/provider-aws/lib/api-gateway-account";
import { Construct } from "constructs";
import type { EnvironmentConfig } from "../config/schema";
import { ServiceRole } from "./service-role";

/** Lets API Gateway write logs in this account and region; it exists once in both, so the account's owner makes it. */
export class ApiGatewayLogging extends Construct {
  readonly account: ApiGatewayAccount;

  constructor(scope: Construct, id: string, config: EnvironmentConfig) {
    super(scope, id);
    const role = new ServiceRole(this, "role", {
      config,
      name: "api-logging",
      description: "API Gateway: writes logs of every API of the account",
      service: "apigateway",
      noSourceAccountBecause: "API Gateway takes the role for the whole account, and names no source when it tries it",
      managedPolicies: ["service-role/AmazonAPIGatewayPushToCloudWatchLogs"],
    });
    this.account = new ApiGatewayAccount(this, "account", {
      cloudwatchRoleArn: role.arn,
      dependsOn: [...role.attachments],
    });
  }
}
