import { DefaultNetworkAcl } from "@cdktf/provider-aws/lib/default-network-acl";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import { protectsAll } from "../config/protection";
import type { EnvironmentConfig } from "../config/schema";
import type { Tier } from "./tier";
import { TierRoutes } from "./tier-routes";

/** A VPC with a public, a private and a database subnet in every zone (45 CFR 164.312(e)(1)). */
export class TieredVpc extends Construct {
  readonly vpcId: string;
  readonly subnetIds: Readonly<Record<Tier, readonly string[]>>;
  readonly routeTableIds: Readonly<Record<Tier, readonly string[]>>;
  readonly natGatewayIds: readonly string[];

  constructor(scope: Construct, id: string, config: EnvironmentConfig) {
    super(scope, id);
    const { network, regions } = config;
    const vpc = new Vpc(this, "vpc", {
      cidrBlock: network.cidr,
      enableDnsSupport: true,
      enableDnsHostnames: true, // interface endpoints answer under the services' own names
      tags: { Name: physicalName(config, "vpc") },
      lifecycle: { preventDestroy: protectsAll(config) },
    });
    this.vpcId = vpc.id;

    // Whatever is started without a group or a network ACL of its own reaches nothing.
    new DefaultSecurityGroup(this, "default-security-group", {
      vpcId: vpc.id,
      tags: { Name: physicalName(config, "default-unused") },
    });
    new DefaultNetworkAcl(this, "default-network-acl", {
      defaultNetworkAclId: vpc.defaultNetworkAclId,
      tags: { Name: physicalName(config, "default-unused") },
      lifecycle: { ignoreChanges: ["subnet_ids"] }, // AWS moves subnets in and out while they are made
    });
    const internetGateway = new InternetGateway(this, "internet-gateway", {
      vpcId: vpc.id,
      tags: { Name: physicalName(config, "internet") },
    });

    const subnets = (tier: Tier): Subnet[] =>
      network.zones.map(
        (zone) =>
          new Subnet(this, `${tier}-${zone.zone}`, {
            vpcId: vpc.id,
            cidrBlock: zone[tier],
            availabilityZone: `${regions.primary}${zone.zone}`,
            mapPublicIpOnLaunch: false,
            tags: { Name: physicalName(config, `${tier}-${zone.zone}`), Tier: tier },
          }),
      );
    const byTier = { public: subnets("public"), private: subnets("private"), database: subnets("database") };
    const routes = new TierRoutes(this, "routes", {
      config,
      vpcId: vpc.id,
      internetGateway,
      subnets: byTier,
    });
    this.subnetIds = {
      public: byTier.public.map((subnet) => subnet.id),
      private: byTier.private.map((subnet) => subnet.id),
      database: byTier.database.map((subnet) => subnet.id),
    };
    this.routeTableIds = routes.routeTableIds;
    this.natGatewayIds = routes.natGatewayIds;
  }
}
