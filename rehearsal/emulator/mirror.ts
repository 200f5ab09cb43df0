import type { Hooks } from "../provider/engine/events";
import type { StateStore } from "./state-store";

/**
 * Makes in the emulator what the stand-in "creates", as far as a backend uses it: buckets with their versioning, tables
 * and key aliases, under the same names. A bucket that still holds objects can't be deleted, as in S3.
 * @param onKey told of the key that stands in the emulator for one of the stand-in's
 */
export function mirrorStateStore(
  store: StateStore,
  onKey: (keyId: string, emulatedKeyId: string) => void,
): NonNullable<Hooks["onApply"]> {
  return async ({ type, operation, region, values }) => {
    const deleted = operation === "delete";
    const bucket = String(values.bucket);
    switch (type) {
      case "aws_s3_bucket":
        if (deleted && values.force_destroy === true) await store.emptyBucket(bucket, region);
        return deleted ? store.deleteBucket(bucket, region) : store.createBucket(bucket, region);
      case "aws_s3_bucket_versioning":
        return deleted ? undefined : store.setVersioning(bucket, region, versioningStatus(values));
      case "aws_dynamodb_table":
        return deleted
          ? store.deleteTable(String(values.name), region)
          : store.createTable(String(values.name), region, String(values.hash_key));
      case "aws_kms_alias":
        if (deleted) return store.deleteAlias(String(values.name), region);
        return onKey(String(values.target_key_id), await store.createAlias(String(values.name), region));
      default:
        return undefined;
    }
  };
}

function versioningStatus(values: Readonly<Record<string, unknown>>): "Enabled" | "Suspended" {
  const [block] = values.versioning_configuration as Array<{ status?: string }>;
  return block?.status === "Enabled" ? "Enabled" : "Suspended";
}
