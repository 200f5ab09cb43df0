import { mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { StackConfiguration } from "../../../delivery/terraform/synthesized-stack";

export const bucket = "bootstrap-test-state";
export const table = "bootstrap-test-lock";
export const region = "us-west-2";
export const key = "test/state.tfstate";

/** A state stack as small as it can be: key, alias, bucket with versions, lock table. */
export const configuration: StackConfiguration = {
  terraform: {
    backend: { s3: { bucket, key, region, dynamodb_table: table, use_lockfile: true, encrypt: true } },
    required_providers: { aws: { source: "aws", version: "6.25.0" } },
  },
  provider: { aws: [{ region }] },
  resource: {
    aws_kms_key: { state: { description: "State", enable_key_rotation: true } },
    aws_kms_alias: { state: { name: "alias/bootstrap-test", target_key_id: "${aws_kms_key.state.key_id}" } },
    aws_s3_bucket: { state: { bucket } },
    aws_s3_bucket_versioning: {
      state: { bucket: "${aws_s3_bucket.state.id}", versioning_configuration: { status: "Enabled" } },
    },
    aws_dynamodb_table: {
      lock: {
        name: table,
        billing_mode: "PAY_PER_REQUEST",
        hash_key: "LockID",
        attribute: [{ name: "LockID", type: "S" }],
        depends_on: ["aws_s3_bucket_versioning.state"],
      },
    },
  },
};

export const addresses = [
  "aws_dynamodb_table.lock",
  "aws_kms_alias.state",
  "aws_kms_key.state",
  "aws_s3_bucket.state",
  "aws_s3_bucket_versioning.state",
];

/** Writes the configuration into a temporary folder. */
export async function writeStateStack(changed: StackConfiguration = configuration): Promise<string> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "state-stack-"));
  await writeFile(path.join(directory, "cdk.tf.json"), JSON.stringify(changed));
  return directory;
}
