import type { ResourceView, TypeRules } from "../template";

const FIXED_TIME = "2025-01-01T00:00:00Z";
const s3 = (name: string): string => `arn:{partition}:s3:::${name}`;
const byBucket: TypeRules = { id: "{bucket}" };
const rds = (kind: string, name: string): string => `arn:{partition}:rds:{region}:{account}:${kind}:${name}`;
const cache = (kind: string, name: string): string => `arn:{partition}:elasticache:{region}:{account}:${kind}:${name}`;
const backup = (kind: string, name: string): string => `arn:{partition}:backup:{region}:{account}:${kind}:${name}`;

/** Regional hosted zones of the S3 website endpoints (AWS General Reference, Amazon S3 endpoints). */
const WEBSITE_ZONES: Readonly<Record<string, string>> = {
  "us-east-1": "Z3AQBSTGFYJSTF",
  "us-west-2": "Z3BJ6K6RIION7M",
  "us-gov-west-1": "Z31GFT0UA1I2HV",
  "us-gov-east-1": "Z2NIFVYYW2VKV1",
};

const masterSecret = (view: ResourceView): { [name: string]: string }[] => {
  if (view.text("manage_master_user_password") !== "true") {
    return [];
  }
  const { partition, region, accountId } = view.identity;
  const key = view.text("master_user_secret_kms_key_id");
  const kms =
    key !== "" ? key : `arn:${partition}:kms:${region}:${accountId}:key/${view.made.uuid("aws/secretsmanager")}`;
  const name = `rds!db-${view.made.uuid("secret")}-${view.made.hex(6, "suffix")}`;
  return [
    {
      kms_key_id: kms,
      secret_arn: `arn:${partition}:secretsmanager:${region}:${accountId}:secret:${name}`,
      secret_status: "active",
    },
  ];
};

const POSTGRES_PORT = 5432;
const REDIS_PORT = 6379;

function databasePort(view: ResourceView): number {
  const engine = view.text("engine");
  if (engine.includes("postgres")) {
    return POSTGRES_PORT;
  }
  return engine.startsWith("sqlserver") ? 1433 : engine.startsWith("oracle") ? 1521 : 3306;
}

/** Names of the nodes of a replication group: `<id>-001`, with shards `<id>-0001-001`. */
function memberClusters(view: ResourceView): string[] {
  const id = view.text("id");
  const shards = Number(view.text("num_node_groups") || "0");
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  if (shards > 1) {
    const replicas = Number(view.text("replicas_per_node_group") || "0");
    return Array.from({ length: shards }, (_, shard) =>
      Array.from({ length: replicas + 1 }, (__, node) => `${id}-${pad(shard + 1, 4)}-${pad(node + 1, 3)}`),
    ).flat();
  }
  const nodes = Math.max(1, Number(view.text("num_cache_clusters") || "1"));
  return Array.from({ length: nodes }, (_, node) => `${id}-${pad(node + 1, 3)}`);
}

