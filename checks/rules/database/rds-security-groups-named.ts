import { accessControl } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { asList, show } from "../../model/value";
import type { Rule } from "../../rule";

export const rdsSecurityGroupsNamed: Rule = {
  id: "rds-security-groups-named",
  domain: "database",
  title: "Every database names its security groups.",
  why: "Without them it gets the default group of the VPC.",
  severity: "high",
  citations: [...accessControl, "164.312(e)(1)"],
  remedy: "Set vpc_security_group_ids.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_db_instance", "aws_rds_cluster"] }, (database) => {
      const groups = asList(database.get("vpc_security_group_ids"));
      return {
        status: groups.length > 0 ? "pass" : "fail",
        found: `${groups.length} groups`,
        wanted: "a security group",
        evidence: { vpc_security_group_ids: groups.map(show) },
      };
    }),
};
