import { transmission } from "../../citations";
import { isPostgres, judgeParameter } from "../../joins/parameters";
import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const rdsTlsMinimum: Rule = {
  id: "rds-tls-minimum",
  domain: "database",
  title: "Every PostgreSQL database accepts TLS 1.2 or later only.",
  why: "Older versions of TLS are broken.",
  severity: "high",
  citations: [...transmission],
  remedy: "Set the parameter ssl_min_protocol_version = TLSv1.2 in the parameter group.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_db_instance"], when: isPostgres }, (database) =>
      judgeParameter(model, database, {
        name: "ssl_min_protocol_version",
        wanted: "TLSv1.2 or TLSv1.3",
        accepts: (value) => value === "TLSv1.2" || value === "TLSv1.3",
      }),
    ),
};
