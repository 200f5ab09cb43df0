import type { Construct } from "constructs";
import { ownsRegion } from "../config/account-baseline";
import { bucketName } from "../config/names";
import { AccessLogBucket } from "../constructs/access-log-bucket";
import { AccountSettings } from "../constructs/audit/account-settings";
import { AuditTrail } from "../constructs/audit/audit-trail";
import { ConfigurationRecorder } from "../constructs/audit/configuration-recorder";
import { SecurityPosture } from "../constructs/audit/security-posture";
import { ThreatDetection } from "../constructs/audit/threat-detection";
import { TrailAlarms } from "../constructs/audit/trail-alarms";
import type { RuleFacts } from "../constructs/config-rules/managed-rule";
import { ManagedRules } from "../constructs/config-rules/managed-rules";
import type { KeyPurpose } from "../constructs/environment-keys";
import { EventNotice } from "../constructs/event-notice";
import { BaseStack, type BaseStackProps } from "./base-stack";

export interface AuditStackProps extends BaseStackProps, RuleFacts {
  readonly keyArns: Readonly<Record<KeyPurpose, string>>;
  readonly alertsTopicArn: string;
}

/** The trail and its alarms; and, where the environment owns the account's baseline, everything that watches it. */
export class AuditStack extends BaseStack {
  constructor(scope: Construct, props: AuditStackProps) {
    super(scope, "audit", props);
    const { config } = this;
    const { keyArns, alertsTopicArn: topicArn } = props;
    const accessLogs = new AccessLogBucket(this, "access-logs", {
      config,
      bucketName: bucketName(config, "audit-logs"),
    });
    const trail = new AuditTrail(this, "audit", {
      config,
      logsKeyArn: keyArns.logs,
      accessLogBucket: accessLogs.bucketName,
    });
    new TrailAlarms(this, "alarms", { config, logGroupName: trail.logGroupName, topicArn });
    new AccountSettings(this, "account", config, keyArns.logs);
    if (ownsRegion(config)) this.watchAccount(props, accessLogs.bucketName);

    this.output("trail_bucket", trail.bucketName, "Bucket of the audit trail, locked against change");
    this.output("trail_log_group", trail.logGroupName, "Log group of the audit trail");
  }

  private watchAccount(props: AuditStackProps, accessLogBucket: string): void {
    const { config } = this;
    const { keyArns, alertsTopicArn: topicArn, vpcId, publicRouteTableIds } = props;
    const recorder = new ConfigurationRecorder(this, "configuration", {
      config,
      storageKeyArn: keyArns.storage,
      accessLogBucket,
    });
    new ManagedRules(this, "rules", { config, running: recorder.running, vpcId, publicRouteTableIds });
    new EventNotice(this, "non-compliance", {
      config,
      name: "non-compliance",
      description: "A resource stopped complying with a rule of AWS Config",
      pattern: {
        source: ["aws.config"],
        "detail-type": ["Config Rules Compliance Change"],
        detail: {
          messageType: ["ComplianceChangeNotification"],
          newEvaluationResult: { complianceType: ["NON_COMPLIANT"] },
        },
      },
      topicArn,
    });
    new ThreatDetection(this, "threats", config, topicArn);
    new SecurityPosture(this, "posture", { config, topicArn });

    this.output("config_bucket", recorder.bucketName, "Bucket of AWS Config's history");
  }
}
