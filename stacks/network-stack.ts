import type { Construct } from "constructs";
import { networkAclFlows } from "../constructs/network-acl-rules";
import type { SecurityGroupName } from "../constructs/security-group-rules";
import { SecurityGroups } from "../constructs/security-groups";
import { TierNetworkAcl } from "../constructs/tier-network-acl";
import { TIERS, type Tier } from "../constructs/tier";
import { TieredVpc } from "../constructs/tiered-vpc";
import { VpcEndpoints } from "../constructs/vpc-endpoints";
import { VpcFlowLog } from "../constructs/vpc-flow-log";
import { BaseStack, type BaseStackProps } from "./base-stack";

export interface NetworkStackProps extends BaseStackProps {
  /** The logs key, for the flow log. */
  readonly logsKeyArn: string;
}

/** The VPC with its tiers, walls and ways to AWS services, and every security group rule. */
export class NetworkStack extends BaseStack {
  readonly vpcId: string;
  readonly subnetIds: Readonly<Record<Tier, readonly string[]>>;
  readonly securityGroupIds: Readonly<Record<SecurityGroupName, string>>;
  readonly natGatewayIds: readonly string[];
  readonly publicRouteTableIds: readonly string[];
  readonly flowLogGroupName: string;

  constructor(scope: Construct, props: NetworkStackProps) {
    super(scope, "network", props);
    const { config } = this;
    const vpc = new TieredVpc(this, "vpc", config);
    const { vpcId } = vpc;
    const flows = networkAclFlows(config);
    TIERS.forEach((tier) => {
      new TierNetworkAcl(this, `${tier}-acl`, {
        config,
        tier,
        vpcId,
        subnetIds: vpc.subnetIds[tier],
        flows: flows[tier],
      });
    });
    const groups = new SecurityGroups(this, "security-groups", { config, vpcId });
    new VpcEndpoints(this, "endpoints", {
      config,
      vpcId,
      routeTableIds: [...vpc.routeTableIds.private, ...vpc.routeTableIds.database],
      subnetIds: vpc.subnetIds.private,
      securityGroupId: groups.ids.endpoints,
    });
    const flowLog = new VpcFlowLog(this, "flow-log", { config, vpcId, logsKeyArn: props.logsKeyArn });

    this.vpcId = vpcId;
    this.subnetIds = vpc.subnetIds;
    this.securityGroupIds = groups.ids;
    this.natGatewayIds = vpc.natGatewayIds;
    this.publicRouteTableIds = vpc.routeTableIds.public;
    this.flowLogGroupName = flowLog.logGroupName;

    this.output("vpc_id", vpcId, "VPC of the environment");
    TIERS.forEach((tier) => this.output(`${tier}_subnet_ids`, vpc.subnetIds[tier], `Subnets of the ${tier} tier`));
    this.output("security_group_ids", groups.ids, "Security groups by who wears them");
  }
}
