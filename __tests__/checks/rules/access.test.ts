import { describeRules } from "./describe-rules";

describeRules("access", {
  "iam-no-inline-policy": {
    pass: [
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}',
          },
        },
      },
      { aws_iam_role: { r: {} } },
    ],
    fail: [
      {
        aws_iam_role_policy: {
          p: {
            role: "x",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}',
          },
        },
      },
      {
        aws_iam_role: {
          r: {
            inline_policy: [
              {
                policy:
                  '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}',
              },
            ],
          },
        },
      },
      {
        aws_iam_user_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}',
          },
        },
      },
    ],
  },
  "iam-no-admin-access": {
    pass: [
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*"}]}',
          },
        },
      },
      {
        aws_iam_policy: {
          p: { policy: '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*"}]}' },
        },
      },
    ],
    fail: [
      {
        aws_iam_policy: {
          p: {
            policy: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}',
          },
        },
      },
      {
        aws_iam_role_policy: {
          p: {
            role: "x",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["s3:GetObject", "*"], "Resource": "*"}]}',
          },
        },
      },
    ],
    unreadable: [{ aws_iam_policy: { x: { policy: "${var.p}" } } }],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "iam-no-full-access": {
    pass: [
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["s3:GetObject", "s3:List*"], "Resource": "arn:aws:s3:::a/*"}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::a/*"}]}',
          },
        },
      },
      {
        aws_iam_role_policy: {
          p: {
            role: "x",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::a/*"}]}',
          },
        },
      },
      {
        aws_iam_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}]}',
          },
        },
      },
    ],
  },
  "iam-customer-policy-blocked-kms-actions": {
    pass: [
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"}]}',
          },
        },
      },
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:DescribeKey", "Resource": "*"}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*"}]}',
          },
        },
      },
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:*", "Resource": "arn:aws:kms:us-west-2:111122223333:key/*"}]}',
          },
        },
      },
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:ReEncrypt*", "Resource": "*"}]}',
          },
        },
      },
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:D*", "Resource": "*"}]}',
          },
        },
      },
    ],
  },
  "iam-inline-policy-blocked-kms-actions": {
    pass: [
      {
        aws_iam_role_policy: {
          p: {
            role: "x",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"}]}',
          },
        },
      },
      {
        aws_iam_role_policy: {
          p: {
            role: "x",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:DescribeKey", "Resource": "*"}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_iam_role_policy: {
          p: {
            role: "x",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*"}]}',
          },
        },
      },
      {
        aws_iam_role_policy: {
          p: {
            role: "x",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:*", "Resource": "arn:aws:kms:us-west-2:111122223333:key/*"}]}',
          },
        },
      },
      {
        aws_iam_role_policy: {
          p: {
            role: "x",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:ReEncrypt*", "Resource": "*"}]}',
          },
        },
      },
      {
        aws_iam_role_policy: {
          p: {
            role: "x",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:D*", "Resource": "*"}]}',
          },
        },
      },
    ],
  },
  "iam-no-administrator-policy": {
    pass: [{ aws_iam_role_policy_attachment: { x: { policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" } } }],
    fail: [
      { aws_iam_role_policy_attachment: { x: { policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess" } } },
      { aws_iam_role: { x: { managed_policy_arns: ["arn:aws:iam::aws:policy/IAMFullAccess"] } } },
      {
        aws_iam_role_policy_attachment: {
          x: { policy_arn: "arn:${data.aws_partition.p.partition}:iam::aws:policy/AdministratorAccess" },
        },
        data: { aws_partition: { p: {} } },
      },
    ],
  },
  "iam-no-users": {
    pass: [{ aws_iam_role: { x: {} } }],
    fail: [{ aws_iam_user: { x: {} } }],
  },
  "iam-no-access-keys": {
    pass: [{ aws_iam_role: { x: {} } }],
    fail: [{ aws_iam_access_key: { x: { user: "u" } } }],
  },
  "iam-user-no-policies": {
    pass: [{ aws_iam_role: { x: {} } }],
    fail: [{ aws_iam_user_policy_attachment: { x: {} } }, { aws_iam_user_policy: { x: {} } }],
  },
  "iam-user-group-membership": {
    pass: [
      {
        aws_iam_user: { u: { name: "ann" } },
        aws_iam_user_group_membership: { x: { user: "${aws_iam_user.u.name}", groups: ["g"] } },
      },
      { aws_iam_user: { u: { name: "ann" } }, aws_iam_group_membership: { x: { users: ["${aws_iam_user.u.name}"] } } },
    ],
    fail: [{ aws_iam_user: { x: {} } }],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "iam-group-has-users": {
    pass: [
      {
        aws_iam_group: { g: { name: "x" } },
        aws_iam_group_membership: { x: { group: "${aws_iam_group.g.name}", users: ["ann"] } },
      },
    ],
    fail: [{ aws_iam_group: { g: { name: "x" } } }],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "iam-password-policy": {
    pass: [
      {
        aws_iam_account_password_policy: {
          x: {
            minimum_password_length: 14,
            password_reuse_prevention: 24,
            max_password_age: 90,
            require_lowercase_characters: true,
            require_uppercase_characters: true,
            require_numbers: true,
            require_symbols: true,
          },
        },
      },
    ],
    fail: [
      { aws_vpc: { x: {} } },
      {
        aws_iam_account_password_policy: {
          x: {
            minimum_password_length: 8,
            password_reuse_prevention: 24,
            max_password_age: 90,
            require_lowercase_characters: true,
            require_uppercase_characters: true,
            require_numbers: true,
            require_symbols: true,
          },
        },
      },
      {
        aws_iam_account_password_policy: {
          x: {
            minimum_password_length: 14,
            password_reuse_prevention: 5,
            max_password_age: 90,
            require_lowercase_characters: true,
            require_uppercase_characters: true,
            require_numbers: true,
            require_symbols: true,
          },
        },
      },
      {
        aws_iam_account_password_policy: {
          x: {
            minimum_password_length: 14,
            password_reuse_prevention: 24,
            max_password_age: 0,
            require_lowercase_characters: true,
            require_uppercase_characters: true,
            require_numbers: true,
            require_symbols: true,
          },
        },
      },
      {
        aws_iam_account_password_policy: {
          x: {
            minimum_password_length: 14,
            password_reuse_prevention: 24,
            max_password_age: 365,
            require_lowercase_characters: true,
            require_uppercase_characters: true,
            require_numbers: true,
            require_symbols: true,
          },
        },
      },
      {
        aws_iam_account_password_policy: {
          x: {
            minimum_password_length: 14,
            password_reuse_prevention: 24,
            max_password_age: 90,
            require_lowercase_characters: false,
            require_uppercase_characters: true,
            require_numbers: true,
            require_symbols: true,
          },
        },
      },
      {
        aws_iam_account_password_policy: {
          x: {
            minimum_password_length: 14,
            password_reuse_prevention: 24,
            max_password_age: 90,
            require_lowercase_characters: true,
            require_uppercase_characters: false,
            require_numbers: true,
            require_symbols: true,
          },
        },
      },
      {
        aws_iam_account_password_policy: {
          x: {
            minimum_password_length: 14,
            password_reuse_prevention: 24,
            max_password_age: 90,
            require_lowercase_characters: true,
            require_uppercase_characters: true,
            require_numbers: false,
            require_symbols: true,
          },
        },
      },
      {
        aws_iam_account_password_policy: {
          x: {
            minimum_password_length: 14,
            password_reuse_prevention: 24,
            max_password_age: 90,
            require_lowercase_characters: true,
            require_uppercase_characters: true,
            require_numbers: true,
            require_symbols: false,
          },
        },
      },
    ],
  },
  "iam-human-roles-require-mfa": {
    pass: [
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "sts:AssumeRole", "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}]}',
          },
        },
      },
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "sts:AssumeRole"}]}',
          },
        },
      },
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "sts:AssumeRole", "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "true"}}}]}',
          },
        },
      },
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "sts:AssumeRole", "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:user/ann"}, "Action": "sts:AssumeRole"}]}',
          },
        },
      },
    ],
    unreadable: [{ aws_iam_role: { x: { assume_role_policy: "${var.p}" } } }],
  },
  "iam-oidc-trust-restricted": {
    pass: [
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"token.actions.githubusercontent.com:aud": "sts.amazonaws.com", "token.actions.githubusercontent.com:sub": "repo:capitol/infra:environment:production"}}}]}',
          },
        },
      },
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"x:aud": "sts.amazonaws.com"}, "StringLike": {"x:sub": "repo:capitol/infra:*"}}}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity"}]}',
          },
        },
      },
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"x:aud": "sts.amazonaws.com"}}}]}',
          },
        },
      },
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"x:aud": "sts.amazonaws.com"}, "StringLike": {"x:sub": "repo:*"}}}]}',
          },
        },
      },
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"x:aud": "sts.amazonaws.com"}, "StringLike": {"x:sub": "*"}}}]}',
          },
        },
      },
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringLike": {"x:sub": "repo:capitol/infra:*"}}}]}',
          },
        },
      },
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"x:aud": "sts.amazonaws.com"}, "StringLike": {"x:sub": "repo:capitol/*"}}}]}',
          },
        },
      },
    ],
  },
  "iam-trust-not-public": {
    pass: [
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "sts:AssumeRole"}]}',
          },
        },
      },
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole"}]}',
          },
        },
      },
      {
        aws_iam_role: {
          r: {
            assume_role_policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}]}',
          },
        },
      },
    ],
  },
  "iam-session-duration": {
    pass: [{ aws_iam_role: { x: {} } }, { aws_iam_role: { x: { max_session_duration: 3600 } } }],
    fail: [{ aws_iam_role: { x: { max_session_duration: 43200 } } }],
  },
  "lambda-public-access-prohibited": {
    pass: [
      {
        aws_lambda_permission: {
          x: {
            action: "lambda:InvokeFunction",
            function_name: "f",
            principal: "apigateway.amazonaws.com",
            source_arn: "arn:x",
          },
        },
      },
      {
        aws_lambda_permission: {
          x: { action: "lambda:InvokeFunction", function_name: "f", principal: "111122223333" },
        },
      },
    ],
    fail: [
      { aws_lambda_permission: { x: { action: "lambda:InvokeFunction", function_name: "f", principal: "*" } } },
      {
        aws_lambda_permission: {
          x: { action: "lambda:InvokeFunction", function_name: "f", principal: "apigateway.amazonaws.com" },
        },
      },
    ],
  },
  "lambda-url-requires-auth": {
    pass: [{ aws_lambda_function_url: { x: { authorization_type: "AWS_IAM" } } }],
    fail: [{ aws_lambda_function_url: { x: { authorization_type: "NONE" } } }],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "resource-policies-not-public": {
    pass: [
      {
        aws_sqs_queue_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*", "Principal": {"Service": "sns.amazonaws.com"}}]}',
          },
        },
      },
      {
        aws_sqs_queue_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*", "Principal": "*", "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:sns:us-west-2:111122223333:t"}}}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_sqs_queue_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*", "Principal": "*"}]}',
          },
        },
      },
      {
        aws_secretsmanager_secret_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "secretsmanager:GetSecretValue", "Resource": "*"}]}',
          },
        },
      },
    ],
  },
  "iam-data-actions-name-resources": {
    pass: [
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*"}]}',
          },
        },
      },
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "xray:PutTraceSegments", "Resource": "*"}]}',
          },
        },
      },
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*", "Condition": {"StringEquals": {"kms:ViaService": "s3.us-west-2.amazonaws.com"}}}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*"}]}',
          },
        },
      },
      {
        aws_iam_policy: {
          p: {
            policy: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}',
          },
        },
      },
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["xray:PutTraceSegments", "iam:PassRole"], "Resource": "*"}]}',
          },
        },
      },
    ],
  },
  "resource-policy-service-conditions": {
    pass: [
      {
        aws_sqs_queue_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": "arn:x", "Condition": {"ArnEquals": {"aws:SourceArn": "arn:y"}}}]}',
          },
        },
      },
      {
        aws_sqs_queue_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/x"}, "Action": "sqs:SendMessage", "Resource": "arn:x"}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_sqs_queue_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": "arn:x"}]}',
          },
        },
      },
      {
        aws_sqs_queue_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": "arn:x", "Condition": {"Bool": {"aws:SecureTransport": "true"}}}]}',
          },
        },
      },
    ],
  },
  "cognito-password-policy": {
    pass: [
      {
        aws_cognito_user_pool: {
          u: {
            password_policy: {
              minimum_length: 12,
              require_lowercase: true,
              require_uppercase: true,
              require_numbers: true,
              require_symbols: true,
            },
          },
        },
      },
    ],
    fail: [
      { aws_cognito_user_pool: { u: {} } },
      {
        aws_cognito_user_pool: {
          u: {
            password_policy: {
              minimum_length: 8,
              require_lowercase: true,
              require_uppercase: true,
              require_numbers: true,
              require_symbols: true,
            },
          },
        },
      },
      {
        aws_cognito_user_pool: {
          u: {
            password_policy: {
              minimum_length: 12,
              require_lowercase: false,
              require_uppercase: true,
              require_numbers: true,
              require_symbols: true,
            },
          },
        },
      },
      {
        aws_cognito_user_pool: {
          u: {
            password_policy: {
              minimum_length: 12,
              require_lowercase: true,
              require_uppercase: false,
              require_numbers: true,
              require_symbols: true,
            },
          },
        },
      },
      {
        aws_cognito_user_pool: {
          u: {
            password_policy: {
              minimum_length: 12,
              require_lowercase: true,
              require_uppercase: true,
              require_numbers: false,
              require_symbols: true,
            },
          },
        },
      },
      {
        aws_cognito_user_pool: {
          u: {
            password_policy: {
              minimum_length: 12,
              require_lowercase: true,
              require_uppercase: true,
              require_numbers: true,
              require_symbols: false,
            },
          },
        },
      },
    ],
  },
  "cognito-mfa": {
    pass: [{ aws_cognito_user_pool: { u: { mfa_configuration: "ON" } } }],
    fail: [{ aws_cognito_user_pool: { u: {} } }, { aws_cognito_user_pool: { u: { mfa_configuration: "OFF" } } }],
  },
  "cognito-threat-protection": {
    pass: [{ aws_cognito_user_pool: { u: { user_pool_add_ons: { advanced_security_mode: "ENFORCED" } } } }],
    fail: [
      { aws_cognito_user_pool: { u: {} } },
      { aws_cognito_user_pool: { u: { user_pool_add_ons: { advanced_security_mode: "AUDIT" } } } },
    ],
  },
  "cognito-deletion-protection": {
    pass: [{ aws_cognito_user_pool: { u: { deletion_protection: "ACTIVE" } } }],
    fail: [{ aws_cognito_user_pool: { u: {} } }, { aws_cognito_user_pool: { u: { deletion_protection: "INACTIVE" } } }],
  },
  "cognito-admin-creates-users": {
    pass: [{ aws_cognito_user_pool: { u: { admin_create_user_config: { allow_admin_create_user_only: true } } } }],
    fail: [
      { aws_cognito_user_pool: { u: {} } },
      { aws_cognito_user_pool: { u: { admin_create_user_config: { allow_admin_create_user_only: false } } } },
    ],
  },
  "cognito-token-lifetime": {
    pass: [
      {
        aws_cognito_user_pool_client: {
          c: {
            access_token_validity: 15,
            id_token_validity: 15,
            refresh_token_validity: 8,
            token_validity_units: { access_token: "minutes", id_token: "minutes", refresh_token: "hours" },
          },
        },
      },
      {
        aws_cognito_user_pool_client: {
          c: { access_token_validity: 1, id_token_validity: 1, refresh_token_validity: 1 },
        },
      },
    ],
    fail: [
      { aws_cognito_user_pool_client: { c: {} } },
      {
        aws_cognito_user_pool_client: {
          c: { access_token_validity: 24, id_token_validity: 1, refresh_token_validity: 1 },
        },
      },
      {
        aws_cognito_user_pool_client: {
          c: { access_token_validity: 1, id_token_validity: 1, refresh_token_validity: 30 },
        },
      },
    ],
  },
  "cognito-tokens-revocable": {
    pass: [{ aws_cognito_user_pool_client: { c: { enable_token_revocation: true } } }],
    fail: [
      { aws_cognito_user_pool_client: { c: {} } },
      { aws_cognito_user_pool_client: { c: { enable_token_revocation: false } } },
    ],
  },
  "cognito-hides-users": {
    pass: [{ aws_cognito_user_pool_client: { c: { prevent_user_existence_errors: "ENABLED" } } }],
    fail: [
      { aws_cognito_user_pool_client: { c: {} } },
      { aws_cognito_user_pool_client: { c: { prevent_user_existence_errors: "LEGACY" } } },
    ],
  },
  "iam-boundary-kept": {
    pass: [{ aws_iam_role: { x: { permissions_boundary: "arn:x" } } }],
    fail: [{ aws_iam_role: { a: { permissions_boundary: "arn:x" }, b: {} } }],
    notApplicable: [{ aws_iam_role: { x: {} } }],
  },

  "resource-policy-actions-named": {
    pass: [
      {
        aws_sqs_queue_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": "arn:x"}]}',
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
        aws_sqs_queue_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sqs:*", "Resource": "arn:x"}]}',
          },
        },
      },
      {
        aws_sqs_queue_policy: {
          x: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "*", "Resource": "arn:x"}]}',
          },
        },
      },
      {
        aws_kms_key: {
          k: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "logs.us-west-2.amazonaws.com"}, "Action": "kms:*", "Resource": "*"}]}',
          },
        },
      },
    ],
  },
  "iam-pass-role-narrowed": {
    pass: [
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/x", "Condition": {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}}]}',
          },
        },
      },
    ],
    fail: [
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/x"}]}',
          },
        },
      },
      {
        aws_iam_policy: {
          p: {
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iam:*", "Resource": "arn:aws:iam::111122223333:role/x"}]}',
          },
        },
      },
    ],
  },
});
