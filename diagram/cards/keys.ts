import type { Resource } from "../../checks/model/resource";
import type { Facts } from "../facts";
import type { Card, Row } from "../picture";

/** What a key's users are called on the card. */
const USERS: Readonly<Record<string, string>> = {
  aws_db_instance: "database",
  aws_elasticache_replication_group: "cache",
  aws_cloudwatch_log_group: "log groups",
  aws_s3_bucket_server_side_encryption_configuration: "buckets",
  aws_secretsmanager_secret: "secrets",
  aws_ssm_parameter: "parameters",
  aws_sns_topic: "topics",
  aws_sqs_queue: "queues",
  aws_backup_vault: "vault",
  aws_dynamodb_table: "table",
  aws_lambda_function: "functions",
  aws_cloudtrail: "trail",
};

/** Every customer-managed key, its number in the picture, and what it encrypts. */
export function keysCard(facts: Facts): Card {
  const rotations = new Set(facts.keys.map((key) => facts.literal(key, "rotation_period_in_days") || "365"));
  return {
    id: "keys",
    title: `Keys, rotated every ${[...rotations].join(" or ")} days`,
    role: "key",
    rows: facts.keys.map((key, index) => row(facts, key, index + 1)),
  };
}

function row(facts: Facts, key: Resource, number: number): Row {
  const [alias] = facts.model.joined(key, "aws_kms_alias", "target_key_id");
  const name = alias ? facts.name(alias) : key.name;
  const users = Object.keys(USERS).filter((type) =>
    facts.all(type).some((resource) => encryptsWith(facts, resource, key)),
  );
  return {
    text: name,
    value: users.map((type) => USERS[type]!).join(", ") || "fields in the services",
    key: number,
    addresses: [key.address],
  };
}

function encryptsWith(facts: Facts, resource: Resource, key: Resource): boolean {
  const paths = [
    "kms_key_id",
    "kms_key_arn",
    "kms_master_key_id",
    "key_id",
    "master_user_secret_kms_key_id",
    "performance_insights_kms_key_id",
    "server_side_encryption.kms_key_arn",
    "rule.apply_server_side_encryption_by_default.kms_master_key_id",
  ];
  return facts.targets(resource, ...paths).includes(key);
}
