import type { ResourceChange } from "../plan/plan";
import type { ReviewContext } from "./finding";

/** What has guards of its own, which go with it: policies, blocks, encryption, associations. */
const GUARDED = new Set([
  "aws_api_gateway_stage",
  "aws_backup_vault",
  "aws_iam_role",
  "aws_kms_key",
  "aws_lambda_function",
  "aws_s3_bucket",
  "aws_secretsmanager_secret",
  "aws_sns_topic",
  "aws_sqs_queue",
  "aws_vpc_endpoint",
]);
const PRINCIPALS = new Set(["aws_iam_role", "aws_iam_user", "aws_iam_group"]);

/** Gathers from all the changes what the classifiers need to judge one. */
export function contextOf(changes: readonly ResourceChange[]): ReviewContext {
  const newPrincipals = new Set<string>();
  const destroyed = new Set<string>();
  for (const change of changes) {
    if (change.action === "create" && PRINCIPALS.has(change.type)) add(newPrincipals, change.after?.["name"]);
    if (change.action === "delete" && GUARDED.has(change.type)) {
      for (const key of ["id", "arn", "name", "bucket", "url"]) add(destroyed, change.before?.[key]);
    }
  }
  return { newPrincipals, destroyed };
}

function add(names: Set<string>, value: unknown): void {
  if (typeof value === "string" && value !== "") names.add(value);
}
