import { describeRules } from "./describe-rules";

describeRules("storage", {
  "s3-default-encryption-kms": {
    pass: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_server_side_encryption_configuration: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "aws:kms" } }],
          },
        },
      },
      {
        aws_s3_bucket: {
          b: {
            server_side_encryption_configuration: [
              { rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: "aws:kms" }] }] },
            ],
          },
        },
      },
    ],
    fail: [
      { aws_s3_bucket: { b: {} } },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_server_side_encryption_configuration: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
          },
        },
      },
    ],
  },
  "s3-customer-key": {
    pass: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_server_side_encryption_configuration: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            rule: {
              apply_server_side_encryption_by_default: {
                sse_algorithm: "aws:kms",
                kms_master_key_id: "${aws_kms_key.k.arn}",
              },
            },
          },
        },
        aws_kms_key: { k: {} },
      },
    ],
    fail: [
      { aws_s3_bucket: { b: {} } },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_server_side_encryption_configuration: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            rule: { apply_server_side_encryption_by_default: { sse_algorithm: "aws:kms" } },
          },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_server_side_encryption_configuration: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            rule: {
              apply_server_side_encryption_by_default: { sse_algorithm: "aws:kms", kms_master_key_id: "alias/aws/s3" },
            },
          },
        },
      },
    ],
  },
  "s3-server-side-encryption-enabled": {
    pass: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_server_side_encryption_configuration: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
          },
        },
      },
    ],
    fail: [
      { aws_s3_bucket: { b: {} } },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_server_side_encryption_configuration: { x: { bucket: "${aws_s3_bucket.b.id}", rule: [{}] } },
      },
    ],
  },
  "s3-bucket-versioning": {
    pass: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_versioning: {
          x: { bucket: "${aws_s3_bucket.b.id}", versioning_configuration: { status: "Enabled" } },
        },
      },
      { aws_s3_bucket: { b: { versioning: [{ enabled: true }] } } },
    ],
    fail: [
      { aws_s3_bucket: { b: {} } },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_versioning: {
          x: { bucket: "${aws_s3_bucket.b.id}", versioning_configuration: { status: "Suspended" } },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_versioning: { x: { bucket: "other", versioning_configuration: { status: "Enabled" } } },
      },
    ],
  },
  "s3-bucket-logging": {
    pass: [
      {
        aws_s3_bucket: { b: {}, l: {} },
        aws_s3_bucket_logging: { x: { bucket: "${aws_s3_bucket.b.id}", target_bucket: "${aws_s3_bucket.l.id}" } },
      },
      { aws_s3_bucket: { b: { logging: [{ target_bucket: "logs" }] } } },
    ],
    fail: [{ aws_s3_bucket: { b: {} } }],
  },
  "s3-bucket-replication": {
    pass: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_replication_configuration: {
          x: { bucket: "${aws_s3_bucket.b.id}", rule: [{ status: "Enabled" }] },
        },
      },
    ],
    fail: [
      { aws_s3_bucket: { b: {} } },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_replication_configuration: {
          x: { bucket: "${aws_s3_bucket.b.id}", rule: [{ status: "Disabled" }] },
        },
      },
    ],
  },
  "s3-ssl-requests-only": {
    pass: [
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["${aws_s3_bucket.b.arn}", "${aws_s3_bucket.b.arn}/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        data: {
          aws_iam_policy_document: {
            d: {
              statement: [
                {
                  effect: "Deny",
                  actions: ["s3:*"],
                  resources: ["${aws_s3_bucket.b.arn}", "${aws_s3_bucket.b.arn}/*"],
                  principals: [{ type: "*", identifiers: ["*"] }],
                  condition: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
                },
              ],
            },
          },
        },
        aws_s3_bucket_policy: {
          x: { bucket: "${aws_s3_bucket.b.id}", policy: "${data.aws_iam_policy_document.d.json}" },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '${jsonencode({"Statement" = [{"Effect" = "Deny", "Principal" = "*", "Action" = "s3:*", "Resource" = [aws_s3_bucket.b.arn, "${aws_s3_bucket.b.arn}/*"], "Condition" = {"Bool" = {"aws:SecureTransport" = "false"}}}]})}',
          },
        },
      },
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::phi", "arn:aws:s3:::phi/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
    ],
    fail: [
      { aws_s3_bucket: { b: {} } },
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": ["${aws_s3_bucket.b.arn}", "${aws_s3_bucket.b.arn}/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["${aws_s3_bucket.b.arn}"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "s3:*", "Resource": ["${aws_s3_bucket.b.arn}", "${aws_s3_bucket.b.arn}/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["${aws_s3_bucket.b.arn}", "${aws_s3_bucket.b.arn}/*"], "Condition": {"Bool": {"aws:SecureTransport": "true"}}}]}',
          },
        },
      },
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": ["${aws_s3_bucket.b.arn}", "${aws_s3_bucket.b.arn}/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["${aws_s3_bucket.b.arn}", "${aws_s3_bucket.b.arn}/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}, "StringEquals": {"aws:PrincipalTag/x": "y"}}}]}',
          },
        },
      },
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::other", "arn:aws:s3:::other/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
    ],
    unreadable: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_policy: { x: { bucket: "${aws_s3_bucket.b.id}", policy: "${var.policy}" } },
      },
    ],
  },
  "s3-bucket-public-access-blocked": {
    pass: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
    ],
    fail: [
      { aws_s3_bucket: { b: {} } },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: false,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: true,
            block_public_policy: false,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: false,
            restrict_public_buckets: true,
          },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: false,
          },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
    ],
    unreadable: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: "${var.block}",
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
    ],
  },
  "s3-public-read-prohibited": {
    pass: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_acl: { x: { bucket: "${aws_s3_bucket.b.id}", acl: "private" } },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
    ],
    fail: [
      { aws_s3_bucket: { b: {} } },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_acl: { x: { bucket: "${aws_s3_bucket.b.id}", acl: "public-read-write" } },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_acl: { x: { bucket: "${aws_s3_bucket.b.id}", acl: "public-read" } },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: false,
            restrict_public_buckets: true,
          },
        },
      },
    ],
  },
  "s3-public-write-prohibited": {
    pass: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_acl: { x: { bucket: "${aws_s3_bucket.b.id}", acl: "private" } },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
    ],
    fail: [
      { aws_s3_bucket: { b: {} } },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_acl: { x: { bucket: "${aws_s3_bucket.b.id}", acl: "public-read-write" } },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_public_access_block: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            block_public_acls: false,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
    ],
  },
  "s3-object-lock-default": {
    pass: [
      {
        aws_s3_bucket: { b: { object_lock_enabled: true } },
        aws_s3_bucket_object_lock_configuration: {
          x: { bucket: "${aws_s3_bucket.b.id}", rule: { default_retention: { mode: "COMPLIANCE", days: 2555 } } },
        },
      },
      {
        aws_s3_bucket: { b: { object_lock_enabled: true } },
        aws_s3_bucket_object_lock_configuration: {
          x: { bucket: "${aws_s3_bucket.b.id}", rule: { default_retention: { mode: "GOVERNANCE", years: 1 } } },
        },
      },
    ],
    fail: [
      { aws_s3_bucket: { b: {} } },
      { aws_s3_bucket: { b: { object_lock_enabled: true } } },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_object_lock_configuration: {
          x: { bucket: "${aws_s3_bucket.b.id}", rule: { default_retention: { mode: "COMPLIANCE", days: 1 } } },
        },
      },
      {
        aws_s3_bucket: { b: { object_lock_enabled: true } },
        aws_s3_bucket_object_lock_configuration: { x: { bucket: "${aws_s3_bucket.b.id}" } },
      },
    ],
  },
  "s3-acl-prohibited": {
    pass: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_ownership_controls: {
          x: { bucket: "${aws_s3_bucket.b.id}", rule: { object_ownership: "BucketOwnerEnforced" } },
        },
      },
    ],
    fail: [
      { aws_s3_bucket: { b: {} } },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_ownership_controls: {
          x: { bucket: "${aws_s3_bucket.b.id}", rule: { object_ownership: "ObjectWriter" } },
        },
      },
    ],
  },
  "s3-event-notifications": {
    pass: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_notification: { x: { bucket: "${aws_s3_bucket.b.id}", eventbridge: true } },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_notification: {
          x: { bucket: "${aws_s3_bucket.b.id}", queue: [{ events: ["s3:ObjectCreated:*"] }] },
        },
      },
    ],
    fail: [
      { aws_s3_bucket: { b: {} } },
      { aws_s3_bucket: { b: {} }, aws_s3_bucket_notification: { x: { bucket: "${aws_s3_bucket.b.id}" } } },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_notification: { x: { bucket: "${aws_s3_bucket.b.id}", eventbridge: false } },
      },
    ],
  },
  "s3-version-lifecycle": {
    pass: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_versioning: {
          x: { bucket: "${aws_s3_bucket.b.id}", versioning_configuration: { status: "Enabled" } },
        },
        aws_s3_bucket_lifecycle_configuration: {
          x: { bucket: "${aws_s3_bucket.b.id}", rule: [{ status: "Enabled" }] },
        },
      },
    ],
    fail: [
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_versioning: {
          x: { bucket: "${aws_s3_bucket.b.id}", versioning_configuration: { status: "Enabled" } },
        },
      },
      {
        aws_s3_bucket: { b: {} },
        aws_s3_bucket_versioning: {
          x: { bucket: "${aws_s3_bucket.b.id}", versioning_configuration: { status: "Enabled" } },
        },
        aws_s3_bucket_lifecycle_configuration: {
          x: { bucket: "${aws_s3_bucket.b.id}", rule: [{ status: "Disabled" }] },
        },
      },
    ],
    notApplicable: [{ aws_s3_bucket: { b: {} } }],
  },
  "s3-policy-not-public": {
    pass: [
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["${aws_s3_bucket.b.arn}", "${aws_s3_bucket.b.arn}/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "s3:GetObject", "Resource": "${aws_s3_bucket.b.arn}/*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}}]}',
          },
        },
      },
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "logging.s3.amazonaws.com"}, "Action": "s3:GetObject", "Resource": "${aws_s3_bucket.b.arn}/*"}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "s3:GetObject", "Resource": "${aws_s3_bucket.b.arn}/*"}]}',
          },
        },
      },
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "${aws_s3_bucket.b.arn}/*"}]}',
          },
        },
      },
      {
        aws_s3_bucket: { b: { bucket: "phi" } },
        aws_s3_bucket_policy: {
          x: {
            bucket: "${aws_s3_bucket.b.id}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "s3:GetObject", "Resource": "${aws_s3_bucket.b.arn}/*", "Condition": {"Bool": {"aws:SecureTransport": "true"}}}]}',
          },
        },
      },
    ],
    notApplicable: [{ aws_s3_bucket: { b: {} } }],
  },
  "no-force-destroy": {
    pass: [{ aws_s3_bucket: { x: {} } }, { aws_s3_bucket: { x: { force_destroy: false } } }],
    fail: [{ aws_s3_bucket: { x: { force_destroy: true } } }, { aws_backup_vault: { x: { force_destroy: true } } }],
  },
  "s3-expiration-not-hasty": {
    pass: [
      {
        aws_s3_bucket_lifecycle_configuration: {
          x: {
            rule: [
              {
                status: "Enabled",
                expiration: { days: 90 },
                noncurrent_version_expiration: [{ noncurrent_days: 365 }],
              },
            ],
          },
        },
      },
      { aws_s3_bucket_lifecycle_configuration: { x: { rule: [] } } },
    ],
    fail: [
      { aws_s3_bucket_lifecycle_configuration: { x: { rule: [{ expiration: [{ days: 1 }] }] } } },
      {
        aws_s3_bucket_lifecycle_configuration: {
          x: { rule: [{ noncurrent_version_expiration: { noncurrent_days: 0 } }] },
        },
      },
    ],
  },
});
