import { EncryptedBucket, type EncryptedBucketProps } from "../../constructs/encrypted-bucket";
import { resourcesOf, statementsOf, synthesizeScope, type StackJson } from "../support/synth";

const bucket = (props: Partial<EncryptedBucketProps> = {}): StackJson =>
  synthesizeScope((stack, config) => {
    new EncryptedBucket(stack, "test", {
      config,
      bucketName: "test-bucket",
      encryption: { keyArn: "arn:aws:kms:us-west-2:222222222222:key/1" },
      accessLogs: { bucket: "logs" },
      noncurrentDays: 30,
      ...props,
    });
  });

describe("EncryptedBucket", () => {
  it("is private, versioned, owned by its account and encrypted under the key", () => {
    const stack = bucket();
    expect(resourcesOf(stack, "aws_s3_bucket_public_access_block")[0]).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(resourcesOf(stack, "aws_s3_bucket_versioning")[0]).toMatchObject({
      versioning_configuration: { status: "Enabled" },
    });
    expect(resourcesOf(stack, "aws_s3_bucket_ownership_controls")[0]).toMatchObject({
      rule: { object_ownership: "BucketOwnerEnforced" },
    });
    expect(resourcesOf(stack, "aws_s3_bucket_server_side_encryption_configuration")[0]!.rule).toEqual([
      {
        apply_server_side_encryption_by_default: {
          kms_master_key_id: "arn:aws:kms:us-west-2:222222222222:key/1",
          sse_algorithm: "aws:kms",
        },
        bucket_key_enabled: true,
      },
    ]);
  });

  it("refuses requests without TLS and objects under another encryption", () => {
    const denied = statementsOf(bucket()).filter(({ effect }) => effect === "Deny");
    expect(denied.map(({ sid }) => sid)).toEqual(["DenyInsecureTransport", "DenyOtherEncryption"]);
    expect(denied[0]!.resources).toEqual(["arn:aws:s3:::test-bucket", "arn:aws:s3:::test-bucket/*"]);
    expect(denied[0]!.actions).toEqual(["s3:*"]);
  });

  it("encrypts by S3's own keys for a stated reason only", () => {
    const stack = bucket({ encryption: { s3ManagedBecause: "S3 delivers access logs so" } });
    expect(resourcesOf(stack, "aws_s3_bucket_server_side_encryption_configuration")[0]!.rule).toEqual([
      { apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } },
    ]);
    expect(statementsOf(stack).map(({ sid }) => sid)).toEqual(["DenyInsecureTransport"]);
  });

  it("is locked from creation when it has a default retention", () => {
    const stack = bucket({ objectLock: { mode: "COMPLIANCE", days: 2555 } });
    expect(resourcesOf(stack, "aws_s3_bucket")[0]!.object_lock_enabled).toBe(true);
    expect(resourcesOf(stack, "aws_s3_bucket_object_lock_configuration")[0]!.rule).toEqual({
      default_retention: { days: 2555, mode: "COMPLIANCE" },
    });
    expect(resourcesOf(bucket(), "aws_s3_bucket_object_lock_configuration")).toEqual([]);
  });

  it("lets old versions go, and objects only when asked to", () => {
    const rules = (stack: StackJson): unknown => resourcesOf(stack, "aws_s3_bucket_lifecycle_configuration")[0]!.rule;
    expect(rules(bucket())).toEqual([
      expect.objectContaining({ noncurrent_version_expiration: [{ noncurrent_days: 30 }] }),
    ]);
    expect(JSON.stringify(rules(bucket()))).not.toContain('"expiration"');
    expect(rules(bucket({ expirationDays: 90 }))).toEqual([expect.objectContaining({ expiration: [{ days: 90 }] })]);
  });

  it("logs access to the bucket it is given, and to none only for a reason", () => {
    expect(resourcesOf(bucket(), "aws_s3_bucket_logging")).toHaveLength(1);
    expect(resourcesOf(bucket({ accessLogs: { noneBecause: "it holds the logs" } }), "aws_s3_bucket_logging")).toEqual(
      [],
    );
  });
});
