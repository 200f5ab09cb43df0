import { describeRules } from "./describe-rules";

describeRules("backup", {
  "backup-plan-frequency": {
    pass: [
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
      },
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 0/6 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
      },
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 1 * ? *)",
                lifecycle: { delete_after: 35 },
              },
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
      },
    ],
    fail: [
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 1 * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
      },
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 ? * SUN *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
      },
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: null,
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
      },
      { aws_backup_plan: { p: { rule: [] } } },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "backup-plan-retention": {
    pass: [
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
      },
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 2555 },
              },
            ],
          },
        },
      },
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: null,
              },
            ],
          },
        },
      },
    ],
    fail: [
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 7 },
              },
            ],
          },
        },
      },
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 30 },
              },
            ],
          },
        },
      },
      { aws_backup_plan: { p: { rule: [] } } },
    ],
    unreadable: [
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: "${var.days}" },
              },
            ],
          },
        },
      },
    ],
  },
  "backup-seven-year-retention": {
    pass: [
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 2555 },
              },
            ],
          },
        },
      },
    ],
    fail: [
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
      },
      { aws_backup_plan: { p: { rule: [] } } },
    ],
  },
  "backup-recovery-point-encrypted": {
    pass: [{ aws_backup_vault: { x: { kms_key_arn: "${aws_kms_key.k.arn}" } }, aws_kms_key: { k: {} } }],
    fail: [{ aws_backup_vault: { v: { name: "main" } } }],
  },
  "backup-recovery-point-deletion-denied": {
    pass: [
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_policy: {
          x: {
            backup_vault_name: "${aws_backup_vault.v.name}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle", "backup:PutBackupVaultAccessPolicy"], "Resource": "*"}]}',
          },
        },
      },
    ],
    fail: [
      { aws_backup_vault: { v: { name: "main" } } },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_policy: {
          x: {
            backup_vault_name: "${aws_backup_vault.v.name}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle", "backup:PutBackupVaultAccessPolicy"], "Resource": "*"}]}',
          },
        },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_policy: {
          x: {
            backup_vault_name: "${aws_backup_vault.v.name}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": {"AWS": "arn:aws:iam::1:root"}, "Action": ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle", "backup:PutBackupVaultAccessPolicy"], "Resource": "*"}]}',
          },
        },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_policy: {
          x: {
            backup_vault_name: "${aws_backup_vault.v.name}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": ["backup:DeleteRecoveryPoint"], "Resource": "*"}]}',
          },
        },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_policy: {
          x: {
            backup_vault_name: "${aws_backup_vault.v.name}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle", "backup:PutBackupVaultAccessPolicy"], "Resource": "arn:x"}]}',
          },
        },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_policy: {
          x: {
            backup_vault_name: "${aws_backup_vault.v.name}",
            policy:
              '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle", "backup:PutBackupVaultAccessPolicy"], "Resource": "*", "Condition": {"StringNotEquals": {"aws:PrincipalArn": "x"}}}]}',
          },
        },
      },
    ],
  },
  "backup-vault-locked": {
    pass: [
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_lock_configuration: {
          x: { backup_vault_name: "${aws_backup_vault.v.name}", min_retention_days: 35 },
        },
      },
    ],
    fail: [
      { aws_backup_vault: { v: { name: "main" } } },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_lock_configuration: { x: { backup_vault_name: "${aws_backup_vault.v.name}" } },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_lock_configuration: {
          x: { backup_vault_name: "${aws_backup_vault.v.name}", min_retention_days: 1 },
        },
      },
    ],
  },
  "backup-vault-lock-compliance": {
    pass: [
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_lock_configuration: {
          x: { backup_vault_name: "${aws_backup_vault.v.name}", min_retention_days: 35, changeable_for_days: 3 },
        },
      },
    ],
    fail: [
      { aws_backup_vault: { v: { name: "main" } } },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_lock_configuration: {
          x: { backup_vault_name: "${aws_backup_vault.v.name}", min_retention_days: 35 },
        },
      },
    ],
  },
  "backup-vault-lock-admits-retention": {
    pass: [
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_lock_configuration: {
          x: { backup_vault_name: "${aws_backup_vault.v.name}", min_retention_days: 35, max_retention_days: 2555 },
        },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 2555 },
              },
            ],
          },
        },
      },
    ],
    fail: [
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_lock_configuration: {
          x: { backup_vault_name: "${aws_backup_vault.v.name}", min_retention_days: 35, max_retention_days: 365 },
        },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 2555 },
              },
            ],
          },
        },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_lock_configuration: {
          x: { backup_vault_name: "${aws_backup_vault.v.name}", min_retention_days: 100 },
        },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
      },
    ],
    notApplicable: [{ aws_backup_vault: { v: { name: "main" } } }],
  },
  "backup-cross-region-copy": {
    pass: [
      {
        stacks: {
          "a-backup": {
            aws_backup_vault: { v: { name: "main" } },
            aws_backup_plan: {
              p: {
                rule: [
                  {
                    rule_name: "daily",
                    target_vault_name: "${aws_backup_vault.v.name}",
                    schedule: "cron(0 5 * * ? *)",
                    lifecycle: { delete_after: 35 },
                    copy_action: [
                      {
                        destination_vault_arn: "${data.terraform_remote_state.r.outputs.vault}",
                        lifecycle: { delete_after: 35 },
                      },
                    ],
                  },
                ],
              },
            },
            provider: { aws: [{ region: "us-west-2" }] },
            data: { terraform_remote_state: { r: { backend: "s3", config: { bucket: "b", key: "r" } } } },
          },
          "a-recovery": {
            aws_backup_vault: { dr: { name: "dr" } },
            provider: { aws: [{ region: "us-east-1" }] },
            terraform: { backend: { s3: { bucket: "b", key: "r" } } },
            output: { vault: { value: "${aws_backup_vault.dr.arn}" } },
          },
        },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
                copy_action: { destination_vault_arn: "arn:aws:backup:us-east-1:111122223333:backup-vault:dr" },
              },
            ],
          },
        },
        provider: { aws: { region: "us-west-2" } },
      },
    ],
    fail: [
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
      },
      {
        stacks: {
          "a-backup": {
            aws_backup_vault: { v: { name: "main" } },
            aws_backup_plan: {
              p: {
                rule: [
                  {
                    rule_name: "daily",
                    target_vault_name: "${aws_backup_vault.v.name}",
                    schedule: "cron(0 5 * * ? *)",
                    lifecycle: { delete_after: 35 },
                    copy_action: [
                      {
                        destination_vault_arn: "${data.terraform_remote_state.r.outputs.vault}",
                        lifecycle: { delete_after: 35 },
                      },
                    ],
                  },
                ],
              },
            },
            provider: { aws: [{ region: "us-west-2" }] },
            data: { terraform_remote_state: { r: { backend: "s3", config: { bucket: "b", key: "r" } } } },
          },
          "a-recovery": {
            aws_backup_vault: { dr: { name: "dr" } },
            provider: { aws: [{ region: "us-west-2" }] },
            terraform: { backend: { s3: { bucket: "b", key: "r" } } },
            output: { vault: { value: "${aws_backup_vault.dr.arn}" } },
          },
        },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
                copy_action: { destination_vault_arn: "arn:aws:backup:us-east-1:111122223333:backup-vault:dr" },
              },
              { rule_name: "monthly" },
            ],
          },
        },
        provider: { aws: { region: "us-west-2" } },
      },
    ],
    unreadable: [
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
                copy_action: { destination_vault_arn: "${var.vault}" },
              },
            ],
          },
        },
      },
    ],
  },
  "backup-copy-retention": {
    pass: [
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
                copy_action: { destination_vault_arn: "x", lifecycle: { delete_after: 35 } },
              },
            ],
          },
        },
      },
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
                copy_action: { destination_vault_arn: "x" },
              },
            ],
          },
        },
      },
    ],
    fail: [
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
                copy_action: { destination_vault_arn: "x", lifecycle: { delete_after: 7 } },
              },
            ],
          },
        },
      },
    ],
    notApplicable: [
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
      },
    ],
  },
  "backup-restore-testing": {
    pass: [
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_restore_testing_plan: { t: { schedule_expression: "cron(0 1 ? * SUN *)" } },
        aws_backup_restore_testing_selection: {
          s: {
            restore_testing_plan_name: "${aws_backup_restore_testing_plan.t.name}",
            protected_resource_type: "RDS",
            protected_resource_arns: ["*"],
          },
        },
      },
    ],
    fail: [
      {
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_restore_testing_plan: { t: { schedule_expression: "cron(0 1 ? * SUN *)" } },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_restore_testing_plan: { t: { schedule_expression: "cron(0 1 ? * SUN *)" } },
        aws_backup_restore_testing_selection: {
          s: { restore_testing_plan_name: "${aws_backup_restore_testing_plan.t.name}", protected_resource_type: "RDS" },
        },
      },
    ],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "backup-failure-notice": {
    pass: [
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_notifications: {
          x: {
            backup_vault_name: "${aws_backup_vault.v.name}",
            sns_topic_arn: "arn:x",
            backup_vault_events: ["BACKUP_JOB_FAILED", "COPY_JOB_FAILED"],
          },
        },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_cloudwatch_event_rule: {
          e: {
            event_pattern:
              '{"source": ["aws.backup"], "detail-type": ["Backup Job State Change", "Copy Job State Change"], "detail": {"state": ["FAILED", "ABORTED", "EXPIRED"]}}',
          },
        },
        aws_cloudwatch_event_target: { x: { rule: "${aws_cloudwatch_event_rule.e.name}", arn: "arn:x" } },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_cloudwatch_event_rule: {
          e: { event_pattern: '${jsonencode({"source" = ["aws.backup"], "detail" = {"state" = ["FAILED"]}})}' },
        },
        aws_cloudwatch_event_target: { x: { rule: "${aws_cloudwatch_event_rule.e.name}", arn: "arn:x" } },
      },
    ],
    fail: [
      { aws_backup_vault: { v: { name: "main" } } },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_vault_notifications: {
          x: {
            backup_vault_name: "${aws_backup_vault.v.name}",
            sns_topic_arn: "arn:x",
            backup_vault_events: ["RESTORE_JOB_COMPLETED"],
          },
        },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_cloudwatch_event_rule: {
          e: {
            event_pattern:
              '{"source": ["aws.backup"], "detail-type": ["Backup Job State Change", "Copy Job State Change"], "detail": {"state": ["FAILED", "ABORTED", "EXPIRED"]}}',
          },
        },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_cloudwatch_event_rule: { e: { event_pattern: '{"source": ["aws.ec2"]}' } },
        aws_cloudwatch_event_target: { x: { rule: "${aws_cloudwatch_event_rule.e.name}", arn: "arn:x" } },
      },
      {
        aws_backup_vault: { v: { name: "main" } },
        aws_cloudwatch_event_rule: {
          e: { event_pattern: '{"source": ["aws.backup"], "detail": {"state": ["COMPLETED"]}}' },
        },
        aws_cloudwatch_event_target: { x: { rule: "${aws_cloudwatch_event_rule.e.name}", arn: "arn:x" } },
      },
    ],
  },
  "rds-in-backup-plan": {
    pass: [
      {
        aws_db_instance: { d: {} },
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_selection: { s: { plan_id: "${aws_backup_plan.p.id}", resources: ["${aws_db_instance.d.arn}"] } },
      },
      {
        aws_db_instance: { d: {} },
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_selection: { s: { plan_id: "${aws_backup_plan.p.id}", resources: ["*"] } },
      },
      {
        aws_db_instance: { d: {} },
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_selection: { s: { plan_id: "${aws_backup_plan.p.id}", resources: ["arn:aws:rds:*:*:db:*"] } },
      },
      {
        aws_db_instance: { d: { tags: { Backup: "daily" } } },
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_selection: {
          s: {
            plan_id: "${aws_backup_plan.p.id}",
            selection_tag: [{ type: "STRINGEQUALS", key: "Backup", value: "daily" }],
          },
        },
      },
      {
        aws_db_instance: { d: {} },
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_selection: {
          s: {
            plan_id: "${aws_backup_plan.p.id}",
            selection_tag: [{ type: "STRINGEQUALS", key: "Backup", value: "daily" }],
          },
        },
        provider: { aws: { default_tags: [{ tags: { Backup: "daily" } }] } },
      },
    ],
    fail: [
      { aws_db_instance: { x: {} } },
      {
        aws_db_instance: { d: {} },
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_selection: {
          s: { plan_id: "${aws_backup_plan.p.id}", resources: ["arn:aws:dynamodb:*:*:table/*"] },
        },
      },
      {
        aws_db_instance: { d: { tags: { Backup: "none" } } },
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_selection: {
          s: {
            plan_id: "${aws_backup_plan.p.id}",
            selection_tag: [{ type: "STRINGEQUALS", key: "Backup", value: "daily" }],
          },
        },
      },
      {
        aws_db_instance: { d: {} },
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_selection: {
          s: { plan_id: "${aws_backup_plan.p.id}", resources: ["*"], not_resources: ["${aws_db_instance.d.arn}"] },
        },
      },
      {
        aws_db_instance: { d: {} },
        aws_backup_selection: { s: { plan_id: "${aws_backup_plan.gone.id}", resources: ["${aws_db_instance.d.arn}"] } },
      },
    ],
  },
  "aurora-in-backup-plan": {
    pass: [
      {
        aws_rds_cluster: { d: {} },
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_selection: { s: { plan_id: "${aws_backup_plan.p.id}", resources: ["${aws_rds_cluster.d.arn}"] } },
      },
    ],
    fail: [{ aws_rds_cluster: { x: {} } }],
  },
  "dynamodb-in-backup-plan": {
    pass: [
      {
        aws_dynamodb_table: { d: {} },
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_selection: { s: { plan_id: "${aws_backup_plan.p.id}", resources: ["${aws_dynamodb_table.d.arn}"] } },
      },
    ],
    fail: [{ aws_dynamodb_table: { x: {} } }],
  },
  "ec2-ebs-in-backup-plan": {
    pass: [
      {
        aws_ebs_volume: { d: {} },
        aws_backup_vault: { v: { name: "main" } },
        aws_backup_plan: {
          p: {
            rule: [
              {
                rule_name: "daily",
                target_vault_name: "${aws_backup_vault.v.name}",
                schedule: "cron(0 5 * * ? *)",
                lifecycle: { delete_after: 35 },
              },
            ],
          },
        },
        aws_backup_selection: { s: { plan_id: "${aws_backup_plan.p.id}", resources: ["arn:aws:ec2:*:*:volume/*"] } },
      },
    ],
    fail: [{ aws_ebs_volume: { x: {} } }],
    notApplicable: [{ aws_vpc: { x: {} } }],
  },
  "backup-no-continuous-rule": {
    pass: [
      { aws_backup_plan: { p: { rule: [{ schedule: "cron(0 5 * * ? *)" }] } } },
      { aws_backup_plan: { p: { rule: [{ schedule: "cron(0 5 * * ? *)", enable_continuous_backup: false }] } } },
    ],
    fail: [{ aws_backup_plan: { p: { rule: [{ schedule: "cron(0 5 * * ? *)", enable_continuous_backup: true }] } } }],
  },
});
