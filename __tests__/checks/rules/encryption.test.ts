import { describeRules } from "./describe-rules";

describeRules("encryption", {
  "kms-rotation-enabled": {
    pass: [{ aws_kms_key: { k: { enable_key_rotation: true } } }],
    fail: [{ aws_kms_key: { k: {} } }, { aws_kms_key: { k: { enable_key_rotation: false } } }],
    notApplicable: [{ aws_kms_key: { k: { customer_master_key_spec: "RSA_2048" } } }],
  },
  "kms-rotation-90-days": {
    pass: [{ aws_kms_key: { k: { rotation_period_in_days: 90 } } }],
    fail: [{ aws_kms_key: { k: {} } }, { aws_kms_key: { k: { rotation_period_in_days: 365 } } }],
    unreadable: [{ aws_kms_key: { k: { rotation_period_in_days: "${var.days}" } } }],
  },
  "kms-not-scheduled-for-deletion": {
    pass: [{ aws_kms_key: { k: {} } }, { aws_kms_key: { k: { deletion_window_in_days: 30 } } }],
    fail: [
      { aws_kms_key: { k: { deletion_window_in_days: 7 } } },
      { aws_kms_key: { k: { is_enabled: false } } },
      { aws_kms_replica_key: { x: { enabled: false } } },
    ],
  },
  "kms-key-policy-not-public": {
    pass: [
      {
        aws_kms_key: {
          k: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}]}',
          },
        },
      },
      {
        aws_kms_key: {
          k: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*", "Condition": {"StringEquals": {"kms:CallerAccount": "111122223333"}}}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_kms_key: {
          k: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*"}]}',
          },
        },
      },
      {
        aws_kms_key: {
          k: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": ["*"]}, "Action": "kms:*", "Resource": "*"}]}',
          },
        },
      },
      {
        aws_kms_key: {
          k: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "kms:*", "Resource": "*", "Condition": {"StringEquals": {"kms:CallerAccount": "*"}}}]}',
          },
        },
      },
    ],
    unreadable: [{ aws_kms_key: { k: { policy: "${var.p}" } } }],
    notApplicable: [{ aws_kms_key: { k: {} } }],
  },
  "kms-key-policy-service-conditions": {
    pass: [
      {
        aws_kms_key: {
          k: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"Service": "logs.us-west-2.amazonaws.com"}, "Action": "kms:Decrypt", "Resource": "*", "Condition": {"ArnLike": {"kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:*"}}}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_kms_key: {
          k: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"Service": "logs.us-west-2.amazonaws.com"}, "Action": "kms:Decrypt*", "Resource": "*"}]}',
          },
        },
      },
    ],
    notApplicable: [{ aws_kms_key: { k: {} } }],
  },
  "acm-certificate-dns-validation": {
    pass: [{ aws_acm_certificate: { x: { validation_method: "DNS" } } }],
    fail: [{ aws_acm_certificate: { x: { validation_method: "EMAIL" } } }, { aws_acm_certificate: { x: {} } }],
    notApplicable: [{ aws_acm_certificate: { x: { private_key: "x" } } }],
  },
  "secret-recovery-window": {
    pass: [
      { aws_secretsmanager_secret: { x: {} } },
      { aws_secretsmanager_secret: { x: { recovery_window_in_days: 30 } } },
    ],
    fail: [{ aws_secretsmanager_secret: { x: { recovery_window_in_days: 0 } } }],
  },
  "no-literal-secrets": {
    pass: [
      {
        aws_lambda_function: {
          f: {
            environment: {
              variables: { SECRET_ARN: "arn:aws:secretsmanager:us-west-2:111122223333:secret:x", LOG_LEVEL: "info" },
            },
          },
        },
      },
      {
        aws_secretsmanager_secret_version: { x: { secret_string: "${random_password.p.result}" } },
        random_password: { p: {} },
      },
      { aws_ssm_parameter: { x: { type: "String", value: "public" } } },
      { aws_lambda_function: { f: { environment: { variables: { TOKEN_TTL_SECONDS: "900" } } } } },
      { aws_lambda_function: { f: { environment: { variables: { DB_SECRET_NAME: "production/database" } } } } },
    ],
    fail: [
      { aws_secretsmanager_secret_version: { x: { secret_string: "hunter2hunter2" } } },
      { aws_db_instance: { x: { password: "hunter2hunter2" } } },
      { aws_lambda_function: { f: { environment: { variables: { DB_PASSWORD: "hunter2hunter2" } } } } },
      { aws_lambda_function: { f: { environment: { variables: { ANYTHING: "AKIAIOSFODNN7EXAMPLE" } } } } },
      { aws_elasticache_replication_group: { x: { auth_token: "0123456789abcdef" } } },
      { aws_ssm_parameter: { x: { type: "SecureString", value: "x1234567" } } },
      { aws_lambda_function: { f: { environment: { variables: { KEY: "-----BEGIN RSA PRIVATE KEY-----" } } } } },
      { aws_secretsmanager_secret_version: { x: { secret_string: '${jsonencode({"password" = "hunter2hunter2"})}' } } },
    ],
  },

  "kms-grants-for-services-only": {
    pass: [
      {
        aws_kms_key: {
          k: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/x"}, "Action": ["kms:CreateGrant"], "Resource": "*", "Condition": {"Bool": {"kms:GrantIsForAWSResource": "true"}}}]}',
          },
        },
      },
      {
        aws_kms_key: {
          k: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_kms_key: {
          k: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/x"}, "Action": ["kms:CreateGrant"], "Resource": "*"}]}',
          },
        },
      },
      {
        aws_kms_key: {
          k: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/x"}, "Action": "kms:Create*", "Resource": "*"}]}',
          },
        },
      },
      {
        aws_iam_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:CreateGrant", "Resource": "arn:x"}]}',
          },
        },
      },
    ],
  },
});
