import { createHash } from "node:crypto";
import { ApiGatewayClientCertificate } from "@cdktf/provider-aws/lib/api-gateway-client-certificate";
import { ApiGatewayDeployment } from "@cdktf/provider-aws/lib/api-gateway-deployment";
import { ApiGatewayMethodSettings } from "@cdktf/provider-aws/lib/api-gateway-method-settings";
import { ApiGatewayStage } from "@cdktf/provider-aws/lib/api-gateway-stage";
import { ApiGatewayUsagePlan } from "@cdktf/provider-aws/lib/api-gateway-usage-plan";
import { DefaultTokenResolver, type ITerraformDependable, Lazy, StringConcat, Tokenization } from "cdktf";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { API_STAGE } from "../config/service-names";
import { EncryptedLogGroup } from "./encrypted-log-group";
import { PhiMasking } from "./phi-masking";
import type { RestApi } from "./rest-api";

export interface ApiStageProps {
  readonly config: EnvironmentConfig;
  readonly api: RestApi;
  readonly logsKeyArn: string;
  /** What lets API Gateway write logs, where this environment owns it. */
  readonly loggingRight: readonly ITerraformDependable[];
}

/**
 * What the access log keeps of a request: who, when, which method, with what result (45 CFR 164.312(b)). No body, no
 * query and no path as it was called: these hold PHI; the resource's path with its placeholders does instead.
 */
const ACCESS_LOG_FORMAT = {
  requestId: "$context.requestId",
  extendedRequestId: "$context.extendedRequestId",
  traceId: "$context.xrayTraceId",
  requestTime: "$context.requestTimeEpoch",
  sourceIp: "$context.identity.sourceIp",
  user: "$context.authorizer.claims.sub",
  client: "$context.authorizer.claims.client_id",
  httpMethod: "$context.httpMethod",
  resourcePath: "$context.resourcePath",
  protocol: "$context.protocol",
  status: "$context.status",
  errorType: "$context.error.responseType",
  wafResponse: "$context.wafResponseCode",
  responseLength: "$context.responseLength",
  responseLatency: "$context.responseLatency",
  integrationLatency: "$context.integrationLatency",
  integrationStatus: "$context.integration.integrationStatus",
};

/** Requests in a month that a partner's key may make; more is a fault or an attack. */
const MONTHLY_QUOTA = 5_000_000;

/** The deployed API: logs, limits, traces, client certificate. */
export class ApiStage extends Construct {
  readonly arn: string;
  readonly name: string;
  readonly invokeUrl: string;
  readonly accessLogGroupName: string;

  constructor(scope: Construct, id: string, props: ApiStageProps) {
    super(scope, id);
    const { config, api } = props;
    const accessLog = new EncryptedLogGroup(this, "access-log", {
      config,
      name: `/${physicalName(config, "api")}/access`,
      keyArn: props.logsKeyArn,
      purpose: "audit",
    });
    // API Gateway would make this one itself, without key and retention.
    const executionLog = new EncryptedLogGroup(this, "execution-log", {
      config,
      name: `API-Gateway-Execution-Logs_${api.id}/${API_STAGE}`,
      keyArn: props.logsKeyArn,
      purpose: "application",
    });
    new PhiMasking(this, "execution-masking", { config, logGroupName: executionLog.name });
    const deployment = new ApiGatewayDeployment(this, "deployment", {
      restApiId: api.id,
      triggers: { definition: Lazy.stringValue({ produce: () => definitionHash(this, api) }) },
      lifecycle: { createBeforeDestroy: true },
      dependsOn: [...api.definition],
    });
    const stage = new ApiGatewayStage(this, "stage", {
      restApiId: api.id,
      deploymentId: deployment.id,
      stageName: API_STAGE,
      xrayTracingEnabled: true,
      clientCertificateId: new ApiGatewayClientCertificate(this, "client-certificate", {
        description: physicalName(config, "api"),
      }).id,
      accessLogSettings: { destinationArn: accessLog.arn, format: JSON.stringify(ACCESS_LOG_FORMAT) },
      dependsOn: [executionLog.resource, ...props.loggingRight],
    });
    new ApiGatewayMethodSettings(this, "settings", {
      restApiId: api.id,
      stageName: stage.stageName,
      methodPath: "*/*",
      settings: {
        metricsEnabled: true,
        loggingLevel: "ERROR",
        dataTraceEnabled: false, // it would write bodies, hence PHI, into the log
        cachingEnabled: false, // a cache would keep PHI
        throttlingRateLimit: config.api.ratePerSecond,
        throttlingBurstLimit: config.api.burst,
      },
    });
    new ApiGatewayUsagePlan(this, "usage-plan", {
      name: physicalName(config, "api"),
      description: "Limits of a partner that gets an API key besides its token",
      apiStages: [{ apiId: api.id, stage: stage.stageName }],
      throttleSettings: { rateLimit: config.api.ratePerSecond, burstLimit: config.api.burst },
      quotaSettings: { limit: MONTHLY_QUOTA, period: "MONTH" },
    });
    this.arn = stage.arn;
    this.name = stage.stageName;
    this.invokeUrl = stage.invokeUrl;
    this.accessLogGroupName = accessLog.name;
  }
}

/** Changes when, and only when, something of the definition changes: a deployment is a copy of it. */
function definitionHash(scope: Construct, api: RestApi): string {
  const options = { scope, preparing: false, resolver: new DefaultTokenResolver(new StringConcat()) };
  const blocks = api.definition.map((resource) => Tokenization.resolve(resource.toTerraform(), options) as unknown);
  return createHash("sha256").update(JSON.stringify(blocks)).digest("hex");
}
