import { encryption } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { judgeKey } from "../../joins/customer-key";
import type { Rule } from "../../rule";

export const rdsInsightsCustomerKey: Rule = {
  id: "rds-insights-customer-key",
  domain: "database",
  title: "Query statistics of every database are encrypted under a customer-managed key.",
  why: "Performance Insights keeps the text of statements.",
  severity: "medium",
  citations: [...encryption],
  remedy: "Set performance_insights_kms_key_id to the ARN of an aws_kms_key, with performance_insights_enabled = true.",
  evaluate: (model) =>
    eachResource(
      model,
      { types: ["aws_db_instance"], when: (database) => database.get("performance_insights_enabled") === true },
      (database) => judgeKey(model, database, "performance_insights_kms_key_id"),
    ),
};
