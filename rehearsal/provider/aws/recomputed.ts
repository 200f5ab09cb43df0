/** Computed attributes that a change of others makes anew on update. */
export interface Recomputed {
  readonly when: readonly string[];
  readonly makes: readonly string[];
}

const CODE = ["filename", "s3_bucket", "s3_key", "s3_object_version", "source_code_hash", "image_uri"];

/** From the provider's CustomizeDiff functions. */
export const RECOMPUTED: Readonly<Record<string, Recomputed>> = {
  aws_lambda_function: {
    when: [...CODE, "handler", "runtime", "memory_size", "timeout", "environment", "layers", "kms_key_arn", "publish"],
    makes: ["version", "qualified_arn", "qualified_invoke_arn", "last_modified"],
  },
  aws_ssm_parameter: { when: ["value", "insecure_value", "value_wo_version"], makes: ["version"] },
  aws_launch_template: { when: ["image_id", "instance_type", "user_data"], makes: ["latest_version"] },
  aws_db_instance: { when: ["engine_version"], makes: ["engine_version_actual"] },
  aws_elasticache_replication_group: {
    when: ["num_cache_clusters", "num_node_groups", "replicas_per_node_group"],
    makes: ["member_clusters"],
  },
  aws_backup_plan: { when: ["rule", "name", "advanced_backup_setting"], makes: ["version"] },
};
