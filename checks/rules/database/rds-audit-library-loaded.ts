import { isPostgres, judgeParameter } from "../../joins/parameters";
import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const rdsAuditLibraryLoaded: Rule = {
  id: "rds-audit-library-loaded",
  domain: "database",
  title: "Every PostgreSQL database loads pgaudit.",
  why: "Without the library the audit settings do nothing.",
  severity: "high",
  citations: ["164.308(a)(1)(ii)(D)", "164.312(b)"],
  remedy: "Set shared_preload_libraries to a list with pgaudit, with apply_method = pending-reboot.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_db_instance"], when: isPostgres }, (database) =>
      judgeParameter(model, database, {
        name: "shared_preload_libraries",
        wanted: "a list with pgaudit",
        accepts: (value) => value.split(/\s*,\s*/).includes("pgaudit"),
      }),
    ),
};
