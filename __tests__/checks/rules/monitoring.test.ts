import { describeRules } from "./describe-rules";

describeRules("monitoring", {
  "alarm-action": {
    pass: [{ aws_cloudwatch_metric_alarm: { a: { alarm_actions: ["arn:x"] } } }],
    fail: [
      { aws_cloudwatch_metric_alarm: { a: {} } },
      { aws_cloudwatch_metric_alarm: { a: { alarm_actions: [] } } },
      { aws_cloudwatch_metric_alarm: { a: { alarm_actions: ["arn:x"], actions_enabled: false } } },
      { aws_cloudwatch_metric_alarm: { a: { ok_actions: ["arn:x"] } } },
    ],
  },
  "root-use-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: {
          a: { metric_name: "M", namespace: "N", alarm_actions: ["x"], actions_enabled: false },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "Other", namespace: "N", alarm_actions: ["x"] } },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ $.userIdentity.type = "IAMUser" }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "console-failure-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: {
          a: { metric_name: "M", namespace: "N", alarm_actions: ["x"], actions_enabled: false },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "Other", namespace: "N", alarm_actions: ["x"] } },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ $.eventName = ConsoleLogin }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "console-without-mfa-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: {
          a: { metric_name: "M", namespace: "N", alarm_actions: ["x"], actions_enabled: false },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "Other", namespace: "N", alarm_actions: ["x"] } },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ $.eventName = ConsoleLogin }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "unauthorized-calls-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: {
          a: { metric_name: "M", namespace: "N", alarm_actions: ["x"], actions_enabled: false },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "Other", namespace: "N", alarm_actions: ["x"] } },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: '{ $.errorCode = "Throttling" }',
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "key-deletion-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: {
          a: { metric_name: "M", namespace: "N", alarm_actions: ["x"], actions_enabled: false },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "Other", namespace: "N", alarm_actions: ["x"] } },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ $.eventName = DisableKey }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "trail-change-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = StopLogging) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = StopLogging) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = StopLogging) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: {
          a: { metric_name: "M", namespace: "N", alarm_actions: ["x"], actions_enabled: false },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = StopLogging) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "Other", namespace: "N", alarm_actions: ["x"] } },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ $.eventName = DeleteTrail }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "permission-change-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventName = AttachRolePolicy) || ($.eventName = PutRolePolicy) || ($.eventName = CreatePolicyVersion) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventName = AttachRolePolicy) || ($.eventName = PutRolePolicy) || ($.eventName = CreatePolicyVersion) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventName = AttachRolePolicy) || ($.eventName = PutRolePolicy) || ($.eventName = CreatePolicyVersion) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: {
          a: { metric_name: "M", namespace: "N", alarm_actions: ["x"], actions_enabled: false },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventName = AttachRolePolicy) || ($.eventName = PutRolePolicy) || ($.eventName = CreatePolicyVersion) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "Other", namespace: "N", alarm_actions: ["x"] } },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ $.eventName = AttachRolePolicy }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "bucket-policy-change-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketPolicy) || ($.eventName = DeleteBucketPolicy)) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketPolicy) || ($.eventName = DeleteBucketPolicy)) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketPolicy) || ($.eventName = DeleteBucketPolicy)) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: {
          a: { metric_name: "M", namespace: "N", alarm_actions: ["x"], actions_enabled: false },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketPolicy) || ($.eventName = DeleteBucketPolicy)) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "Other", namespace: "N", alarm_actions: ["x"] } },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ $.eventName = PutBucketPolicy }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "network-change-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventName = AuthorizeSecurityGroupIngress) || ($.eventName = AuthorizeSecurityGroupEgress) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventName = AuthorizeSecurityGroupIngress) || ($.eventName = AuthorizeSecurityGroupEgress) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventName = AuthorizeSecurityGroupIngress) || ($.eventName = AuthorizeSecurityGroupEgress) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: {
          a: { metric_name: "M", namespace: "N", alarm_actions: ["x"], actions_enabled: false },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern:
              "{ ($.eventName = AuthorizeSecurityGroupIngress) || ($.eventName = AuthorizeSecurityGroupEgress) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "Other", namespace: "N", alarm_actions: ["x"] } },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ $.eventName = CreateVpc }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "config-change-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ ($.eventSource = config.amazonaws.com) && ($.eventName = StopConfigurationRecorder) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ ($.eventSource = config.amazonaws.com) && ($.eventName = StopConfigurationRecorder) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ ($.eventSource = config.amazonaws.com) && ($.eventName = StopConfigurationRecorder) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: {
          a: { metric_name: "M", namespace: "N", alarm_actions: ["x"], actions_enabled: false },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ ($.eventSource = config.amazonaws.com) && ($.eventName = StopConfigurationRecorder) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "Other", namespace: "N", alarm_actions: ["x"] } },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ $.eventName = PutConfigurationRecorder }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "database-alarms": {
    pass: [
      {
        aws_db_instance: { d: { identifier: "records" } },
        aws_cloudwatch_metric_alarm: {
          a0: {
            namespace: "AWS/RDS",
            metric_name: "CPUUtilization",
            dimensions: { DBInstanceIdentifier: "${aws_db_instance.d.identifier}" },
            alarm_actions: ["x"],
            threshold: 80,
          },
          a1: {
            namespace: "AWS/RDS",
            metric_name: "DatabaseConnections",
            dimensions: { DBInstanceIdentifier: "${aws_db_instance.d.identifier}" },
            alarm_actions: ["x"],
          },
          a2: {
            namespace: "AWS/RDS",
            metric_name: "FreeStorageSpace",
            dimensions: { DBInstanceIdentifier: "${aws_db_instance.d.identifier}" },
            alarm_actions: ["x"],
            threshold: 10737418240,
          },
        },
      },
      {
        aws_db_instance: { d: { identifier: "records" } },
        aws_cloudwatch_metric_alarm: {
          a0: {
            namespace: "AWS/RDS",
            metric_name: "CPUUtilization",
            dimensions: { DBInstanceIdentifier: "records" },
            alarm_actions: ["x"],
            threshold: 80,
          },
          a1: {
            namespace: "AWS/RDS",
            metric_name: "DatabaseConnections",
            dimensions: { DBInstanceIdentifier: "records" },
            alarm_actions: ["x"],
          },
          a2: {
            namespace: "AWS/RDS",
            metric_name: "FreeStorageSpace",
            dimensions: { DBInstanceIdentifier: "records" },
            alarm_actions: ["x"],
            threshold: 10737418240,
          },
        },
      },
    ],
    fail: [
      { aws_db_instance: { d: { identifier: "records" } } },
      {
        aws_db_instance: { d: { identifier: "records" } },
        aws_cloudwatch_metric_alarm: {
          a: {
            namespace: "AWS/RDS",
            metric_name: "CPUUtilization",
            dimensions: { DBInstanceIdentifier: "${aws_db_instance.d.identifier}" },
            alarm_actions: ["x"],
            threshold: 80,
          },
        },
      },
      {
        aws_db_instance: { d: { identifier: "records" } },
        aws_cloudwatch_metric_alarm: {
          a0: {
            namespace: "AWS/RDS",
            metric_name: "CPUUtilization",
            dimensions: { DBInstanceIdentifier: "other" },
            alarm_actions: ["x"],
            threshold: 80,
          },
          a1: {
            namespace: "AWS/RDS",
            metric_name: "DatabaseConnections",
            dimensions: { DBInstanceIdentifier: "other" },
            alarm_actions: ["x"],
          },
          a2: {
            namespace: "AWS/RDS",
            metric_name: "FreeStorageSpace",
            dimensions: { DBInstanceIdentifier: "other" },
            alarm_actions: ["x"],
            threshold: 10737418240,
          },
        },
      },
      {
        aws_db_instance: { d: { identifier: "records" } },
        aws_cloudwatch_metric_alarm: {
          a0: {
            namespace: "AWS/RDS",
            metric_name: "CPUUtilization",
            dimensions: { DBInstanceIdentifier: "${aws_db_instance.d.identifier}" },
            alarm_actions: ["x"],
            threshold: 99,
          },
          a1: {
            namespace: "AWS/RDS",
            metric_name: "DatabaseConnections",
            dimensions: { DBInstanceIdentifier: "${aws_db_instance.d.identifier}" },
            alarm_actions: ["x"],
          },
          a2: {
            namespace: "AWS/RDS",
            metric_name: "FreeStorageSpace",
            dimensions: { DBInstanceIdentifier: "${aws_db_instance.d.identifier}" },
            alarm_actions: ["x"],
            threshold: 10737418240,
          },
        },
      },
    ],
  },
  "cache-alarms": {
    pass: [
      {
        aws_elasticache_replication_group: { c: { replication_group_id: "sessions" } },
        aws_cloudwatch_metric_alarm: {
          a: {
            namespace: "AWS/ElastiCache",
            metric_name: "EngineCPUUtilization",
            dimensions: { CacheClusterId: "sessions-001" },
            alarm_actions: ["x"],
            threshold: 80,
          },
          b: {
            namespace: "AWS/ElastiCache",
            metric_name: "DatabaseMemoryUsagePercentage",
            dimensions: { CacheClusterId: "sessions-001" },
            alarm_actions: ["x"],
            threshold: 90,
          },
        },
      },
      {
        aws_elasticache_replication_group: { c: { replication_group_id: "sessions" } },
        aws_cloudwatch_metric_alarm: {
          a: {
            namespace: "AWS/ElastiCache",
            metric_name: "CPUUtilization",
            dimensions: { CacheClusterId: "${tolist(aws_elasticache_replication_group.c.member_clusters)[0]}" },
            alarm_actions: ["x"],
            threshold: 80,
          },
          b: {
            namespace: "AWS/ElastiCache",
            metric_name: "DatabaseMemoryUsagePercentage",
            dimensions: { CacheClusterId: "${tolist(aws_elasticache_replication_group.c.member_clusters)[0]}" },
            alarm_actions: ["x"],
            threshold: 90,
          },
        },
      },
    ],
    fail: [
      { aws_elasticache_replication_group: { c: { replication_group_id: "sessions" } } },
      {
        aws_elasticache_replication_group: { c: { replication_group_id: "sessions" } },
        aws_cloudwatch_metric_alarm: {
          a: {
            namespace: "AWS/ElastiCache",
            metric_name: "EngineCPUUtilization",
            dimensions: { CacheClusterId: "sessions-001" },
            alarm_actions: ["x"],
            threshold: 80,
          },
        },
      },
      {
        aws_elasticache_replication_group: { c: { replication_group_id: "sessions" } },
        aws_cloudwatch_metric_alarm: {
          a: {
            namespace: "AWS/ElastiCache",
            metric_name: "EngineCPUUtilization",
            dimensions: { CacheClusterId: "other-001" },
            alarm_actions: ["x"],
            threshold: 80,
          },
          b: {
            namespace: "AWS/ElastiCache",
            metric_name: "DatabaseMemoryUsagePercentage",
            dimensions: { CacheClusterId: "other-001" },
            alarm_actions: ["x"],
            threshold: 90,
          },
        },
      },
      {
        aws_elasticache_replication_group: { c: { replication_group_id: "sessions" } },
        aws_cloudwatch_metric_alarm: {
          a: {
            namespace: "AWS/ElastiCache",
            metric_name: "EngineCPUUtilization",
            dimensions: { CacheClusterId: "sessions-001" },
            alarm_actions: ["x"],
            threshold: 99,
          },
          b: {
            namespace: "AWS/ElastiCache",
            metric_name: "DatabaseMemoryUsagePercentage",
            dimensions: { CacheClusterId: "sessions-001" },
            alarm_actions: ["x"],
            threshold: 90,
          },
        },
      },
    ],
  },
  "function-alarms": {
    pass: [
      {
        aws_lambda_function: { f: { function_name: "scheduling" } },
        aws_cloudwatch_metric_alarm: {
          a: {
            namespace: "AWS/Lambda",
            metric_name: "Errors",
            dimensions: { FunctionName: "scheduling" },
            alarm_actions: ["x"],
          },
        },
      },
      {
        aws_lambda_function: { f: { function_name: "scheduling" } },
        aws_cloudwatch_metric_alarm: {
          a: {
            namespace: "AWS/Lambda",
            metric_name: "Errors",
            dimensions: { FunctionName: "${aws_lambda_function.f.function_name}" },
            alarm_actions: ["x"],
          },
        },
      },
    ],
    fail: [
      { aws_lambda_function: { f: { function_name: "scheduling" } } },
      {
        aws_lambda_function: { f: { function_name: "scheduling" } },
        aws_cloudwatch_metric_alarm: {
          a: {
            namespace: "AWS/Lambda",
            metric_name: "Errors",
            dimensions: { FunctionName: "other" },
            alarm_actions: ["x"],
          },
        },
      },
    ],
  },
  "dead-letter-alarms": {
    pass: [
      {
        aws_sqs_queue: {
          q: { name: "work", redrive_policy: '${jsonencode({"deadLetterTargetArn" = aws_sqs_queue.d.arn})}' },
          d: { name: "work-dead" },
        },
        aws_cloudwatch_metric_alarm: {
          a: {
            namespace: "AWS/SQS",
            metric_name: "ApproximateNumberOfMessagesVisible",
            dimensions: { QueueName: "work-dead" },
            alarm_actions: ["x"],
          },
        },
      },
    ],
    fail: [
      {
        aws_sqs_queue: {
          q: { name: "work", redrive_policy: '${jsonencode({"deadLetterTargetArn" = aws_sqs_queue.d.arn})}' },
          d: { name: "work-dead" },
        },
      },
      {
        aws_sqs_queue: {
          q: { name: "work", redrive_policy: '${jsonencode({"deadLetterTargetArn" = aws_sqs_queue.d.arn})}' },
          d: { name: "work-dead" },
        },
        aws_cloudwatch_metric_alarm: {
          a: {
            namespace: "AWS/SQS",
            metric_name: "ApproximateNumberOfMessagesVisible",
            dimensions: { QueueName: "work" },
            alarm_actions: ["x"],
          },
        },
      },
    ],
    notApplicable: [{ aws_sqs_queue: { x: {} } }],
  },
  "budget-set": {
    pass: [
      {
        aws_budgets_budget: {
          x: {
            limit_amount: "1200",
            notification: [
              { notification_type: "ACTUAL", subscriber_email_addresses: ["a@b"] },
              { notification_type: "FORECASTED", subscriber_sns_topic_arns: ["x"] },
            ],
          },
        },
      },
    ],
    fail: [
      { aws_vpc: { x: {} } },
      { aws_budgets_budget: { x: { limit_amount: "1200" } } },
      {
        aws_budgets_budget: {
          x: {
            limit_amount: "1200",
            notification: [{ notification_type: "ACTUAL", subscriber_email_addresses: ["a@b"] }],
          },
        },
      },
      {
        aws_budgets_budget: {
          x: {
            limit_amount: "1200",
            notification: [{ notification_type: "ACTUAL" }, { notification_type: "FORECASTED" }],
          },
        },
      },
    ],
  },
  "compliance-dashboard": {
    pass: [
      { aws_cloudwatch_dashboard: { x: { dashboard_body: '{"widgets":[{"type":"metric"}]}' } } },
      { aws_cloudwatch_dashboard: { x: { dashboard_body: '${jsonencode({"widgets" = [{"type" = "metric"}]})}' } } },
    ],
    fail: [{ aws_vpc: { x: {} } }, { aws_cloudwatch_dashboard: { x: { dashboard_body: '{"widgets":[]}' } } }],
    unreadable: [{ aws_cloudwatch_dashboard: { x: { dashboard_body: "${var.x}" } } }],
  },
  "security-findings-notified": {
    pass: [
      {
        aws_guardduty_detector: { g: {} },
        aws_cloudwatch_event_rule: { e: { event_pattern: '{"source": ["aws.guardduty"]}' } },
        aws_cloudwatch_event_target: { x: { rule: "${aws_cloudwatch_event_rule.e.name}", arn: "x" } },
      },
      {
        aws_cloudwatch_event_rule: { e: { event_pattern: '{"source": ["aws.securityhub"]}' } },
        aws_cloudwatch_event_target: { x: { rule: "${aws_cloudwatch_event_rule.e.name}", arn: "x" } },
        aws_securityhub_account: { g: {} },
      },
    ],
    fail: [
      {
        aws_guardduty_detector: { g: {} },
        aws_cloudwatch_event_rule: { e: { event_pattern: '{"source": ["aws.ec2"]}' } },
        aws_cloudwatch_event_target: { x: { rule: "${aws_cloudwatch_event_rule.e.name}", arn: "x" } },
      },
      {
        aws_guardduty_detector: { g: {} },
        aws_cloudwatch_event_rule: { e: { event_pattern: '{"source": ["aws.guardduty"]}' } },
      },
      {
        aws_guardduty_detector: { g: {} },
        aws_cloudwatch_event_rule: { e: { event_pattern: '{"source": ["aws.guardduty"]}' } },
        aws_cloudwatch_event_target: { x: { rule: "${aws_cloudwatch_event_rule.e.name}", arn: "x" } },
        aws_securityhub_account: { h: {} },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "xray-encryption": {
    pass: [
      {
        aws_lambda_function: { x: { tracing_config: { mode: "Active" } } },
        aws_xray_encryption_config: { x: { type: "KMS", key_id: "${aws_kms_key.k.arn}" } },
        aws_kms_key: { k: {} },
      },
    ],
    fail: [
      { aws_lambda_function: { x: { tracing_config: { mode: "Active" } } } },
      {
        aws_lambda_function: { x: { tracing_config: { mode: "Active" } } },
        aws_xray_encryption_config: { x: { type: "NONE" } },
      },
    ],
    notApplicable: [{ aws_lambda_function: { x: {} } }],
  },
  "network-acl-change-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ ($.eventName = CreateNetworkAcl) || ($.eventName = ReplaceNetworkAclEntry) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ ($.eventName = CreateNetworkAcl) || ($.eventName = ReplaceNetworkAclEntry) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ $.eventName = CreateVpc }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "gateway-change-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ ($.eventName = CreateInternetGateway) || ($.eventName = AttachInternetGateway) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ ($.eventName = CreateInternetGateway) || ($.eventName = AttachInternetGateway) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ $.eventName = CreateVpc }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "route-change-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ ($.eventName = CreateRoute) || ($.eventName = ReplaceRoute) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ ($.eventName = CreateRoute) || ($.eventName = ReplaceRoute) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ $.eventName = CreateRoute }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "vpc-change-alarm": {
    pass: [
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ ($.eventName = CreateVpc) || ($.eventName = CreateVpcPeeringConnection) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    fail: [
      { aws_cloudtrail: { t: {} } },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ ($.eventName = CreateVpc) || ($.eventName = CreateVpcPeeringConnection) }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
      },
      {
        aws_cloudtrail: { t: {} },
        aws_cloudwatch_log_metric_filter: {
          f: {
            pattern: "{ $.eventName = CreateSubnet }",
            log_group_name: "x",
            metric_transformation: [{ name: "M", namespace: "N", value: "1" }],
          },
        },
        aws_cloudwatch_metric_alarm: { a: { metric_name: "M", namespace: "N", alarm_actions: ["x"] } },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "api-alarms": {
    pass: [
      {
        aws_api_gateway_rest_api: { p: { name: "voice" } },
        aws_cloudwatch_metric_alarm: {
          a: {
            namespace: "AWS/ApiGateway",
            metric_name: "4XXError",
            dimensions: { ApiName: "voice" },
            alarm_actions: ["x"],
          },
          b: {
            namespace: "AWS/ApiGateway",
            metric_name: "5XXError",
            dimensions: { ApiName: "voice" },
            alarm_actions: ["x"],
          },
        },
      },
    ],
    fail: [
      { aws_api_gateway_rest_api: { p: { name: "voice" } } },
      {
        aws_api_gateway_rest_api: { p: { name: "voice" } },
        aws_cloudwatch_metric_alarm: {
          a: {
            namespace: "AWS/ApiGateway",
            metric_name: "4XXError",
            dimensions: { ApiName: "voice" },
            alarm_actions: ["x"],
          },
        },
      },
    ],
  },
});
