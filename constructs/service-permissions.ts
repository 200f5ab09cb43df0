import { arnOf, servicePrincipal } from "../config/aws";
import type { EnvironmentConfig } from "../config/schema";
import type { ServiceConfig } from "../config/schema/services";
import { connectionPath } from "./connection-parameters";
import type { PolicyStatement } from "./policy-document";

/** What a service's permissions name. */
export interface PermissionTargets {
  readonly messagingKeyArn: string;
  readonly piiKeyArn: string;
  /** Id of the database in sign-in policies, like db-ABC. */
  readonly databaseResourceId: string;
  /** Secret with the cache's AUTH token. */
  readonly cacheSecretArn: string;
  readonly topicArn: string;
  readonly deadLetterArn: string;
  /** The service's own queue. @default - it has none */
  readonly queueArn?: string;
  /** The service's own third-party credential. @default - it has none */
  readonly apiKeySecretArn?: string;
}

/** What a service may do: what its entry in config says it uses, and nothing of another service (45 CFR 164.308(a)(4)). */
export function servicePermissions(
  config: EnvironmentConfig,
  service: ServiceConfig,
  targets: PermissionTargets,
): PolicyStatement[] {
  const secrets = [
    ...(service.cache ? [targets.cacheSecretArn] : []),
    ...(targets.apiKeySecretArn ? [targets.apiKeySecretArn] : []),
  ];
  const stores = [...(service.database ? ["database"] : []), ...(service.cache ? ["cache"] : [])];
  return [
    { sid: "SetAsideFailures", actions: ["sqs:SendMessage"], resources: [targets.deadLetterArn] },
    messagingKeyUse(config, targets.messagingKeyArn),
    ...(targets.queueArn ? [readQueue(targets.queueArn)] : []),
    ...(service.publishes ? [{ sid: "PublishEvents", actions: ["sns:Publish"], resources: [targets.topicArn] }] : []),
    ...(service.database ? [signInToDatabase(config, service, targets.databaseResourceId)] : []),
    ...(secrets.length > 0
      ? [{ sid: "ReadSecrets", actions: ["secretsmanager:GetSecretValue"], resources: secrets }]
      : []),
    ...(stores.length > 0 ? [readConnectionFacts(config, stores)] : []),
    ...(service.pii ? [encryptFields(config, service, targets.piiKeyArn)] : []),
  ];
}

function messagingKeyUse(config: EnvironmentConfig, keyArn: string): PolicyStatement {
  const values = ["sns", "sqs"].map((service) => servicePrincipal(service, config.regions.primary));
  return {
    sid: "EncryptMessages",
    actions: ["kms:Decrypt", "kms:GenerateDataKey"],
    resources: [keyArn],
    condition: [{ test: "StringEquals", variable: "kms:ViaService", values }],
  };
}

function readQueue(queueArn: string): PolicyStatement {
  return {
    sid: "ReadOwnQueue",
    actions: ["sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"],
    resources: [queueArn],
  };
}

/** IAM sign-in as the database user of the service's name: no password exists that could leak (45 CFR 164.312(d)). */
function signInToDatabase(config: EnvironmentConfig, service: ServiceConfig, resourceId: string): PolicyStatement {
  return {
    sid: "SignInToDatabase",
    actions: ["rds-db:connect"],
    resources: [arnOf(config, { service: "rds-db", resource: `dbuser:${resourceId}/${service.name}` })],
  };
}

function readConnectionFacts(config: EnvironmentConfig, stores: readonly string[]): PolicyStatement {
  return {
    sid: "ReadConnectionFacts",
    actions: ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"],
    resources: stores.flatMap((store) => {
      const path = connectionPath(config, store).replace(/\/$/, "");
      return ["", "/*"].map((below) => arnOf(config, { service: "ssm", resource: `parameter${path}${below}` }));
    }),
  };
}

/** The key serves a service only for ciphertexts that carry its own name and environment: services/lib/field-encryption.ts. */
function encryptFields(config: EnvironmentConfig, service: ServiceConfig, keyArn: string): PolicyStatement {
  return {
    sid: "EncryptFields",
    actions: ["kms:Decrypt", "kms:GenerateDataKey"],
    resources: [keyArn],
    condition: [
      { test: "StringEquals", variable: "kms:EncryptionContext:service", values: [service.name] },
      { test: "StringEquals", variable: "kms:EncryptionContext:environment", values: [config.environment] },
    ],
  };
}
