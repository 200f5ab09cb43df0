import { Eip } from "@cdktf/provider-aws/lib/eip";
import type { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import type { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import type { Tier } from "./tier";

export interface TierRoutesProps {
  readonly config: EnvironmentConfig;
  readonly vpcId: string;
  readonly internetGateway: InternetGateway;
  /** The subnets of each tier, one a zone, in the order of the zones. */
  readonly subnets: Readonly<Record<Tier, readonly Subnet[]>>;
}

/** Every destination; only the internet and the NAT gateways are reached by it. */
const ANYWHERE = "0.0.0.0/0";

/** Route tables of the tiers: public to the internet, private through NAT, database to nowhere outside the VPC. */
export class TierRoutes extends Construct {
  readonly routeTableIds: Readonly<Record<Tier, readonly string[]>>;
  readonly natGatewayIds: readonly string[];

  constructor(scope: Construct, id: string, props: TierRoutesProps) {
    super(scope, id);
    const { config, internetGateway, subnets } = props;
    const { zones, natGateways } = config.network;

    const publicTable = this.table("public", props, subnets.public);
    new Route(this, "public-internet", {
      routeTableId: publicTable.id,
      destinationCidrBlock: ANYWHERE,
      gatewayId: internetGateway.id,
    });

    const natZones = natGateways === "single" ? zones.slice(0, 1) : zones;
    const gateways = natZones.map(({ zone }, index) => {
      const address = new Eip(this, `nat-address-${zone}`, {
        domain: "vpc",
        tags: { Name: physicalName(config, `nat-${zone}`) },
        dependsOn: [internetGateway],
      });
      return new NatGateway(this, `nat-${zone}`, {
        allocationId: address.allocationId,
        subnetId: subnets.public[index]!.id,
        tags: { Name: physicalName(config, `nat-${zone}`) },
        dependsOn: [internetGateway],
      });
    });
    const privateTables = zones.map(({ zone }, index) => {
      const table = this.table(`private-${zone}`, props, subnets.private.slice(index, index + 1));
      new Route(this, `private-${zone}-nat`, {
        routeTableId: table.id,
        destinationCidrBlock: ANYWHERE,
        natGatewayId: (gateways[index] ?? gateways[0]!).id,
      });
      return table;
    });
    const databaseTable = this.table("database", props, subnets.database);

    this.natGatewayIds = gateways.map((gateway) => gateway.id);
    this.routeTableIds = {
      public: [publicTable.id],
      private: privateTables.map((table) => table.id),
      database: [databaseTable.id],
    };
  }

  private table(name: string, { config, vpcId }: TierRoutesProps, subnets: readonly Subnet[]): RouteTable {
    const table = new RouteTable(this, `${name}-table`, { vpcId, tags: { Name: physicalName(config, name) } });
    subnets.forEach((subnet) => {
      const zone = subnet.node.id; // already unique in the VPC
      new RouteTableAssociation(this, `${zone}-association`, { subnetId: subnet.id, routeTableId: table.id });
    });
    return table;
  }
}
