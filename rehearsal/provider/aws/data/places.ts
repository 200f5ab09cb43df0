import type { MutableObject, ObjectValue } from "../../wire/value";
import { dnsSuffixOf, zoneIdPrefix, type AwsIdentity } from "../identity";
import { strings } from "../session";

/** Zones by region: letters that an account sees (AWS documentation, "AWS Availability Zones"). */
const ZONE_LETTERS: Readonly<Record<string, string>> = {
  "us-east-1": "abcdef",
  "us-east-2": "abc",
  "us-west-1": "ac",
  "us-west-2": "abcd",
  "us-gov-east-1": "abc",
  "us-gov-west-1": "abc",
  "ap-northeast-1": "acd",
};

/** Answers aws_availability_zones. */
export function availabilityZones(config: ObjectValue, identity: AwsIdentity): MutableObject {
  const letters = [...(ZONE_LETTERS[identity.region] ?? "abc")];
  const zones = letters.map((letter, index) => ({
    name: `${identity.region}${letter}`,
    id: `${zoneIdPrefix(identity.region)}-az${index + 1}`,
  }));
  const excludedNames = new Set(strings(config["exclude_names"]));
  const excludedIds = new Set(strings(config["exclude_zone_ids"]));
  const left = zones.filter(({ name, id }) => !excludedNames.has(name) && !excludedIds.has(id));
  return {
    id: identity.region,
    names: left.map(({ name }) => name),
    zone_ids: left.map(({ id }) => id),
    group_names: [identity.region],
  };
}

/** Answers aws_partition. */
export function partition(identity: AwsIdentity): MutableObject {
  return {
    id: identity.partition,
    partition: identity.partition,
    dns_suffix: dnsSuffixOf(identity.partition),
    reverse_dns_prefix: dnsSuffixOf(identity.partition).split(".").reverse().join("."),
  };
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  "us-east-1": "US East (N. Virginia)",
  "us-east-2": "US East (Ohio)",
  "us-west-1": "US West (N. California)",
  "us-west-2": "US West (Oregon)",
  "us-gov-east-1": "AWS GovCloud (US-East)",
  "us-gov-west-1": "AWS GovCloud (US-West)",
};

/** Answers aws_region, for the region of the provider or the one asked for. */
export function region(config: ObjectValue, identity: AwsIdentity): MutableObject {
  const asked = config["name"] ?? config["region"];
  const name = typeof asked === "string" && asked !== "" ? asked : identity.region;
  return {
    id: name,
    name,
    region: name,
    endpoint: `ec2.${name}.${dnsSuffixOf(identity.partition)}`,
    description: DESCRIPTIONS[name] ?? name,
  };
}

/** Answers aws_caller_identity: a role session, as in a pipeline. */
export function callerIdentity(identity: AwsIdentity): MutableObject {
  return {
    id: identity.accountId,
    account_id: identity.accountId,
    arn: `arn:${identity.partition}:sts::${identity.accountId}:assumed-role/rehearsal/rehearsal`,
    user_id: "AROAREHEARSAL00000000:rehearsal",
  };
}

/** Answers aws_service_principal. */
export function servicePrincipal(config: ObjectValue, identity: AwsIdentity): MutableObject {
  const service = String(config["service_name"] ?? "");
  const suffix = "amazonaws.com";
  return {
    id: `${service}.${identity.region}.${suffix}`,
    name: `${service}.${suffix}`,
    region: identity.region,
    suffix,
  };
}
