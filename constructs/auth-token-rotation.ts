import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import { SecretsmanagerSecretRotation } from "@cdktf/provider-aws/lib/secretsmanager-secret-rotation";
import { Construct } from "constructs";
import { servicePrincipal } from "../config/aws";
import type { EnvironmentConfig } from "../config/schema";
import { PackagedCode } from "./packaged-code";
import { type FunctionPlace, VpcFunction } from "./vpc-function";

export interface AuthTokenRotationProps {
  readonly config: EnvironmentConfig;
  /** With the security group that reaches the cache. */
  readonly place: FunctionPlace;
  /** Secret whose value is the token. */
  readonly secretArn: string;
  readonly replicationGroupId: string;
  readonly replicationGroupArn: string;
  /** Topic that hears of a rotation that failed all its retries. */
  readonly alertsTopicArn: string;
  /** Key of that topic. */
  readonly messagingKeyArn: string;
}

/** How often the token changes, in days. */
export const ROTATION_DAYS = 90;

/** Seconds between the new token becoming current and the old one being dropped; services cache the secret less long. */
const GRACE_SECONDS = 300;

/** Changes the cache's AUTH token by ROTATE, then SET, without locking a client out (45 CFR 164.308(a)(4)(ii)(B)). */
export class AuthTokenRotation extends Construct {
  readonly functionName: string;

  constructor(scope: Construct, id: string, props: AuthTokenRotationProps) {
    super(scope, id);
    const { config, secretArn } = props;
    const rotation = new VpcFunction(this, "rotation", {
      config,
      name: "rotate-auth-token",
      description: "Rotates the AUTH token of the session cache",
      place: props.place,
      code: new PackagedCode(this, "code", "rotate-auth-token"),
      memoryMb: 256,
      timeoutSeconds: 900, // ElastiCache takes minutes to spread a token
      // One at a time; development's account may have too small a quota to reserve anything.
      reservedConcurrency: config.environment === "development" ? undefined : 1,
      environment: { REPLICATION_GROUP_ID: props.replicationGroupId, GRACE_SECONDS: String(GRACE_SECONDS) },
      deadLetterArn: props.alertsTopicArn,
      statements: [
        {
          sid: "ReadAndReplaceTheToken",
          actions: [
            "secretsmanager:DescribeSecret",
            "secretsmanager:GetSecretValue",
            "secretsmanager:PutSecretValue",
            "secretsmanager:UpdateSecretVersionStage",
          ],
          resources: [secretArn],
        },
        {
          sid: "MakeTokens",
          actions: ["secretsmanager:GetRandomPassword"],
          resources: ["*"], // the action knows no resources
        },
        {
          sid: "EncryptTheToken",
          actions: ["kms:GenerateDataKey"],
          resources: [props.place.secretsKeyArn],
          condition: [
            {
              test: "StringEquals",
              variable: "kms:ViaService",
              values: [servicePrincipal("secretsmanager", config.regions.primary)],
            },
            { test: "StringEquals", variable: "kms:EncryptionContext:SecretARN", values: [secretArn] },
          ],
        },
        {
          sid: "ChangeTheCache",
          actions: ["elasticache:DescribeReplicationGroups", "elasticache:ModifyReplicationGroup"],
          resources: [props.replicationGroupArn],
        },
        { sid: "ReportFailure", actions: ["sns:Publish"], resources: [props.alertsTopicArn] },
        {
          sid: "EncryptTheReport",
          actions: ["kms:Decrypt", "kms:GenerateDataKey"],
          resources: [props.messagingKeyArn],
          condition: [
            {
              test: "StringEquals",
              variable: "kms:ViaService",
              values: [servicePrincipal("sns", config.regions.primary)],
            },
          ],
        },
      ],
    });
    const permission = new LambdaPermission(this, "by-secrets-manager", {
      statementId: "RotateThisSecret",
      action: "lambda:InvokeFunction",
      functionName: rotation.name,
      principal: servicePrincipal("secretsmanager"),
      sourceArn: secretArn,
      sourceAccount: config.account.id,
    });
    new SecretsmanagerSecretRotation(this, "schedule", {
      secretId: secretArn,
      rotationLambdaArn: rotation.arn,
      rotateImmediately: false, // the first token is new; a rotation in the middle of a deploy would only slow it
      rotationRules: { automaticallyAfterDays: ROTATION_DAYS },
      dependsOn: [permission],
    });
    this.functionName = rotation.name;
  }
}
