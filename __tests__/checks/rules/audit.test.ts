import { describeRules } from "./describe-rules";

const configRules = Object.fromEntries(
  [
    "CLOUD_TRAIL_ENABLED",
    "MULTI_REGION_CLOUD_TRAIL_ENABLED",
    "CLOUD_TRAIL_ENCRYPTION_ENABLED",
    "CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED",
    "CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED",
    "RDS_STORAGE_ENCRYPTED",
    "RDS_INSTANCE_PUBLIC_ACCESS_CHECK",
    "RDS_SNAPSHOTS_PUBLIC_PROHIBITED",
    "RDS_SNAPSHOT_ENCRYPTED",
    "DB_INSTANCE_BACKUP_ENABLED",
    "RDS_LOGGING_ENABLED",
    "S3_BUCKET_PUBLIC_READ_PROHIBITED",
    "S3_BUCKET_PUBLIC_WRITE_PROHIBITED",
    "S3_BUCKET_SSL_REQUESTS_ONLY",
    "S3_BUCKET_VERSIONING_ENABLED",
    "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED",
    "S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC",
    "VPC_FLOW_LOGS_ENABLED",
    "VPC_DEFAULT_SECURITY_GROUP_CLOSED",
    "INCOMING_SSH_DISABLED",
    "RESTRICTED_INCOMING_TRAFFIC",
    "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS",
    "IAM_PASSWORD_POLICY",
    "IAM_ROOT_ACCESS_KEY_CHECK",
    "MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS",
    "ACCESS_KEYS_ROTATED",
    "GUARDDUTY_ENABLED_CENTRALIZED",
    "SECURITYHUB_ENABLED",
    "KMS_CMK_NOT_SCHEDULED_FOR_DELETION",
    "BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED",
    "SNS_ENCRYPTED_KMS",
    "LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED",
  ].map((source_identifier) => [source_identifier, { source: { owner: "AWS", source_identifier } }]),
);

