import { AccessanalyzerAnalyzer } from "@cdktf/provider-aws/lib/accessanalyzer-analyzer";
import { Inspector2Enabler } from "@cdktf/provider-aws/lib/inspector2-enabler";
import { SecurityhubAccount } from "@cdktf/provider-aws/lib/securityhub-account";
import { SecurityhubStandardsSubscription } from "@cdktf/provider-aws/lib/securityhub-standards-subscription";
import { Construct } from "constructs";
import { arnOf } from "../../config/aws";
import { physicalName } from "../../config/names";
import { regionHas } from "../../config/regions";
import type { EnvironmentConfig } from "../../config/schema";
import { EventNotice } from "../event-notice";

/** Standards of Security Hub; it has none for HIPAA, and NIST 800-53 is what HHS maps the Security Rule to. */
const STANDARDS = {
  fsbp: "standards/aws-foundational-security-best-practices/v/1.0.0",
  nist: "standards/nist-800-53/v/5.0.0",
} as const;

/** Days without use after which a role or a permission counts as unused. */
const UNUSED_DAYS = 90;

export interface SecurityPostureProps {
  readonly config: EnvironmentConfig;
  readonly topicArn: string;
}

/**
 * Security Hub, Inspector and Access Analyzer (45 CFR 164.308(a)(1)(ii)(A), (a)(8)). Macie is left out: no bucket here
 * takes PHI, so it would read logs alone, and GovCloud has none; ADR 0017 says when that changes.
 */
export class SecurityPosture extends Construct {
  constructor(scope: Construct, id: string, { config, topicArn }: SecurityPostureProps) {
    super(scope, id);
    const hub = new SecurityhubAccount(this, "hub", {
      enableDefaultStandards: false, // the standards are named below
      autoEnableControls: true,
      controlFindingGenerator: "SECURITY_CONTROL",
    });
    for (const [name, resource] of Object.entries(STANDARDS)) {
      new SecurityhubStandardsSubscription(this, name, {
        standardsArn: arnOf(config, { service: "securityhub", account: "", resource }),
        dependsOn: [hub],
      });
    }
    new Inspector2Enabler(this, "inspector", {
      accountIds: [config.account.id],
      resourceTypes: regionHas(config.regions.primary, "lambdaCodeScanning") ? ["LAMBDA", "LAMBDA_CODE"] : ["LAMBDA"],
    });
    new AccessanalyzerAnalyzer(this, "external-access", {
      analyzerName: physicalName(config, "external-access"),
      type: "ACCOUNT",
    });
    if (config.environment === "production") {
      new AccessanalyzerAnalyzer(this, "unused-access", {
        analyzerName: physicalName(config, "unused-access"),
        type: "ACCOUNT_UNUSED_ACCESS",
        configuration: { unusedAccess: { unusedAccessAge: UNUSED_DAYS } },
      });
    }
    new EventNotice(this, "notice", {
      config,
      name: "security-findings",
      description: "New critical findings of Security Hub's controls, Inspector and Access Analyzer",
      pattern: {
        source: ["aws.securityhub"],
        "detail-type": ["Security Hub Findings - Imported"],
        detail: {
          findings: {
            ProductName: [{ "anything-but": "GuardDuty" }], // has a notice of its own
            RecordState: ["ACTIVE"],
            Severity: { Label: ["CRITICAL"] },
            Workflow: { Status: ["NEW"] },
          },
        },
      },
      topicArn,
    });
  }
}
