import { isPostgres, judgeParameter } from "../../joins/parameters";
import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const rdsNoStatementTextLogged: Rule = {
  id: "rds-no-statement-text-logged",
  domain: "database",
  title: "No PostgreSQL database logs the text of every statement.",
  why: "Statements hold ePHI: the log would become a second, less protected store of it.",
  severity: "high",
  citations: ["164.312(a)(1)", "164.312(b)"],
  remedy: "Leave log_statement at ddl or none. pgaudit records what is needed.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_db_instance"], when: isPostgres }, (database) =>
      judgeParameter(model, database, {
        name: "log_statement",
        wanted: "none or ddl",
        accepts: (value) => value === "none" || value === "ddl",
        acceptsAbsent: true,
      }),
    ),
};
