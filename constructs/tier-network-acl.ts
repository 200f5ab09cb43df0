import { NetworkAcl } from "@cdktf/provider-aws/lib/network-acl";
import { NetworkAclRule } from "@cdktf/provider-aws/lib/network-acl-rule";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import type { NetworkAclFlow } from "./network-acl-rules";
import type { Tier } from "./tier";

export interface TierNetworkAclProps {
  readonly config: EnvironmentConfig;
  readonly tier: Tier;
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  /** What is admitted; the order gives the rule numbers. */
  readonly flows: readonly NetworkAclFlow[];
}

/** The network ACL of a tier: a second wall behind the security groups, with only the flows that the tier needs. */
export class TierNetworkAcl extends Construct {
  constructor(scope: Construct, id: string, { config, tier, vpcId, subnetIds, flows }: TierNetworkAclProps) {
    super(scope, id);
    const acl = new NetworkAcl(this, "acl", {
      vpcId,
      subnetIds: [...subnetIds],
      tags: { Name: physicalName(config, tier), Tier: tier },
    });
    for (const direction of ["in", "out"] as const) {
      flows
        .filter((flow) => flow.direction === direction)
        .forEach(({ peer, cidr, fromPort, toPort }, index) => {
          new NetworkAclRule(this, `${direction}-${peer}-${fromPort}`, {
            networkAclId: acl.id,
            ruleNumber: 100 + index * 10,
            egress: direction === "out",
            protocol: "tcp",
            ruleAction: "allow",
            cidrBlock: cidr,
            fromPort,
            toPort,
          });
        });
    }
  }
}