describeRules("audit", {
  "cloudtrail-enabled": {
    pass: [{ aws_cloudtrail: { t: {} } }, { aws_cloudtrail: { t: { enable_logging: true } } }],
    fail: [{ aws_cloudtrail: { t: { enable_logging: false } } }, { aws_vpc: { x: {} } }],
  },
  "cloudtrail-multi-region": {
    pass: [{ aws_cloudtrail: { t: { is_multi_region_trail: true } } }],
    fail: [{ aws_cloudtrail: { t: {} } }, { aws_vpc: { x: {} } }],
  },
  "cloudtrail-global-events": {
    pass: [{ aws_cloudtrail: { t: {} } }],
    fail: [{ aws_cloudtrail: { t: { include_global_service_events: false } } }],
  },
  "cloudtrail-cloudwatch-logs": {
    pass: [
      {
        aws_cloudtrail: {
          t: { cloud_watch_logs_group_arn: "arn:aws:logs:x:*", cloud_watch_logs_role_arn: "arn:aws:iam::1:role/x" },
        },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      { aws_cloudtrail: { t: { cloud_watch_logs_group_arn: "arn:aws:logs:x:*" } } },
    ],
  },
  "cloudtrail-encryption": {
    pass: [{ aws_cloudtrail: { t: { kms_key_id: "${aws_kms_key.k.arn}" } }, aws_kms_key: { k: {} } }],
    fail: [{ aws_cloudtrail: { t: {} } }],
  },
  "cloudtrail-log-file-validation": {
    pass: [{ aws_cloudtrail: { t: { enable_log_file_validation: true } } }],
    fail: [{ aws_cloudtrail: { t: {} } }, { aws_cloudtrail: { t: { enable_log_file_validation: false } } }],
  },
  "cloudtrail-s3-data-events": {
    pass: [
      {
        aws_cloudtrail: {
          t: {
            advanced_event_selector: [
              {
                name: "x",
                field_selector: [
                  { field: "eventCategory", equals: ["Data"] },
                  { field: "resources.type", equals: ["AWS::S3::Object"] },
                ],
              },
            ],
          },
        },
      },
      {
        aws_cloudtrail: {
          t: {
            event_selector: [
              { read_write_type: "All", data_resource: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] },
            ],
          },
        },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: {
          t: {
            advanced_event_selector: [{ name: "x", field_selector: [{ field: "eventCategory", equals: ["Data"] }] }],
          },
        },
      },
      {
        aws_cloudtrail: {
          t: {
            advanced_event_selector: [
              {
                name: "x",
                field_selector: [
                  { field: "eventCategory", equals: ["Data"] },
                  { field: "resources.type", equals: ["AWS::S3::Object"] },
                  { field: "readOnly", equals: ["false"] },
                ],
              },
            ],
          },
        },
      },
      {
        aws_cloudtrail: {
          t: {
            advanced_event_selector: [
              {
                name: "x",
                field_selector: [
                  { field: "eventCategory", equals: ["Data"] },
                  { field: "resources.type", equals: ["AWS::S3::Object"] },
                  { field: "resources.ARN", starts_with: ["arn:aws:s3:::one/"] },
                ],
              },
            ],
          },
        },
      },
      {
        aws_cloudtrail: {
          t: {
            event_selector: [
              { read_write_type: "WriteOnly", data_resource: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] },
            ],
          },
        },
      },
      {
        aws_cloudtrail: {
          t: { event_selector: [{ data_resource: [{ type: "AWS::S3::Object", values: ["arn:aws:s3:::one/"] }] }] },
        },
      },
    ],
  },
  "cloudtrail-management-events": {
    pass: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: {
          t: {
            advanced_event_selector: [
              { name: "x", field_selector: [{ field: "eventCategory", equals: ["Management"] }] },
            ],
          },
        },
      },
      { aws_cloudtrail: { t: { event_selector: [{ include_management_events: true }] } } },
    ],
    fail: [
      {
        aws_cloudtrail: {
          t: {
            advanced_event_selector: [
              {
                name: "x",
                field_selector: [
                  { field: "eventCategory", equals: ["Data"] },
                  { field: "resources.type", equals: ["AWS::S3::Object"] },
                ],
              },
            ],
          },
        },
      },
      {
        aws_cloudtrail: {
          t: {
            advanced_event_selector: [
              {
                name: "x",
                field_selector: [
                  { field: "eventCategory", equals: ["Management"] },
                  { field: "readOnly", equals: ["false"] },
                ],
              },
            ],
          },
        },
      },
      { aws_cloudtrail: { t: { event_selector: [{ include_management_events: false }] } } },
      { aws_cloudtrail: { t: { event_selector: [{ read_write_type: "WriteOnly" }] } } },
    ],
  },
  "cloudtrail-bucket-locked": {
    pass: [
      {
        aws_cloudtrail: { t: { s3_bucket_name: "${aws_s3_bucket.b.id}" } },
        aws_s3_bucket: { b: { object_lock_enabled: true } },
        aws_s3_bucket_object_lock_configuration: {
          x: { bucket: "${aws_s3_bucket.b.id}", rule: { default_retention: { mode: "COMPLIANCE", days: 2555 } } },
        },
      },
      {
        aws_cloudtrail: { t: { s3_bucket_name: "${aws_s3_bucket.b.id}" } },
        aws_s3_bucket: { b: { object_lock_enabled: true } },
        aws_s3_bucket_object_lock_configuration: {
          x: { bucket: "${aws_s3_bucket.b.id}", rule: { default_retention: { mode: "COMPLIANCE", years: 7 } } },
        },
      },
    ],
    fail: [
      {
        aws_cloudtrail: { t: { s3_bucket_name: "${aws_s3_bucket.b.id}" } },
        aws_s3_bucket: { b: { object_lock_enabled: true } },
        aws_s3_bucket_object_lock_configuration: {
          x: { bucket: "${aws_s3_bucket.b.id}", rule: { default_retention: { mode: "GOVERNANCE", days: 2555 } } },
        },
      },
      {
        aws_cloudtrail: { t: { s3_bucket_name: "${aws_s3_bucket.b.id}" } },
        aws_s3_bucket: { b: { object_lock_enabled: true } },
        aws_s3_bucket_object_lock_configuration: {
          x: { bucket: "${aws_s3_bucket.b.id}", rule: { default_retention: { mode: "COMPLIANCE", days: 30 } } },
        },
      },
      { aws_cloudtrail: { t: { s3_bucket_name: "${aws_s3_bucket.b.id}" } }, aws_s3_bucket: { b: {} } },
    ],
    unreadable: [{ aws_cloudtrail: { t: { s3_bucket_name: "elsewhere" } } }],
  },
  "config-recorder-enabled": {
    pass: [{ aws_config_configuration_recorder_status: { x: { is_enabled: true } } }],
    fail: [{ aws_config_configuration_recorder_status: { x: { is_enabled: false } } }, { aws_vpc: { x: {} } }],
  },
  "config-recorder-all-resources": {
    pass: [
      {
        aws_config_configuration_recorder: {
          x: { recording_group: { all_supported: true, include_global_resource_types: true } },
        },
      },
    ],
    fail: [
      { aws_config_configuration_recorder: { x: {} } },
      { aws_config_configuration_recorder: { x: { recording_group: { all_supported: false } } } },
      { aws_config_configuration_recorder: { x: { recording_group: { all_supported: true } } } },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "config-delivery-channel": {
    pass: [
      { aws_config_configuration_recorder: { x: {} }, aws_config_delivery_channel: { x: { s3_bucket_name: "b" } } },
      {
        aws_config_configuration_recorder: { x: {} },
        aws_s3_bucket: { b: {} },
        aws_config_delivery_channel: { x: { s3_bucket_name: "${aws_s3_bucket.b.id}" } },
      },
    ],
    fail: [
      { aws_config_configuration_recorder: { x: {} } },
      { aws_config_configuration_recorder: { x: {} }, aws_config_delivery_channel: { x: {} } },
    ],
  },
  "config-hipaa-rules": {
    pass: [{ aws_config_conformance_pack: { x: {} } }, { aws_config_config_rule: configRules }],
    fail: [
      { aws_vpc: { x: {} } },
      { aws_config_config_rule: { x: { source: { owner: "AWS", source_identifier: "RDS_STORAGE_ENCRYPTED" } } } },
      { aws_config_config_rule: Object.fromEntries(Object.entries(configRules).slice(1)) },
    ],
  },
  "guardduty-enabled": {
    pass: [{ aws_guardduty_detector: { x: { enable: true } } }],
    fail: [{ aws_guardduty_detector: { x: { enable: false } } }, { aws_vpc: { x: {} } }],
  },
  "guardduty-s3-protection": {
    pass: [
      {
        aws_guardduty_detector: { g: {} },
        aws_guardduty_detector_feature: {
          x: { detector_id: "${aws_guardduty_detector.g.id}", name: "S3_DATA_EVENTS", status: "ENABLED" },
        },
      },
    ],
    fail: [
      { aws_guardduty_detector: { g: {} } },
      {
        aws_guardduty_detector: { g: {} },
        aws_guardduty_detector_feature: {
          x: { detector_id: "${aws_guardduty_detector.g.id}", name: "S3_DATA_EVENTS", status: "DISABLED" },
        },
      },
    ],
  },
  "security-hub-enabled": {
    pass: [{ aws_securityhub_account: { x: {} } }],
    fail: [{ aws_vpc: { x: {} } }],
  },
  "security-hub-standards": {
    pass: [
      { aws_securityhub_account: { x: {} }, aws_securityhub_standards_subscription: { x: { standards_arn: "arn:x" } } },
    ],
    fail: [{ aws_securityhub_account: { x: {} } }],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "inspector-enabled": {
    pass: [{ aws_inspector2_enabler: { x: { resource_types: ["LAMBDA", "ECR"] } } }],
    fail: [{ aws_vpc: { x: {} } }, { aws_inspector2_enabler: { x: { resource_types: ["EC2"] } } }],
  },
  "access-analyzer-enabled": {
    pass: [{ aws_accessanalyzer_analyzer: { x: {} } }],
    fail: [{ aws_vpc: { x: {} } }],
  },
  "log-group-encrypted": {
    pass: [{ aws_cloudwatch_log_group: { g: { kms_key_id: "${aws_kms_key.k.arn}" } }, aws_kms_key: { k: {} } }],
    fail: [{ aws_cloudwatch_log_group: { g: {} } }],
    unreadable: [{ aws_cloudwatch_log_group: { g: { kms_key_id: "${var.k}" } } }],
  },
  "log-group-retention-set": {
    pass: [{ aws_cloudwatch_log_group: { g: { retention_in_days: 2557 } } }],
    fail: [
      { aws_cloudwatch_log_group: { g: {} } },
      { aws_cloudwatch_log_group: { g: { retention_in_days: 0 } } },
      { aws_cloudwatch_log_group: { g: { retention_in_days: 2555 } } },
    ],
  },
  "log-group-retention-seven-years": {
    pass: [
      { aws_cloudwatch_log_group: { g: { retention_in_days: 2557 } } },
      { aws_cloudwatch_log_group: { g: { retention_in_days: 3653 } } },
    ],
    fail: [{ aws_cloudwatch_log_group: { g: { retention_in_days: 365 } } }, { aws_cloudwatch_log_group: { g: {} } }],
  },
  "log-group-standard-class": {
    pass: [
      { aws_cloudwatch_log_group: { g: {} } },
      { aws_cloudwatch_log_group: { g: { log_group_class: "STANDARD" } } },
    ],
    fail: [{ aws_cloudwatch_log_group: { g: { log_group_class: "INFREQUENT_ACCESS" } } }],
  },
  "log-masking": {
    pass: [
      {
        aws_cloudwatch_log_group: { g: { name: "/aws/lambda/scheduling" } },
        aws_cloudwatch_log_data_protection_policy: {
          x: {
            log_group_name: "${aws_cloudwatch_log_group.g.name}",
            policy_document:
              '{"Statement": [{"Sid": "a", "DataIdentifier": ["arn:aws:dataprotection::aws:data-identifier/Ssn-US"], "Operation": {"Audit": {"FindingsDestination": {}}}}, {"Sid": "m", "DataIdentifier": ["arn:aws:dataprotection::aws:data-identifier/Ssn-US"], "Operation": {"Deidentify": {"MaskConfig": {}}}}]}',
          },
        },
      },
      {
        aws_cloudwatch_log_group: { g: { name: "/aws/lambda/scheduling" } },
        aws_cloudwatch_log_data_protection_policy: {
          x: {
            log_group_name: "${aws_cloudwatch_log_group.g.name}",
            policy_document:
              '${jsonencode({"Statement" = [{"DataIdentifier" = ["x"], "Operation" = {"Deidentify" = {"MaskConfig" = {}}}}]})}',
          },
        },
      },
    ],
    fail: [
      { aws_cloudwatch_log_group: { g: { name: "/aws/lambda/scheduling" } } },
      {
        aws_cloudwatch_log_group: { g: { name: "/aws/lambda/scheduling" } },
        aws_cloudwatch_log_data_protection_policy: {
          x: {
            log_group_name: "${aws_cloudwatch_log_group.g.name}",
            policy_document:
              '{"Statement": [{"Sid": "a", "DataIdentifier": ["arn:aws:dataprotection::aws:data-identifier/Ssn-US"], "Operation": {"Audit": {"FindingsDestination": {}}}}]}',
          },
        },
      },
    ],
    unreadable: [
      {
        aws_cloudwatch_log_group: { g: { name: "/aws/lambda/scheduling" } },
        aws_cloudwatch_log_data_protection_policy: {
          x: { log_group_name: "${aws_cloudwatch_log_group.g.name}", policy_document: "${var.p}" },
        },
      },
    ],
    notApplicable: [{ aws_cloudwatch_log_group: { g: { name: "/aws/rds/instance/x/postgresql" } } }],
  },
  "config-history-six-years": {
    pass: [
      { aws_config_configuration_recorder: { x: {} } },
      {
        aws_config_configuration_recorder: { x: {} },
        aws_config_retention_configuration: { x: { retention_period_in_days: 2557 } },
      },
    ],
    fail: [
      {
        aws_config_configuration_recorder: { x: {} },
        aws_config_retention_configuration: { x: { retention_period_in_days: 365 } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "cloudtrail-function-data-events": {
    pass: [
      {
        aws_lambda_function: { x: {} },
        aws_cloudtrail: {
          t: {
            advanced_event_selector: [
              {
                field_selector: [
                  { field: "eventCategory", equals: ["Data"] },
                  { field: "resources.type", equals: ["AWS::Lambda::Function"] },
                ],
              },
            ],
          },
        },
      },
    ],
    fail: [
      { aws_lambda_function: { x: {} }, aws_cloudtrail: { t: {} } },
      {
        aws_lambda_function: { x: {} },
        aws_cloudtrail: {
          t: {
            advanced_event_selector: [
              {
                field_selector: [
                  { field: "eventCategory", equals: ["Data"] },
                  { field: "resources.type", equals: ["AWS::S3::Object"] },
                ],
              },
            ],
          },
        },
      },
    ],
    notApplicable: [{ aws_cloudtrail: { t: {} } }],
  },
  "cloudtrail-insights": {
    pass: [
      {
        aws_cloudtrail: {
          t: { insight_selector: [{ insight_type: "ApiCallRateInsight" }, { insight_type: "ApiErrorRateInsight" }] },
        },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      { aws_cloudtrail: { t: { insight_selector: [{ insight_type: "ApiCallRateInsight" }] } } },
    ],
  },
  "guardduty-lambda-protection": {
    pass: [
      {
        aws_guardduty_detector: { g: {} },
        aws_lambda_function: { x: {} },
        aws_guardduty_detector_feature: {
          lambda_network_logs: {
            detector_id: "${aws_guardduty_detector.g.id}",
            name: "LAMBDA_NETWORK_LOGS",
            status: "ENABLED",
          },
        },
      },
    ],
    fail: [
      { aws_guardduty_detector: { g: {} }, aws_lambda_function: { x: {} } },
      {
        aws_guardduty_detector: { g: {} },
        aws_lambda_function: { x: {} },
        aws_guardduty_detector_feature: {
          lambda_network_logs: {
            detector_id: "${aws_guardduty_detector.g.id}",
            name: "LAMBDA_NETWORK_LOGS",
            status: "DISABLED",
          },
        },
      },
    ],
    notApplicable: [{ aws_guardduty_detector: { g: {} } }],
  },
});
