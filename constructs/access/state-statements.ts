import { arnOf, bucketArn, servicePrincipal } from "../../config/aws";
import type { EnvironmentConfig } from "../../config/schema";
import { stateBackend } from "../../config/state";
import type { PolicyStatement } from "../policy-document";

/** Who plans reads states and holds locks; who deploys writes states too. */
export function stateStatements(
  config: EnvironmentConfig,
  stateKeyArn: string,
  use: "read" | "write",
): PolicyStatement[] {
  const { bucket, lockTable } = stateBackend(config);
  const states = bucketArn(config, bucket, `/${config.environment}/*.tfstate`);
  const locks = bucketArn(config, bucket, `/${config.environment}/*.tflock`);
  return [
    {
      sid: "FindStates",
      actions: ["s3:ListBucket", "s3:ListBucketVersions"],
      resources: [bucketArn(config, bucket)],
    },
    {
      sid: "ReadStates",
      actions: ["s3:GetObject", "s3:GetObjectVersion"],
      resources: [states, locks],
    },
    {
      sid: "HoldLocks",
      actions: ["s3:DeleteObject", "s3:PutObject"],
      resources: [locks],
    },
    {
      // The table holds locks, and the digest of each state: it is read by a plan and written by a deploy.
      sid: "HoldTableLocks",
      actions: ["dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:PutItem"],
      resources: [arnOf(config, { service: "dynamodb", resource: `table/${lockTable}` })],
    },
    {
      sid: "StateKey",
      actions: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
      resources: [stateKeyArn],
      condition: [
        {
          test: "StringEquals",
          variable: "kms:ViaService",
          values: ["dynamodb", "s3"].map((service) => servicePrincipal(service, config.regions.primary)),
        },
      ],
    },
    ...(use === "write" ? [{ sid: "WriteStates", actions: ["s3:PutObject"], resources: [states] }] : []),
  ];
}
