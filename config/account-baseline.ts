import type { EnvironmentConfig } from "./schema";

/**
 * Whether the environment owns what exists once an account and region: Config recorder, GuardDuty, Security Hub,
 * Inspector, defaults of EBS and EC2, X-Ray's key, API Gateway's logging role (ADR 0017).
 */
export function ownsRegion({ account }: EnvironmentConfig): boolean {
  return account.baseline === "owned";
}

/**
 * Whether the environment creates what exists once an account: GitHub's OIDC provider, the role of AWS Config. An
 * environment recovered in the failover region finds them already there. (The password policy and S3's account block
 * are written, not created: whoever owns a region writes them.)
 */
export function ownsAccount(config: EnvironmentConfig): boolean {
  return ownsRegion(config) && config.database.recoverFrom === undefined;
}
