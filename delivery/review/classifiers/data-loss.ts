import type { ResourceChange } from "../../plan/plan";
import type { Risk } from "../finding";

/** What is lost with each type, for the sentence. Kinds after issue and HIPAA 164.312(c)(1) integrity, 164.310(d)(2)(iv) copies. */
const HOLDS_DATA: Readonly<Record<string, string>> = {
  aws_backup_logically_air_gapped_vault: "a backup vault with its recovery points",
  aws_backup_vault: "a backup vault with its recovery points",
  aws_cloudtrail_event_data_store: "audit events",
  aws_cloudwatch_log_group: "a log group with its events",
  aws_cognito_user_pool: "user accounts",
  aws_db_instance: "a database",
  aws_db_snapshot: "a database snapshot",
  aws_docdb_cluster: "a database",
  aws_dynamodb_table: "a table",
  aws_ebs_snapshot: "a volume snapshot",
  aws_ebs_volume: "a volume",
  aws_ecr_repository: "container images",
  aws_efs_file_system: "a file system",
  aws_elasticache_cluster: "a cache with its sessions",
  aws_elasticache_replication_group: "a cache with its sessions",
  aws_elasticache_serverless_cache: "a cache with its sessions",
  aws_fsx_lustre_file_system: "a file system",
  aws_fsx_openzfs_file_system: "a file system",
  aws_fsx_windows_file_system: "a file system",
  aws_kinesis_stream: "a stream with its records",
  aws_kms_external_key: "an encryption key; what it encrypted can't be read again",
  aws_kms_key: "an encryption key; what it encrypted can't be read again",
  aws_kms_replica_key: "an encryption key; what it encrypted can't be read again",
  aws_neptune_cluster: "a database",
  aws_opensearch_domain: "a search domain with its index",
  aws_rds_cluster: "a database",
  aws_redshift_cluster: "a database",
  aws_s3_bucket: "a bucket with its objects",
  aws_s3_directory_bucket: "a bucket with its objects",
  aws_secretsmanager_secret: "a secret",
  aws_sqs_queue: "a queue with its messages",
  random_password: "a generated secret",
};

/** Whether losing a resource of this type loses data or keys. */
export function holdsData(type: string): boolean {
  return type in HOLDS_DATA;
}

/** Destroys, replaces or forgets something that holds data or keys. */
export function dataLoss(change: ResourceChange): readonly Risk[] {
  if (change.mode !== "managed" || !holdsData(change.type)) return [];
  const held = HOLDS_DATA[change.type] ?? "data";
  switch (change.action) {
    case "delete":
      return [{ riskClass: "data", action: "destroy", what: `Destroys ${held}${because(change)}` }];
    case "replace":
      return [{ riskClass: "data", action: "replace", what: `Destroys and makes anew ${held}${because(change)}` }];
    case "forget":
      return [
        { riskClass: "data", action: "forget", what: `Stops managing ${held}; nothing here protects it any more` },
      ];
    default:
      return [];
  }
}

function because(change: ResourceChange): string {
  if (change.deposed !== undefined) return ` (an old copy, ${change.deposed}, of an interrupted replacement)`;
  if (change.replacePaths.length > 0) return ` because of ${change.replacePaths.join(", ")}`;
  if (change.reason === "delete_because_no_resource_config") {
    return ", because the code no longer has it (a renamed construct? moveTo keeps the resource)";
  }
  return change.reason === undefined ? "" : ` (${change.reason.replaceAll("_", " ")})`;
}
