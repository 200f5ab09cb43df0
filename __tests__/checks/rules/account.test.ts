import { describeRules } from "./describe-rules";

describeRules("account", {
  "s3-account-public-access-blocked": {
    pass: [
      {
        aws_s3_account_public_access_block: {
          x: {
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
    ],
    fail: [
      { aws_vpc: { x: {} } },
      { aws_s3_account_public_access_block: { x: {} } },
      {
        aws_s3_account_public_access_block: {
          x: {
            block_public_acls: false,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
      {
        aws_s3_account_public_access_block: {
          x: {
            block_public_acls: true,
            block_public_policy: false,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
      {
        aws_s3_account_public_access_block: {
          x: {
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: false,
            restrict_public_buckets: true,
          },
        },
      },
      {
        aws_s3_account_public_access_block: {
          x: {
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: false,
          },
        },
      },
    ],
  },
  "ebs-encryption-by-default": {
    pass: [{ aws_ebs_encryption_by_default: { x: { enabled: true } } }, { aws_ebs_encryption_by_default: { x: {} } }],
    fail: [{ aws_vpc: { x: {} } }, { aws_ebs_encryption_by_default: { x: { enabled: false } } }],
  },
  "resources-tagged": {
    pass: [
      {
        provider: {
          aws: [
            {
              default_tags: [
                {
                  tags: { Environment: "production", Owner: "devops", DataClassification: "PHI", Compliance: "HIPAA" },
                },
              ],
            },
          ],
        },
        aws_vpc: { x: {} },
      },
      {
        aws_vpc: {
          x: { tags: { Environment: "production", Owner: "devops", DataClassification: "PHI", Compliance: "HIPAA" } },
        },
      },
      {
        provider: {
          aws: [
            {
              default_tags: {
                tags: { Environment: "production", Owner: "devops", DataClassification: "PHI", Compliance: "HIPAA" },
              },
            },
          ],
        },
        aws_vpc: { x: {} },
      },
    ],
    fail: [
      { aws_vpc: { x: {} } },
      {
        provider: {
          aws: [
            { default_tags: [{ tags: { Environment: "production", DataClassification: "PHI", Compliance: "HIPAA" } }] },
          ],
        },
        aws_vpc: { x: {} },
      },
    ],
    notApplicable: [{ aws_route: { x: {} } }],
  },
  "provider-account-pinned": {
    pass: [{ provider: { aws: [{ allowed_account_ids: ["111122223333"] }] }, aws_vpc: { x: {} } }],
    fail: [{ provider: { aws: [{ region: "us-west-2" }] }, aws_vpc: { x: {} } }],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "stateful-resources-prevent-destroy": {
    pass: [
      { aws_db_instance: { x: { lifecycle: { prevent_destroy: true } } } },
      { aws_db_instance: { x: { lifecycle: [{ prevent_destroy: true }] } } },
    ],
    fail: [{ aws_db_instance: { x: { lifecycle: {} } } }, { aws_kms_key: { x: {} } }],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "terraform-state-encrypted": {
    pass: [
      {
        terraform: { backend: { s3: { bucket: "b", key: "k", encrypt: true, kms_key_id: "arn:x" } } },
        aws_vpc: { x: {} },
      },
    ],
    fail: [
      { terraform: { backend: { s3: { bucket: "b", key: "k" } } }, aws_vpc: { x: {} } },
      { terraform: { backend: { s3: { bucket: "b", key: "k", encrypt: true } } }, aws_vpc: { x: {} } },
      { terraform: { backend: { s3: { bucket: "b", key: "k", kms_key_id: "arn:x" } } }, aws_vpc: { x: {} } },
      { terraform: { backend: { local: {} } }, aws_vpc: { x: {} } },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "terraform-state-locked": {
    pass: [
      { terraform: { backend: { s3: { bucket: "b", key: "k", dynamodb_table: "t" } } }, aws_vpc: { x: {} } },
      { terraform: { backend: { s3: { bucket: "b", key: "k", use_lockfile: true } } }, aws_vpc: { x: {} } },
    ],
    fail: [
      { terraform: { backend: { s3: { bucket: "b", key: "k" } } }, aws_vpc: { x: {} } },
      { terraform: { backend: { s3: { bucket: "b", key: "k", use_lockfile: false } } }, aws_vpc: { x: {} } },
      { terraform: { backend: { local: {} } }, aws_vpc: { x: {} } },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "ebs-snapshots-not-public": {
    pass: [{ aws_ebs_snapshot_block_public_access: { x: { state: "block-all-sharing" } } }],
    fail: [{ aws_vpc: { x: {} } }, { aws_ebs_snapshot_block_public_access: { x: { state: "block-new-sharing" } } }],
  },
  "ec2-metadata-defaults": {
    pass: [{ aws_ec2_instance_metadata_defaults: { x: { http_tokens: "required" } } }],
    fail: [{ aws_vpc: { x: {} } }, { aws_ec2_instance_metadata_defaults: { x: { http_tokens: "optional" } } }],
  },
});
