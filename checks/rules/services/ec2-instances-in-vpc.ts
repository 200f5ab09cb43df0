import { accessControl } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const ec2InstancesInVpc: Rule = {
  id: "ec2-instances-in-vpc",
  domain: "services",
  title: "Every instance names its subnet.",
  why: "A subnet decides its routes, its network ACL and its flow log.",
  severity: "high",
  citations: [...accessControl, "164.312(e)(1)"],
  awsConfig: "INSTANCES_IN_VPC",
  cdkNag: "HIPAA.Security-EC2InstancesInVPC",
  remedy: "Set subnet_id.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_instance"] }, (instance) => {
      const subnet = instance.get("subnet_id") ?? instance.get("network_interface.network_interface_id");
      return {
        status: subnet === undefined ? "fail" : "pass",
        found: `subnet_id = ${show(subnet)}`,
        wanted: "a subnet",
        evidence: { subnet_id: subnet },
      };
    }),
};
