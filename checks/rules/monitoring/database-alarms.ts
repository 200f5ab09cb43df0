import { eachResource } from "../../factories/each-resource";
import { judgeWatched } from "../../joins/alarms";
import type { Rule } from "../../rule";

export const databaseAlarms: Rule = {
  id: "database-alarms",
  domain: "monitoring",
  title: "Every database is watched: processor, connections and storage.",
  why: "A full or busy database stops the practice.",
  severity: "medium",
  citations: ["164.308(a)(6)(ii)", "164.312(b)", "164.308(a)(7)(ii)(C)"],
  remedy:
    "Add aws_cloudwatch_metric_alarm for CPUUtilization, DatabaseConnections and FreeStorageSpace by DBInstanceIdentifier.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_db_instance"] }, (subject) =>
      judgeWatched(model, subject, {
        namespace: "AWS/RDS",
        metrics: ["CPUUtilization", "DatabaseConnections", "FreeStorageSpace"],
        limits: { CPUUtilization: { atMost: 80 }, FreeStorageSpace: { atLeast: 10 * 1024 ** 3 } },
        names: ["identifier"],
      }),
    ),
};
