import type { MutableObject, ObjectValue } from "../../wire/value";
import type { Deterministic } from "../deterministic";
import { dnsSuffixOf, type AwsIdentity } from "../identity";

/** What a lookup of something outside the configuration is made of. */
type Lookup = (config: ObjectValue, identity: AwsIdentity, made: Deterministic) => MutableObject;

const text = (config: ObjectValue, name: string): string => (typeof config[name] === "string" ? config[name] : "");
const SUBNETS = 3;

/** Parts of an ARN, as the data source names them. */
function arnParts(config: ObjectValue): MutableObject {
  const arn = text(config, "arn");
  const [prefix, partition = "", service = "", region = "", account = "", ...resource] = arn.split(":");
  if (prefix !== "arn" || resource.length === 0) {
    throw new Error(`got "${arn}", must be an ARN`);
  }
  return { id: arn, partition, service, region, account, resource: resource.join(":") };
}

/** A policy by name, path or ARN: those of AWS belong to no account. */
function policy(config: ObjectValue, { partition, accountId }: AwsIdentity): MutableObject {
  const arn = text(config, "arn");
  const name = text(config, "name") || (arn.split("/").at(-1) ?? "");
  const found = arn || `arn:${partition}:iam::${/^(AWS|Amazon|Cloud)/.test(name) ? "aws" : accountId}:policy/${name}`;
  return { id: found, arn: found, name, path: "/", policy: '{"Version":"2012-10-17","Statement":[]}' };
}

/**
 * Answers to lookups of what lies outside the configuration. Nothing is looked up: the answers are made up, but of a
 * form that expressions can go on with (a network that can be divided, a list that isn't empty).
 */
export const LOOKUPS: Readonly<Record<string, Lookup>> = {
  aws_arn: arnParts,
  aws_iam_policy: policy,
  aws_vpc: () => ({ cidr_block: "10.0.0.0/16", state: "available", enable_dns_support: true }),
  aws_vpcs: (_config, _identity, made) => ({ ids: [`vpc-${made.hex(17)}`] }),
  aws_subnet: (config, { region }) => ({
    cidr_block: text(config, "cidr_block") || "10.0.0.0/24",
    availability_zone: text(config, "availability_zone") || `${region}a`,
  }),
  aws_subnets: (_config, _identity, made) => ({
    ids: Array.from({ length: SUBNETS }, (_, index) => `subnet-${made.hex(17, String(index))}`),
  }),
  aws_security_groups: (_config, _identity, made) => ({ ids: [`sg-${made.hex(17)}`] }),
  aws_route_tables: (_config, _identity, made) => ({ ids: [`rtb-${made.hex(17)}`] }),
  aws_prefix_list: (_config, _identity, made) => ({ id: `pl-${made.hex(8)}`, cidr_blocks: ["198.51.100.0/24"] }),
  aws_ami: (_config, _identity, made) => {
    const id = `ami-${made.hex(17)}`;
    return { id, image_id: id, architecture: "x86_64", state: "available", root_device_name: "/dev/xvda" };
  },
  aws_canonical_user_id: (_config, _identity, made) => ({ id: made.hex(64), display_name: "rehearsal" }),
  aws_elb_service_account: (_config, { partition }) => ({
    id: "127311923021",
    arn: `arn:${partition}:iam::127311923021:root`,
  }),
  aws_cloudtrail_service_account: (_config, { partition }) => ({
    id: "086441151436",
    arn: `arn:${partition}:iam::086441151436:root`,
  }),
  aws_ssm_parameter: (config) => ({ value: "rehearsal", type: "String", name: text(config, "name") }),
  aws_secretsmanager_secret_version: () => ({ secret_string: "{}" }),
  aws_iam_session_context: (config, { partition, accountId }) => {
    const [, role = "", session = ""] = /:assumed-role\/([^/]+)\/(.+)$/.exec(text(config, "arn")) ?? [];
    const issuer = role === "" ? text(config, "arn") : `arn:${partition}:iam::${accountId}:role/${role}`;
    return { id: text(config, "arn"), issuer_arn: issuer, issuer_name: role, session_name: session };
  },
  aws_service: (config, { region, partition }) => {
    const service = text(config, "service_id");
    const dns = `${service}.${region}.${dnsSuffixOf(partition)}`;
    return { id: dns, dns_name: dns, partition, supported: true, reverse_dns_prefix: "com.amazonaws" };
  },
};
