import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { S3Backend, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { stateBackend } from "../config/state";
import type { Region } from "../config/regions";
import type { EnvironmentConfig } from "../config/schema";
import { defaultTags } from "../config/tags";

/** The layers of an environment, in the order in which they are deployed. */
export type Layer =
  | "state"
  | "security"
  | "network"
  | "audit"
  | "recovery"
  | "access"
  | "database"
  | "cache"
  | "services"
  | "backup"
  | "monitoring";

export interface BaseStackProps {
  readonly config: EnvironmentConfig;
}

/**
 * What every stack has: the provider bound to one account and region, default tags, and the S3 backend.
 * Its id, `<environment>-<layer>`, is a contract: the state's key is made from it.
 */
export abstract class BaseStack extends TerraformStack {
  protected readonly config: EnvironmentConfig;

  protected constructor(scope: Construct, layer: Layer, { config }: BaseStackProps, region?: Region) {
    super(scope, `${config.environment}-${layer}`);
    this.config = config;

    new AwsProvider(this, "aws", {
      region: region ?? config.regions.primary,
      allowedAccountIds: [config.account.id], // a deploy with the wrong credentials stops here
      defaultTags: [{ tags: defaultTags(config, layer) }],
    });

    const { bucket, keyAliasArn, lockTable, usesTable, usesLockFile } = stateBackend(config);
    new S3Backend(this, {
      bucket,
      key: `${config.environment}/${layer}.tfstate`,
      region: config.regions.primary,
      encrypt: true,
      kmsKeyId: keyAliasArn,
      ...(usesTable ? { dynamodbTable: lockTable } : {}),
    });
    // cdktf 0.21 has no such property; Terraform 1.10 and later takes both locks.
    if (usesLockFile) this.addOverride("terraform.backend.s3.use_lockfile", true);
  }

  /** Declares what `terraform output` shows; never a secret. */
  protected output(name: string, value: unknown, description: string): void {
    new TerraformOutput(this, name, { value, description });
  }
}
