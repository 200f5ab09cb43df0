import { isPostgres, judgeParameter } from "../../joins/parameters";
import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const rdsAuditLogging: Rule = {
  id: "rds-audit-logging",
  domain: "database",
  title: "Every PostgreSQL database audits changes of data, roles and structure.",
  why: "With pgaudit the log tells who changed what: the audit trail of ePHI itself.",
  severity: "high",
  citations: ["164.308(a)(1)(ii)(D)", "164.312(b)", "164.312(c)(1)"],
  remedy: "Set pgaudit.log to a list with role, write and ddl, and load pgaudit in shared_preload_libraries.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_db_instance"], when: isPostgres }, (database) =>
      judgeParameter(model, database, {
        name: "pgaudit.log",
        wanted: "ddl, role and write, or all",
        accepts: (value) =>
          value === "all" || ["ddl", "role", "write"].every((part) => value.split(/\s*,\s*/).includes(part)),
      }),
    ),
};
