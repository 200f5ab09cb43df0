import { CACHE_PORT, POSTGRES_PORT } from "./network-acl-rules";

/** The environment's security groups by who wears them. */
export const SECURITY_GROUPS = {
  services: "Functions of the microservices",
  rotation: "Function that rotates the AUTH token of the cache",
  database: "PostgreSQL",
  cache: "Session cache",
  endpoints: "Interface endpoints of AWS services",
} as const;

export type SecurityGroupName = keyof typeof SECURITY_GROUPS;

/** One permitted connection between two groups, or from a group to the internet by HTTPS. */
export interface Connection {
  readonly from: SecurityGroupName;
  readonly to: SecurityGroupName | "internet";
  readonly port: number;
  readonly because: string;
}

const HTTPS_PORT = 443;

/** Every connection that is permitted; what isn't here is refused (45 CFR 164.312(a)(1)). */
export const CONNECTIONS: readonly Connection[] = [
  { from: "services", to: "database", port: POSTGRES_PORT, because: "services read and write patient data" },
  { from: "services", to: "cache", port: CACHE_PORT, because: "services keep sessions" },
  { from: "services", to: "endpoints", port: HTTPS_PORT, because: "services call AWS inside its network" },
  { from: "services", to: "internet", port: HTTPS_PORT, because: "services call telephony and model providers" },
  { from: "rotation", to: "cache", port: CACHE_PORT, because: "rotation tries the new token" },
  { from: "rotation", to: "endpoints", port: HTTPS_PORT, because: "rotation calls AWS inside its network" },
  { from: "rotation", to: "internet", port: HTTPS_PORT, because: "the ElastiCache API has no endpoint here" },
];
