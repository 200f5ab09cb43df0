import type { StackConfiguration } from "../terraform/synthesized-stack";
import { UserError } from "../user-error";

/** The S3 backend of a stack, as its configuration states it. */
export interface S3Backend {
  readonly bucket: string;
  readonly key: string;
  readonly region: string;
  /** Lock table. @default - no table, the lock file alone */
  readonly lockTable?: string;
  readonly usesLockFile: boolean;
}

/**
 * Reads the backend of a stack.
 * @throws UserError naming everything that a backend needs and this one lacks.
 */
export function readS3Backend(configuration: StackConfiguration, stack: string): S3Backend {
  const s3 = configuration.terraform?.backend?.s3;
  if (!s3) throw new UserError(`${stack} has no S3 backend.`, ["Give the stack an S3 backend, then synthesize again."]);
  const missing = ["bucket", "key", "region"].filter((name) => typeof s3[name] !== "string" || s3[name] === "");
  if (missing.length > 0) throw new UserError(`${stack}: its S3 backend lacks ${missing.join(", ")}.`);
  return {
    bucket: s3.bucket as string,
    key: s3.key as string,
    region: s3.region as string,
    lockTable: typeof s3.dynamodb_table === "string" ? s3.dynamodb_table : undefined,
    usesLockFile: s3.use_lockfile === true,
  };
}
