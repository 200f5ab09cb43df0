import type { EnvironmentConfig, EnvironmentName } from "./schema";

/** The project, first part of every physical name. */
export const PROJECT = "voice-agent";

const SHORT_ENVIRONMENT: Readonly<Record<EnvironmentName, string>> = {
  development: "dev",
  staging: "staging",
  production: "prod",
};

/** Longest physical names that AWS takes, in characters, for the shortest ones in use. */
export const NAME_LIMITS = {
  /** RDS instance, subnet group, parameter group */
  rds: 63,
  /** ElastiCache replication group id */
  replicationGroup: 40,
  /** IAM role */
  iamRole: 64,
  /** S3 bucket */
  bucket: 63,
  /** Lambda function */
  lambda: 64,
  /** AWS Backup vault */
  backupVault: 50,
  /** X-Ray sampling rule and group */
  xray: 32,
  /** Cognito sign-in domain */
  cognitoDomain: 63,
  /** DynamoDB table */
  table: 255,
} as const;

export type NameKind = keyof typeof NAME_LIMITS;

/**
 * First part of every physical name of an environment, like `voice-agent-prod`. An environment recovered in the
 * failover region has names of its own: IAM's names are global, and the lost region's still exist.
 */
export function namePrefix({ environment, database }: Pick<EnvironmentConfig, "environment" | "database">): string {
  return `${PROJECT}-${SHORT_ENVIRONMENT[environment]}${database.recoverFrom ? "-dr" : ""}`;
}

/**
 * The physical name of a resource.
 * @throws when it is longer than AWS allows; a construct asked for it, so it is a mistake in code.
 */
export function physicalName(config: EnvironmentConfig, role: string, kind?: NameKind): string {
  const name = `${namePrefix(config)}-${role}`;
  if (kind && name.length > NAME_LIMITS[kind]) {
    throw new Error(
      `The ${kind} name ${name} has ${name.length} characters; AWS allows ${NAME_LIMITS[kind]}: shorten ${role}`,
    );
  }
  return name;
}

/** A bucket's name carries account and region: bucket names are unique across all of AWS. */
export function bucketName(config: EnvironmentConfig, role: string): string {
  return physicalName(config, `${role}-${config.account.id}-${config.regions.primary}`, "bucket");
}

/** Log group of the audit trail; a rule, because monitoring queries it and the audit stack makes it. */
export function trailLogGroupName(config: EnvironmentConfig): string {
  return `/${physicalName(config, "audit")}/trail`;
}
