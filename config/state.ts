import { arnOf } from "./aws";
import { bucketName, physicalName } from "./names";
import type { EnvironmentConfig } from "./schema";

/** Where an environment keeps its Terraform state, by rule: every stack and the state stack derive the same names. */
export interface StateBackend {
  readonly bucket: string;
  /** Bucket that holds the access logs of the state's bucket and of buckets that have no other. */
  readonly accessLogBucket: string;
  readonly lockTable: string;
  readonly keyAlias: string;
  readonly keyAliasArn: string;
  readonly usesTable: boolean;
  readonly usesLockFile: boolean;
}

/** The state backend's names and locks. */
export function stateBackend(config: EnvironmentConfig): StateBackend {
  const keyAlias = `alias/${physicalName(config, "state")}`;
  return {
    bucket: bucketName(config, "state"),
    accessLogBucket: bucketName(config, "access-logs"),
    lockTable: physicalName(config, "state-lock", "table"),
    keyAlias,
    keyAliasArn: arnOf(config, { service: "kms", resource: keyAlias }),
    usesTable: config.state.lock !== "s3",
    usesLockFile: config.state.lock !== "dynamodb",
  };
}
