import { accessControl } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { judgeIsolated } from "../../joins/isolated-subnets";
import type { Rule } from "../../rule";

export const rdsInDatabaseSubnets: Rule = {
  id: "rds-in-database-subnets",
  domain: "database",
  title: "Every database lives in subnets without a route to the internet.",
  why: "Even a database with a wrong security group can then not be reached, nor send ePHI out.",
  severity: "critical",
  citations: [...accessControl, "164.312(e)(1)"],
  remedy: "Set db_subnet_group_name to a group of subnets whose route tables have no default route.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_db_instance", "aws_rds_cluster"] }, (database) =>
      judgeIsolated(model, database, { attribute: "db_subnet_group_name", type: "aws_db_subnet_group" }),
    ),
};
