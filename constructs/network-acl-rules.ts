import type { EnvironmentConfig } from "../config/schema";
import type { Tier } from "./tier";

/** One allowed flow of a network ACL; everything else is denied. */
export interface NetworkAclFlow {
  readonly direction: "in" | "out";
  /** Who is at the other end: a tier and its zone, or `anywhere`; the same in every environment. */
  readonly peer: string;
  readonly cidr: string;
  readonly fromPort: number;
  readonly toPort: number;
  /** Why the tier needs it. */
  readonly because: string;
}

export const POSTGRES_PORT = 5432;
export const CACHE_PORT = 6379;
const HTTPS_PORT = 443;

type Peer = Pick<NetworkAclFlow, "peer" | "cidr">;

/** Ports of answers: NAT gateways and functions use all of these (network ACLs keep no state). */
const EPHEMERAL = { fromPort: 1024, toPort: 65_535 };

/** What the network ACL of each tier admits, on top of what the security groups do. */
export function networkAclFlows({ network }: EnvironmentConfig): Readonly<Record<Tier, readonly NetworkAclFlow[]>> {
  const subnets = (tier: Tier): Peer[] =>
    network.zones.map((zone) => ({ peer: `${tier}-${zone.zone}`, cidr: zone[tier] }));
  const privateSubnets = subnets("private");
  const databaseSubnets = subnets("database");
  const anywhere: Peer[] = [{ peer: "anywhere", cidr: "0.0.0.0/0" }];
  const each = (
    peers: readonly Peer[],
    direction: "in" | "out",
    ports: { readonly fromPort: number; readonly toPort: number },
    because: string,
  ): NetworkAclFlow[] => peers.map((peer) => ({ direction, ...peer, ...ports, because }));
  const port = (number: number): { fromPort: number; toPort: number } => ({ fromPort: number, toPort: number });

  return {
    public: [
      ...each(privateSubnets, "in", port(HTTPS_PORT), "private subnets call the internet through NAT"),
      ...each(anywhere, "in", EPHEMERAL, "answers from the internet to the NAT gateway"),
      ...each(anywhere, "out", port(HTTPS_PORT), "NAT gateway calls the internet by HTTPS alone"),
      ...each(privateSubnets, "out", EPHEMERAL, "answers from the NAT gateway to private subnets"),
    ],
    private: [
      ...each(privateSubnets, "in", port(HTTPS_PORT), "functions call interface endpoints"),
      ...each(anywhere, "in", EPHEMERAL, "answers from the internet, the database and the cache"),
      ...each(anywhere, "out", port(HTTPS_PORT), "functions call AWS and third parties by HTTPS alone"),
      ...each(databaseSubnets, "out", port(POSTGRES_PORT), "functions call PostgreSQL"),
      ...each(databaseSubnets, "out", port(CACHE_PORT), "functions call the cache"),
      ...each(privateSubnets, "out", EPHEMERAL, "answers of interface endpoints"),
    ],
    database: [
      ...each(privateSubnets, "in", port(POSTGRES_PORT), "functions call PostgreSQL"),
      ...each(privateSubnets, "in", port(CACHE_PORT), "functions call the cache"),
      ...each(databaseSubnets, "in", EPHEMERAL, "cache nodes replicate, agree and answer each other"),
      ...each(databaseSubnets, "out", EPHEMERAL, "cache nodes replicate, agree and answer each other"),
      ...each(privateSubnets, "out", EPHEMERAL, "answers to functions"),
    ],
  };
}
