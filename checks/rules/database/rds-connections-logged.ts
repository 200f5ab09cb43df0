import { isPostgres, judgeParameter } from "../../joins/parameters";
import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const rdsConnectionsLogged: Rule = {
  id: "rds-connections-logged",
  domain: "database",
  title: "Every PostgreSQL database logs each connection.",
  why: "Log-in monitoring: who connected, from where, and when.",
  severity: "medium",
  citations: ["164.308(a)(5)(ii)(C)", "164.308(a)(1)(ii)(D)", "164.312(b)"],
  remedy: "Set the parameter log_connections = 1 in the parameter group.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_db_instance"], when: isPostgres }, (database) =>
      judgeParameter(model, database, {
        name: "log_connections",
        wanted: "1",
        accepts: (value) => value === "1" || value === "all",
      }),
    ),
};
