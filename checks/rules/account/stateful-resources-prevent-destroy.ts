import { availability } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { isFromPlan } from "../../model/scope";
import type { Rule } from "../../rule";

const stateful = [
  "aws_db_instance",
  "aws_rds_cluster",
  "aws_s3_bucket",
  "aws_dynamodb_table",
  "aws_kms_key",
  "aws_backup_vault",
  "aws_elasticache_replication_group",
  "aws_cloudwatch_log_group",
  "aws_cognito_user_pool",
];

export const statefulResourcesPreventDestroy: Rule = {
  id: "stateful-resources-prevent-destroy",
  domain: "account",
  title: "Terraform refuses to destroy what holds data.",
  why: "A renamed construct must not delete a database.",
  severity: "medium",
  citations: [...availability, "164.312(c)(1)"],
  remedy: "Set lifecycle { prevent_destroy = true }.",
  evaluate: (model) =>
    eachResource(
      model,
      // A plan doesn't tell what the lifecycle block says.
      { types: stateful, when: (one) => !model.stacks.some((stack) => stack.name === one.stack && isFromPlan(stack)) },
      (resource) => {
        const value = resource.get("lifecycle.prevent_destroy");
        const status = value === true ? "pass" : "fail";
        return {
          status,
          found: `lifecycle.prevent_destroy = ${String(value ?? "not set")}`,
          wanted: "true",
          evidence: { "lifecycle.prevent_destroy": value },
        };
      },
    ),
};
