/** The AWS partition a region belongs to; ARNs and backups never cross it. */
export type Partition = "aws" | "aws-us-gov";

/** HIPAA-eligible regions the project accepts (requirements/infrastructure-readme.md, Prerequisites). */
export const REGIONS = ["us-east-1", "us-west-2", "us-gov-east-1", "us-gov-west-1"] as const;

export type Region = (typeof REGIONS)[number];

/** The partition of a region. */
export function partitionOf(region: Region): Partition {
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}

/** Features that GovCloud lacks; a resource that needs one is left out there (aws-facts, section 9). */
export const GOVCLOUD_LACKS = {
  budgets: "AWS Budgets and Cost Explorer don't exist in aws-us-gov",
  guardDutyRds: "GuardDuty's RDS Protection isn't offered in aws-us-gov",
  lambdaCodeScanning: "Inspector answers in aws-us-gov: Lambda code scanning is not supported",
  restoreTesting: "AWS Backup restore testing plans don't exist in aws-us-gov",
} as const;

export type RegionalFeature = keyof typeof GOVCLOUD_LACKS;

/** Whether a feature exists in the partition of a region. */
export function regionHas(region: Region, feature: RegionalFeature): boolean {
  return !(partitionOf(region) === "aws-us-gov" && feature in GOVCLOUD_LACKS);
}
