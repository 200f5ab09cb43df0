import { partitionOf } from "./regions";
import type { EnvironmentConfig } from "./schema";

/** Parts of an ARN that differ from the environment's own. */
export interface ArnParts {
  readonly service: string;
  /** Everything after the account. */
  readonly resource: string;
  /** @default - the environment's primary region; "" for global services */
  readonly region?: string;
  /** @default - the environment's account; "" for S3 */
  readonly account?: string;
}

/**
 * An ARN built from names. It needs no reference, so it makes no cycle between a resource and the policy that names
 * it, and its partition is right in GovCloud.
 */
export function arnOf(config: EnvironmentConfig, parts: ArnParts): string {
  const region = parts.region ?? config.regions.primary;
  const account = parts.account ?? config.account.id;
  return `arn:${partitionOf(config.regions.primary)}:${parts.service}:${region}:${account}:${parts.resource}`;
}

/** The ARN of a bucket, or of the objects under a path of it. */
export function bucketArn(config: EnvironmentConfig, bucket: string, path = ""): string {
  return arnOf(config, { service: "s3", region: "", account: "", resource: `${bucket}${path}` });
}

/** The ARN of an IAM thing, which has no region. */
export function iamArn(config: EnvironmentConfig, resource: string): string {
  return arnOf(config, { service: "iam", region: "", resource });
}

/** The ARN of a policy that AWS keeps. */
export function managedPolicyArn(config: EnvironmentConfig, name: string): string {
  return arnOf(config, { service: "iam", region: "", account: "aws", resource: `policy/${name}` });
}

/** The account's own principal: IAM policies of the account decide further. */
export function accountRoot(config: EnvironmentConfig): string {
  return iamArn(config, "root");
}

/** Service principals end so in every partition the project accepts (aws-facts, section 9). */
const DNS_SUFFIX = "amazonaws.com";

/** The principal of an AWS service, like logs.us-west-2.amazonaws.com when regional. */
export function servicePrincipal(service: string, region?: string): string {
  return region ? `${service}.${region}.${DNS_SUFFIX}` : `${service}.${DNS_SUFFIX}`;
}
