import { eachResource, judgeAttribute } from "../../factories/each-resource";
import { isPostgres } from "../../joins/parameters";
import { text } from "../../model/value";
import type { Rule } from "../../rule";

/** Oldest minor that RDS still creates, by major. */
const oldestMinor: Readonly<Record<string, number>> = { 14: 18, 15: 13, 16: 9, 17: 5, 18: 1 };

export const rdsEngineSupported: Rule = {
  id: "rds-engine-supported",
  domain: "database",
  title: "Every PostgreSQL database runs a version that still gets security updates.",
  why: "A version without updates keeps its known holes.",
  severity: "high",
  citations: ["164.308(a)(1)(ii)(B)", "164.308(a)(5)(ii)(B)"],
  remedy: "Set engine_version to 14.18, 15.13, 16.9, 17.5, 18.1 or later.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_db_instance"], when: isPostgres }, (database) =>
      judgeAttribute(model, database, "engine_version", {
        wanted: Object.entries(oldestMinor)
          .map(([major, minor]) => `${major}.${minor} or later`)
          .join(", "),
        accepts: (value) => {
          const [major = "", minor] = (text(value) ?? "").split(".");
          return minor !== undefined && Number(minor) >= (oldestMinor[major] ?? (Number(major) > 18 ? 0 : Infinity));
        },
      }),
    ),
};
