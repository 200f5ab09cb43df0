import { XrayGroup } from "@cdktf/provider-aws/lib/xray-group";
import { XraySamplingRule } from "@cdktf/provider-aws/lib/xray-sampling-rule";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";

/** Share of requests that is traced once the first of a second is. */
const SAMPLED_SHARE = 0.05;

/** Seconds after which a request is worth a look. */
const SLOW_SECONDS = 3;

/** Which requests X-Ray keeps, and the view of those that failed or were slow. */
export class Tracing extends Construct {
  constructor(scope: Construct, id: string, config: EnvironmentConfig) {
    super(scope, id);
    new XraySamplingRule(this, "sampling", {
      ruleName: physicalName(config, "requests", "xray"),
      priority: 1000,
      version: 1,
      reservoirSize: 1,
      fixedRate: SAMPLED_SHARE,
      serviceName: "*",
      serviceType: "*",
      host: "*",
      httpMethod: "*",
      urlPath: "*",
      resourceArn: "*",
    });
    new XrayGroup(this, "troubled", {
      groupName: physicalName(config, "troubled", "xray"),
      filterExpression: `fault = true OR error = true OR responsetime > ${SLOW_SECONDS}`,
      insightsConfiguration: { insightsEnabled: true, notificationsEnabled: config.environment === "production" },
    });
  }
}
