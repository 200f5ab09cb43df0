import type { EnvironmentConfig } from "../config/schema";
import type { Tier } from "./tiered-vpc";

/** One allowed flow of a network ACL; everything else is denied. */
export interface NetworkAclFlow {
  readonly direction: "in" | "out";
  readonly cidr: string;
  readonly fromPort: number;
  readonly toPort: number;
  /** Why the tier needs it. */
  readonly because: string;
}

export const POSTGRES_PORT = 5432;
export const CACHE_PORT = 6379;
const HTTPS_PORT = 443;
const ANYWHERE = "0.0.0.0/0";

/** Ports of answers: NAT gateways and functions use all of these (network ACLs keep no state). */
const EPHEMERAL = { fromPort: 1024, toPort: 65_535 };

/** What the network ACL of each tier admits, on top of what the security groups do. */
export function networkAclFlows({ network }: EnvironmentConfig): Readonly<Record<Tier, readonly NetworkAclFlow[]>> {
  const privateCidrs = network.zones.map((zone) => zone.private);
  const databaseCidrs = network.zones.map((zone) => zone.database);
  const each = (
    cidrs: readonly string[],
    direction: "in" | "out",
    ports: { readonly fromPort: number; readonly toPort: number },
    because: string,
  ): NetworkAclFlow[] => cidrs.map((cidr) => ({ direction, cidr, ...ports, because }));
  const port = (number: number): { fromPort: number; toPort: number } => ({ fromPort: number, toPort: number });

  return {
    public: [
      ...each(privateCidrs, "in", port(HTTPS_PORT), "private subnets call the internet through NAT"),
      ...each([ANYWHERE], "in", EPHEMERAL, "answers from the internet to the NAT gateway"),
      ...each([ANYWHERE], "out", port(HTTPS_PORT), "NAT gateway calls the internet by HTTPS alone"),
      ...each(privateCidrs, "out", EPHEMERAL, "answers from the NAT gateway to private subnets"),
    ],
    private: [
      ...each(privateCidrs, "in", port(HTTPS_PORT), "functions call interface endpoints"),
      ...each([ANYWHERE], "in", EPHEMERAL, "answers from the internet, the database and the cache"),
      ...each([ANYWHERE], "out", port(HTTPS_PORT), "functions call AWS and third parties by HTTPS alone"),
      ...each(databaseCidrs, "out", port(POSTGRES_PORT), "functions call PostgreSQL"),
      ...each(databaseCidrs, "out", port(CACHE_PORT), "functions call the cache"),
      ...each(privateCidrs, "out", EPHEMERAL, "answers of interface endpoints"),
    ],
    database: [
      ...each(privateCidrs, "in", port(POSTGRES_PORT), "functions call PostgreSQL"),
      ...each(privateCidrs, "in", port(CACHE_PORT), "functions call the cache"),
      ...each(databaseCidrs, "in", EPHEMERAL, "cache nodes replicate, agree and answer each other"),
      ...each(databaseCidrs, "out", EPHEMERAL, "cache nodes replicate, agree and answer each other"),
      ...each(privateCidrs, "out", EPHEMERAL, "answers to functions"),
    ],
  };
}
