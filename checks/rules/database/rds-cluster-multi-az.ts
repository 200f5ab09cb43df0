import { availability } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { asList } from "../../model/value";
import type { Rule } from "../../rule";

export const rdsClusterMultiAz: Rule = {
  id: "rds-cluster-multi-az",
  domain: "database",
  title: "Every database cluster spreads over two zones or more.",
  why: "One zone is one power supply.",
  severity: "medium",
  citations: [...availability],
  awsConfig: "RDS_CLUSTER_MULTI_AZ_ENABLED",
  remedy: "Add a second aws_rds_cluster_instance, or name zones with db_cluster_instance_class.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_rds_cluster"] }, (cluster) => {
      const instances = model.joined(cluster, "aws_rds_cluster_instance", "cluster_identifier").length;
      const zones =
        cluster.get("db_cluster_instance_class") === undefined ? 0 : asList(cluster.get("availability_zones")).length;
      const status = instances > 1 || zones > 1 ? "pass" : "fail";
      return {
        status,
        found: `${instances} instances, ${zones} zones`,
        wanted: "two instances or more",
        evidence: { instances },
      };
    }),
};
