import type { StateStore } from "./state-store";

/** What the provider stand-in has just applied. */
export interface AppliedChange {
  /** Resource type, such as `aws_s3_bucket`. */
  readonly type: string;
  readonly action: "create" | "update" | "delete";
  /** Region of the provider configuration, such as `us-west-2`. */
  readonly region: string;
  /** All attributes by name: after the change, or before it where the resource is deleted. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Called by the stand-in after a change has succeeded; what it throws becomes the error of that change. */
export type OnApplied = (change: AppliedChange) => Promise<void>;

/**
 * Makes in the emulator what the stand-in "creates", as far as a backend uses it: buckets with their versioning, tables
 * and key aliases, under the same names. A bucket that still holds objects can't be deleted, as in S3.
 */
export function mirrorStateStore(store: StateStore): OnApplied {
  return async ({ type, action, region, attributes }) => {
    const deleted = action === "delete";
    const bucket = String(attributes.bucket);
    switch (type) {
      case "aws_s3_bucket":
        if (deleted && attributes.force_destroy === true) await store.emptyBucket(bucket, region);
        return deleted ? store.deleteBucket(bucket, region) : store.createBucket(bucket, region);
      case "aws_s3_bucket_versioning":
        return deleted ? undefined : store.setVersioning(bucket, region, versioningStatus(attributes));
      case "aws_dynamodb_table":
        return deleted
          ? store.deleteTable(String(attributes.name), region)
          : store.createTable(String(attributes.name), region, String(attributes.hash_key));
      case "aws_kms_alias":
        return deleted
          ? store.deleteAlias(String(attributes.name), region)
          : store.createAlias(String(attributes.name), region);
      default:
        return undefined;
    }
  };
}

function versioningStatus(attributes: AppliedChange["attributes"]): "Enabled" | "Suspended" {
  const [block] = attributes.versioning_configuration as Array<{ status?: string }>;
  return block?.status === "Enabled" ? "Enabled" : "Suspended";
}
