/** Who the stand-in pretends to be at AWS. */
export interface AwsIdentity {
  /** `aws`, `aws-us-gov` or `aws-cn`. */
  readonly partition: string;
  /** Twelve digits. */
  readonly accountId: string;
  readonly region: string;
}

/** Account used when neither the caller nor `allowed_account_ids` names one; AWS's documentation uses it in examples. */
export const DEFAULT_ACCOUNT_ID = "123456789012";

/** Region used when neither the caller nor the provider block names one. */
export const DEFAULT_REGION = "us-east-1";

/** The partition that a region belongs to. */
export function partitionOf(region: string): string {
  if (region.startsWith("us-gov-")) {
    return "aws-us-gov";
  }
  return region.startsWith("cn-") ? "aws-cn" : "aws";
}

/** The domain that a partition's endpoints end in. */
export function dnsSuffixOf(partition: string): string {
  return partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
}

/** The same account in another region, which may lie in another partition. */
export function inRegion(identity: AwsIdentity, region: string): AwsIdentity {
  return { ...identity, region, partition: partitionOf(region) };
}

/** The first part of a zone id: `use1` for us-east-1, `usgw1` for us-gov-west-1, `apse2` for ap-southeast-2. */
export function zoneIdPrefix(region: string): string {
  return region
    .replace(
      /-(north|south)?([a-z])[a-z]*/g,
      (_, side: string | undefined, letter: string) => `${side?.charAt(0) ?? ""}${letter}`,
    )
    .replace("-", "");
}
