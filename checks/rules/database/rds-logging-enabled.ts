import { eachResource, judgeAttribute } from "../../factories/each-resource";
import { asList, text } from "../../model/value";
import type { Rule } from "../../rule";

/** Log types of each engine, by the start of its name. */
const logTypes: Readonly<Record<string, readonly string[]>> = {
  postgres: ["postgresql", "upgrade"],
  "aurora-postgresql": ["postgresql"],
  "aurora-mysql": ["audit", "error", "general", "slowquery"],
  mysql: ["audit", "error", "general", "slowquery"],
  mariadb: ["audit", "error", "general", "slowquery"],
  oracle: ["audit", "alert", "listener", "trace"],
  sqlserver: ["agent", "error"],
};

export const rdsLoggingEnabled: Rule = {
  id: "rds-logging-enabled",
  domain: "database",
  title: "Every database exports all of its logs to CloudWatch.",
  why: "Who logged in and what was changed is read from these logs.",
  severity: "high",
  citations: ["164.308(a)(1)(ii)(D)", "164.308(a)(3)(ii)(A)", "164.308(a)(5)(ii)(C)", "164.312(b)"],
  awsConfig: "RDS_LOGGING_ENABLED",
  cdkNag: "HIPAA.Security-RDSLoggingEnabled",
  remedy:
    'Set enabled_cloudwatch_logs_exports to all log types of the engine; for PostgreSQL ["postgresql", "upgrade"].',
  evaluate: (model) =>
    eachResource(model, { types: ["aws_db_instance", "aws_rds_cluster"] }, (database) => {
      const engine = text(model.follow(database.get("engine"))) ?? "postgres";
      const needed = Object.entries(logTypes).find(([name]) => engine.startsWith(name))?.[1] ?? ["error"];
      return judgeAttribute(model, database, "enabled_cloudwatch_logs_exports", {
        wanted: needed.join(", "),
        accepts: (value) => needed.every((type) => asList(value).includes(type)),
      });
    }),
};
