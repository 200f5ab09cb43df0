import { isPostgres, judgeParameter } from "../../joins/parameters";
import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const rdsDisconnectionsLogged: Rule = {
  id: "rds-disconnections-logged",
  domain: "database",
  title: "Every PostgreSQL database logs the end of each connection.",
  why: "Together with the log-in it tells how long a session lasted.",
  severity: "low",
  citations: ["164.308(a)(5)(ii)(C)", "164.308(a)(1)(ii)(D)", "164.312(b)"],
  remedy: "Set the parameter log_disconnections = 1 in the parameter group.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_db_instance"], when: isPostgres }, (database) =>
      judgeParameter(model, database, { name: "log_disconnections", wanted: "1", accepts: (value) => value === "1" }),
    ),
};
