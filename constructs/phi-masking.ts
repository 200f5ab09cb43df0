import { CloudwatchLogDataProtectionPolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-data-protection-policy";
import { Construct } from "constructs";
import { arnOf } from "../config/aws";
import type { EnvironmentConfig } from "../config/schema";

/** What CloudWatch recognizes of the 18 identifiers of 45 CFR 164.514(b)(2), and of healthcare codes. */
export const PHI_IDENTIFIERS = [
  "Address",
  "BankAccountNumber-US",
  "CreditCardNumber",
  "DriversLicense-US",
  "DrugEnforcementAgencyNumber-US",
  "EmailAddress",
  "HealthInsuranceClaimNumber-US",
  "HealthcareProcedureCode-US",
  "MedicareBeneficiaryNumber-US",
  "Name",
  "NationalDrugCode-US",
  "NationalProviderId-US",
  "PassportNumber-US",
  "PhoneNumber-US",
  "Ssn-US",
] as const;

export interface PhiMaskingProps {
  readonly config: EnvironmentConfig;
  readonly logGroupName: string;
}

/**
 * Masks PHI in a log group for every reader without logs:Unmask, and counts the findings in the metric
 * LogEventsWithFindings (45 CFR 164.312(a)(1), 164.312(b)). A net, not a licence to log PHI.
 */
export class PhiMasking extends Construct {
  constructor(scope: Construct, id: string, { config, logGroupName }: PhiMaskingProps) {
    super(scope, id);
    const identifiers = PHI_IDENTIFIERS.map((name) =>
      arnOf(config, { service: "dataprotection", region: "", account: "aws", resource: `data-identifier/${name}` }),
    );
    new CloudwatchLogDataProtectionPolicy(this, "policy", {
      logGroupName,
      // Plain text without references: it stays readable in JSON and in HCL. CloudWatch takes exactly these two parts.
      policyDocument: JSON.stringify({
        Name: "mask-phi",
        Version: "2021-06-01",
        Statement: [
          { Sid: "audit", DataIdentifier: identifiers, Operation: { Audit: { FindingsDestination: {} } } },
          { Sid: "mask", DataIdentifier: identifiers, Operation: { Deidentify: { MaskConfig: {} } } },
        ],
      }),
    });
  }
}
