import { GuarddutyDetector } from "@cdktf/provider-aws/lib/guardduty-detector";
import { GuarddutyDetectorFeature } from "@cdktf/provider-aws/lib/guardduty-detector-feature";
import { Construct } from "constructs";
import { regionHas } from "../../config/regions";
import type { EnvironmentConfig } from "../../config/schema";
import { EventNotice } from "../event-notice";

/** What GuardDuty watches. A new detector has most features on, so those without a subject here are switched off. */
const FEATURES = [
  { id: "s3", name: "S3_DATA_EVENTS", status: "ENABLED" },
  { id: "lambda", name: "LAMBDA_NETWORK_LOGS", status: "ENABLED" },
  { id: "rds", name: "RDS_LOGIN_EVENTS", status: "ENABLED", needs: "guardDutyRds" },
  { id: "eks", name: "EKS_AUDIT_LOGS", status: "DISABLED" }, // no Kubernetes here
  { id: "ebs", name: "EBS_MALWARE_PROTECTION", status: "DISABLED" }, // no instances here
] as const;

/** GuardDuty's severity from which a finding is medium. */
const MEDIUM = 4;

/** GuardDuty looks for intruders; what it finds of medium severity or above goes to the topic (45 CFR 164.308(a)(6)(ii)). */
export class ThreatDetection extends Construct {
  constructor(scope: Construct, id: string, config: EnvironmentConfig, topicArn: string) {
    super(scope, id);
    const detector = new GuarddutyDetector(this, "detector", {
      enable: true,
      findingPublishingFrequency: "FIFTEEN_MINUTES",
    });
    for (const feature of FEATURES) {
      if ("needs" in feature && !regionHas(config.regions.primary, feature.needs)) continue;
      new GuarddutyDetectorFeature(this, feature.id, {
        detectorId: detector.id,
        name: feature.name,
        status: feature.status,
      });
    }
    new EventNotice(this, "notice", {
      config,
      name: "guardduty-findings",
      description: "GuardDuty findings of medium severity or above",
      pattern: {
        source: ["aws.guardduty"],
        "detail-type": ["GuardDuty Finding"],
        detail: { severity: [{ numeric: [">=", MEDIUM] }] },
      },
      topicArn,
    });
  }
}
