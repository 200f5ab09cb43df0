import { transmission } from "../../citations";
import { isPostgres, judgeParameter } from "../../joins/parameters";
import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const rdsForceSsl: Rule = {
  id: "rds-force-ssl",
  domain: "database",
  title: "Every PostgreSQL database refuses connections without TLS.",
  why: "A client that forgets TLS must fail, not send ePHI in the clear.",
  severity: "critical",
  citations: [...transmission],
  remedy: "Set the parameter rds.force_ssl = 1 in the parameter group.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_db_instance"], when: isPostgres }, (database) =>
      judgeParameter(model, database, { name: "rds.force_ssl", wanted: "1", accepts: (value) => value === "1" }),
    ),
};
