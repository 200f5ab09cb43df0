import { HOURS_PER_MONTH } from "../prices";
import { item, type Biller } from "./biller";

/** vCPUs of an instance class; the classes in use have two. */
const VCPUS = 2;

/** What holds data: database, cache, table, buckets, vaults. */
export const DATA: Readonly<Record<string, Biller>> = {
  aws_db_instance: (values) => {
    const copies = values.flag("multi_az") ? 2 : 1; // a standby costs as much again
    return [
      item(
        `${values.text("instance_class")}${copies === 2 ? ", Multi-AZ" : ""}`,
        copies * HOURS_PER_MONTH,
        `rds:${values.text("instance_class")}`,
      ),
      item("gp3 storage", copies * (values.number("allocated_storage") ?? 0), "rds:gp3"),
      ...(values.text("database_insights_mode") === "advanced"
        ? [item("Database Insights advanced", copies * VCPUS * HOURS_PER_MONTH, "rds:insights-advanced")]
        : []),
    ];
  },
  aws_elasticache_replication_group: (values) => {
    const shards = values.number("num_node_groups") ?? 1;
    const nodes = values.number("num_cache_clusters") ?? shards * (1 + (values.number("replicas_per_node_group") ?? 0));
    const { engine, type } = { engine: values.text("engine"), type: values.text("node_type") };
    return [item(`${nodes} × ${engine} ${type}`, nodes * HOURS_PER_MONTH, `cache:${engine}:${type}`)];
  },
  aws_dynamodb_table: (_, usage) => [item("writes on demand", usage.runsMillions / 100, "dynamodb:writes")],
  aws_s3_bucket: (_, usage) => [item("storage", usage.bucketGb, "s3:storage")],
  aws_backup_vault: (_, usage) => [item("recovery points", usage.recoveryPointGb, "backup:storage")],
  aws_backup_plan: (_, usage) =>
    usage.copiedGb > 0 ? [item("copies to the failover region", usage.copiedGb, "backup:transfer")] : [],
  aws_backup_restore_testing_selection: () => [item("restore test", 1, "backup:restore-test")],
};
