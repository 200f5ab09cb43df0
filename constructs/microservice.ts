import { LambdaAlias } from "@cdktf/provider-aws/lib/lambda-alias";
import { Construct } from "constructs";
import type { EnvironmentConfig } from "../config/schema";
import type { ServiceConfig } from "../config/schema/services";
import { LIVE_ALIAS } from "../config/service-names";
import { connectionPath } from "./connection-parameters";
import { DeadLetterQueue } from "./dead-letter-queue";
import type { FunctionCode } from "./packaged-code";
import { servicePermissions } from "./service-permissions";
import { ServiceQueue } from "./service-queue";
import { ThirdPartySecret } from "./third-party-secret";
import { type FunctionPlace, VpcFunction } from "./vpc-function";

export interface MicroserviceProps {
  readonly config: EnvironmentConfig;
  readonly service: ServiceConfig;
  readonly place: FunctionPlace;
  /** Code that runs until the service's own artifact is configured. */
  readonly defaultCode: FunctionCode;
  readonly messagingKeyArn: string;
  readonly piiKeyArn: string;
  readonly databaseResourceId: string;
  readonly cacheSecretArn: string;
  readonly topicArn: string;
}

/** One service: function, live alias, queues, credential, and a role that reaches these alone. */
export class Microservice extends Construct {
  readonly service: ServiceConfig;
  /** A reference to the function's name. */
  readonly functionName: string;
  readonly functionArn: string;
  /** A reference to the name of the alias `live`, which is what callers use. */
  readonly aliasName: string;
  /** What API Gateway calls the alias by. */
  readonly invokeArn: string;

  constructor(scope: Construct, id: string, props: MicroserviceProps) {
    super(scope, id);
    const { config, service, topicArn } = props;
    this.service = service;
    const deadLetters = new DeadLetterQueue(this, "dead-letters", {
      config,
      service: service.name,
      keyArn: props.messagingKeyArn,
      topicArn,
    });
    const queue = service.events
      ? new ServiceQueue(this, "queue", {
          config,
          service,
          events: service.events,
          keyArn: props.messagingKeyArn,
          topicArn,
          deadLetterArn: deadLetters.arn,
        })
      : undefined;
    const apiKey = service.apiKeySecret
      ? new ThirdPartySecret(this, "api-key", {
          config,
          service: service.name,
          purpose: service.apiKeySecret,
          keyArn: props.place.secretsKeyArn,
        })
      : undefined;

    const lambda = new VpcFunction(this, "function", {
      config,
      name: service.name,
      description: `Service ${service.name} of the voice agent`,
      place: props.place,
      code: service.artifact ? artifactOf(service.artifact) : props.defaultCode,
      memoryMb: service.memoryMb,
      timeoutSeconds: service.timeoutSeconds,
      reservedConcurrency: service.reservedConcurrency,
      environment: environmentOf(props, apiKey?.arn),
      deadLetterArn: deadLetters.arn,
      statements: servicePermissions(config, service, {
        messagingKeyArn: props.messagingKeyArn,
        piiKeyArn: props.piiKeyArn,
        databaseResourceId: props.databaseResourceId,
        cacheSecretArn: props.cacheSecretArn,
        topicArn,
        deadLetterArn: deadLetters.arn,
        queueArn: queue?.arn,
        apiKeySecretArn: apiKey?.arn,
      }),
    });
    const alias = new LambdaAlias(this, "live", {
      name: LIVE_ALIAS,
      description: "The version that callers get; CodeDeploy moves it",
      functionName: lambda.name,
      functionVersion: lambda.version,
      // A release moves the alias; Terraform would move it back, past the canary and its alarms.
      lifecycle: { ignoreChanges: ["function_version", "routing_config"] },
    });
    queue?.readBy(alias.arn, service, lambda.role.attachments);
    this.functionName = lambda.name;
    this.functionArn = lambda.arn;
    this.aliasName = alias.name;
    this.invokeArn = alias.invokeArn;
  }
}

function artifactOf({ bucket, key, version }: NonNullable<ServiceConfig["artifact"]>): FunctionCode {
  return { s3Bucket: bucket, s3Key: key, s3ObjectVersion: version };
}

/** Names and places of what the service uses; the secrets themselves are read at run time. */
function environmentOf(
  { config, service, ...targets }: MicroserviceProps,
  apiKeySecretArn: string | undefined,
): Record<string, string> {
  return {
    ENVIRONMENT: config.environment,
    SERVICE_NAME: service.name,
    ...(service.database && {
      DATABASE_PARAMETERS: connectionPath(config, "database"),
      DATABASE_USER: service.name,
    }),
    ...(service.cache && { CACHE_PARAMETERS: connectionPath(config, "cache") }),
    ...(service.pii && { PII_KEY_ARN: targets.piiKeyArn }),
    ...(service.publishes && { EVENTS_TOPIC_ARN: targets.topicArn }),
    ...(apiKeySecretArn && { API_KEY_SECRET_ARN: apiKeySecretArn }),
  };
}