/** S3, DynamoDB, RDS, ElastiCache and AWS Backup. */
export const STORAGE: Readonly<Record<string, TypeRules>> = {
  aws_s3_bucket: {
    id: "{bucket}",
    bucket: "terraform-{digits:26}",
    arn: s3("{bucket}"),
    bucket_domain_name: "{bucket}.s3.{dns}",
    bucket_regional_domain_name: "{bucket}.s3.{region}.{dns}",
    bucket_region: "{region}",
    hosted_zone_id: (view) => WEBSITE_ZONES[view.identity.region] ?? "",
    object_lock_enabled: () => false,
    acceleration_status: "",
    policy: "",
    request_payer: "BucketOwner",
  },
  aws_s3_bucket_policy: byBucket,
  aws_s3_bucket_versioning: byBucket,
  aws_s3_bucket_public_access_block: byBucket,
  aws_s3_bucket_server_side_encryption_configuration: byBucket,
  aws_s3_bucket_lifecycle_configuration: byBucket,
  aws_s3_bucket_logging: byBucket,
  aws_s3_bucket_object_lock_configuration: byBucket,
  aws_s3_bucket_ownership_controls: byBucket,
  aws_s3_bucket_notification: byBucket,
  aws_s3_bucket_replication_configuration: byBucket,
  aws_s3_bucket_acl: byBucket,
  aws_s3_bucket_cors_configuration: byBucket,
  aws_s3_bucket_website_configuration: byBucket,
  aws_s3_bucket_accelerate_configuration: byBucket,
  aws_s3_bucket_request_payment_configuration: byBucket,
  aws_s3_bucket_intelligent_tiering_configuration: { id: "{bucket}:{name}" },
  aws_s3_bucket_inventory: { id: "{bucket}:{name}" },
  aws_s3_bucket_metric: { id: "{bucket}:{name}" },
  aws_s3_object: {
    id: "{key}",
    arn: s3("{bucket}/{key}"),
    etag: "{hex:32}",
    version_id: "{hex:32:version}",
    storage_class: "STANDARD",
  },
  aws_s3_account_public_access_block: { id: "{account}", account_id: "{account}" },
  aws_dynamodb_table: {
    id: "{name}",
    arn: "arn:{partition}:dynamodb:{region}:{account}:table/{name}",
    stream_arn: (view) =>
      view.text("stream_enabled") === "true" ? `${view.text("arn")}/stream/2025-01-01T00:00:00.000` : "",
    stream_label: (view) => (view.text("stream_enabled") === "true" ? "2025-01-01T00:00:00.000" : ""),
  },
  aws_db_subnet_group: {
    id: "{name}",
    name: "terraform-{digits:26}",
    arn: rds("subgrp", "{name}"),
    supported_network_types: () => ["IPV4"],
    vpc_id: "vpc-{hex:17}",
  },
  aws_db_parameter_group: { id: "{name}", name: "terraform-{digits:26}", arn: rds("pg", "{name}") },
  aws_db_option_group: { id: "{name}", arn: rds("og", "{name}") },
  aws_db_instance: {
    id: "{resource_id}",
    identifier: "terraform-{digits:26}",
    resource_id: "db-{upper:26}",
    arn: rds("db", "{identifier}"),
    address: "{identifier}.{hex:12:domain}.{region}.rds.{dns}",
    endpoint: "{address}:{port}",
    port: databasePort,
    hosted_zone_id: "Z{upper:13}",
    status: "available",
    engine_version_actual: "{engine_version}",
    availability_zone: "{region}a",
    master_user_secret: masterSecret,
    ca_cert_identifier: "rds-ca-rsa2048-g1",
    license_model: "postgresql-license",
    network_type: "IPV4",
    storage_type: "gp2",
    backup_target: "region",
    backup_window: "09:00-09:30",
    maintenance_window: "sun:06:00-sun:06:30",
    option_group_name: "default:{engine}",
    engine_lifecycle_support: "open-source-rds-extended-support",
    database_insights_mode: "standard",
    parameter_group_name: "default.{engine}",
    db_subnet_group_name: "default",
    latest_restorable_time: FIXED_TIME,
  },
  aws_db_instance_role_association: { id: "{db_instance_identifier},{role_arn}" },
  aws_db_event_subscription: {
    id: "{name}",
    name: "terraform-{digits:26}",
    arn: rds("es", "{name}"),
    customer_aws_id: "{account}",
  },
  aws_db_instance_automated_backups_replication: { id: rds("auto-backup", "ab-{hex:32}") },
  aws_db_proxy: {
    id: "{name}",
    arn: rds("db-proxy", "prx-{hex:17}"),
    endpoint: "{name}.proxy-{hex:12:domain}.{region}.rds.{dns}",
  },
  aws_rds_cluster: {
    id: "{cluster_identifier}",
    cluster_identifier: "terraform-{digits:26}",
    cluster_resource_id: "cluster-{upper:26}",
    arn: rds("cluster", "{cluster_identifier}"),
    endpoint: "{cluster_identifier}.cluster-{hex:12:domain}.{region}.rds.{dns}",
    reader_endpoint: "{cluster_identifier}.cluster-ro-{hex:12:domain}.{region}.rds.{dns}",
    port: databasePort,
    master_user_secret: masterSecret,
  },
  aws_rds_cluster_instance: {
    id: "{identifier}",
    identifier: "terraform-{digits:26}",
    dbi_resource_id: "db-{upper:26}",
    arn: rds("db", "{identifier}"),
    endpoint: "{identifier}.{hex:12:domain}.{region}.rds.{dns}",
  },
  aws_rds_cluster_parameter_group: { id: "{name}", arn: rds("cluster-pg", "{name}") },
  aws_rds_certificate: { id: "{region}" },
  aws_elasticache_subnet_group: { id: "{name}", arn: cache("subnetgroup", "{name}"), vpc_id: "vpc-{hex:17}" },
  aws_elasticache_parameter_group: { id: "{name}", arn: cache("parametergroup", "{name}") },
  aws_elasticache_replication_group: {
    id: "{replication_group_id}",
    arn: cache("replicationgroup", "{replication_group_id}"),
    primary_endpoint_address:
      "{endpoint_prefix}{replication_group_id}.{hex:6:domain}.ng.0001.{short_region}.cache.{dns}",
    reader_endpoint_address: "{reader_prefix}{replication_group_id}.{hex:6:domain}.ng.0001.{short_region}.cache.{dns}",
    configuration_endpoint_address: (view) =>
      Number(view.text("num_node_groups") || "1") > 1
        ? `clustercfg.${view.text("replication_group_id")}.${view.made.hex(6, "domain")}.${view.text("short_region")}.cache.amazonaws.com`
        : "",
    endpoint_prefix: (view) => (view.text("transit_encryption_enabled") === "true" ? "master." : ""),
    reader_prefix: (view) => (view.text("transit_encryption_enabled") === "true" ? "replica." : ""),
    short_region: (view) => shortRegion(view.identity.region),
    engine: "redis",
    engine_version_actual: "{engine_version}",
    port: () => REDIS_PORT,
    member_clusters: memberClusters,
    cluster_enabled: (view) => Number(view.text("num_node_groups") || "1") > 1,
    num_cache_clusters: (view) => memberClusters(view).length,
    num_node_groups: () => 1,
    replicas_per_node_group: (view) => Math.max(0, Number(view.text("num_cache_clusters") || "1") - 1),
    maintenance_window: "sun:06:00-sun:07:00",
    snapshot_window: "09:00-10:00",
    network_type: "ipv4",
    ip_discovery: "ipv4",
    cluster_mode: "disabled",
    transit_encryption_mode: (view) => (view.text("transit_encryption_enabled") === "true" ? "required" : ""),
    parameter_group_name: "default.redis7",
    at_rest_encryption_enabled: "false",
    auto_minor_version_upgrade: "true",
  },
  aws_elasticache_cluster: { id: "{cluster_id}", arn: cache("cluster", "{cluster_id}"), port: () => REDIS_PORT },
  aws_elasticache_user: { id: "{user_id}", arn: cache("user", "{user_id}") },
  aws_elasticache_user_group: { id: "{user_group_id}", arn: cache("usergroup", "{user_group_id}") },
  aws_backup_vault: { id: "{name}", arn: backup("backup-vault", "{name}"), recovery_points: () => 0 },
  aws_backup_logically_air_gapped_vault: { id: "{name}", arn: backup("backup-vault", "{name}") },
  aws_backup_vault_lock_configuration: {
    id: "{backup_vault_name}",
    backup_vault_arn: backup("backup-vault", "{backup_vault_name}"),
  },
  aws_backup_vault_policy: {
    id: "{backup_vault_name}",
    backup_vault_arn: backup("backup-vault", "{backup_vault_name}"),
  },
  aws_backup_vault_notifications: {
    id: "{backup_vault_name}",
    backup_vault_arn: backup("backup-vault", "{backup_vault_name}"),
  },
  aws_backup_plan: {
    id: "{uuid}",
    arn: backup("backup-plan", "{id}"),
    version: (view) => view.made.pick("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef0123456789", 48),
  },
  aws_backup_selection: { id: "{uuid}" },
  aws_backup_framework: {
    id: "{name}",
    arn: backup("framework", "{name}-{uuid}"),
    creation_time: FIXED_TIME,
    deployment_status: "COMPLETED",
    status: "ACTIVE",
  },
  aws_backup_report_plan: {
    id: "{name}",
    arn: backup("report-plan", "{name}-{uuid}"),
    creation_time: FIXED_TIME,
    deployment_status: "COMPLETED",
  },
  aws_backup_restore_testing_plan: { arn: backup("restore-testing-plan", "{name}-{uuid}") },
  aws_backup_region_settings: { id: "{region}" },
  aws_backup_global_settings: { id: "{account}" },
  aws_efs_file_system: {
    id: "fs-{hex:17}",
    arn: "arn:{partition}:elasticfilesystem:{region}:{account}:file-system/{id}",
    dns_name: "{id}.efs.{region}.{dns}",
    creation_token: "{hex:32}",
  },
  aws_efs_mount_target: {
    id: "fsmt-{hex:17}",
    dns_name: "{file_system_id}.efs.{region}.{dns}",
    network_interface_id: "eni-{hex:17}",
  },
  aws_ecr_repository: {
    id: "{name}",
    arn: "arn:{partition}:ecr:{region}:{account}:repository/{name}",
    registry_id: "{account}",
    repository_url: "{account}.dkr.ecr.{region}.{dns}/{name}",
  },
};

/** ElastiCache endpoints carry a short form of the region: us-west-2 is usw2, us-gov-west-1 is usgw1. */
function shortRegion(region: string): string {
  const parts = region.split("-");
  const number = parts.at(-1) ?? "";
  return `${parts[0] ?? ""}${parts
    .slice(1, -1)
    .map((part) => part.charAt(0))
    .join("")}${number}`;
}
