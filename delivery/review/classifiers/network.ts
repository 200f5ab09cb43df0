import { blocks, type JsonObject } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import type { Classifier, Risk } from "../finding";
import {
  coversOpening,
  describeOpening,
  inlineOpenings,
  isAnywhere,
  openingsOf,
  type Opening,
} from "../network/opening";
import { anyUnknown, isUnknown, show } from "../values";

const PEERINGS = new Set([
  "aws_vpc_peering_connection",
  "aws_vpc_peering_connection_accepter",
  "aws_ec2_transit_gateway_vpc_attachment",
  "aws_vpn_connection",
]);
const NO_PEERS = "no traffic";

/** A way through the network that was not there before. 45 CFR 164.312(a)(1), 164.312(e)(1). */
export const network: Classifier = (change) => {
  if (change.mode !== "managed" || change.after === null || change.action === "no-op") return [];
  if (PEERINGS.has(change.type) && change.action === "create") {
    return [{ riskClass: "network", action: "network", what: "Joins this network to another one" }];
  }
  const read = READERS[change.type];
  if (read === undefined) return [];
  const before = read(change.before);
  const opened = read(change.after).filter((opening) => !before.some((old) => coversOpening(old, opening)));
  const risks = opened
    .filter((opening) => widensWhatExists(change) || isTooBroad(change, opening))
    .map((opening) => toRisk(opening, before));
  return [...risks, ...unknownPeers(change)];
};

const READERS: Readonly<Record<string, (side: JsonObject | null) => readonly Opening[]>> = {
  aws_vpc_security_group_ingress_rule: (side) => (side === null ? [] : openingsOf(side, "ingress")),
  aws_vpc_security_group_egress_rule: (side) => (side === null ? [] : openingsOf(side, "egress")),
  aws_security_group_rule: (side) => (side === null ? [] : openingsOf(side, directionOf(side["type"] !== "egress"))),
  aws_security_group: inlineOpenings,
  aws_default_security_group: inlineOpenings,
  aws_network_acl_rule: (side) => (side === null ? [] : aclOpenings(side, directionOf(side["egress"] !== true))),
  aws_network_acl: aclInline,
  aws_default_network_acl: aclInline,
  aws_route: routes,
  aws_route_table: (side) => blocks(side?.["route"]).flatMap(routes),
};

function directionOf(ingress: boolean): "ingress" | "egress" {
  return ingress ? "ingress" : "egress";
}

function aclInline(side: JsonObject | null): readonly Opening[] {
  return (["ingress", "egress"] as const).flatMap((direction) =>
    blocks(side?.[direction]).flatMap((rule) => aclOpenings(rule, direction)),
  );
}

function aclOpenings(rule: JsonObject, direction: "ingress" | "egress"): readonly Opening[] {
  return (rule["rule_action"] ?? rule["action"]) === "allow" ? openingsOf(rule, direction) : [];
}

/** A route to an internet gateway makes a subnet public; any other route only sends out. */
function routes(side: JsonObject | null): readonly Opening[] {
  const gateway = side?.["gateway_id"];
  if (typeof gateway !== "string" || !gateway.startsWith("igw-")) return [];
  const peer = side?.["destination_cidr_block"] ?? side?.["cidr_block"] ?? side?.["destination_ipv6_cidr_block"];
  return [{ direction: "ingress", protocol: "-1", fromPort: 0, toPort: 65535, peer: show(peer) }];
}

/** A rule for a group that the same plan makes opens nothing that anybody uses yet; its breadth is still looked at. */
function widensWhatExists(change: ResourceChange): boolean {
  if (change.before !== null) return true;
  const owner = ["security_group_id", "network_acl_id", "route_table_id"].find(
    (name) => change.after?.[name] !== undefined,
  );
  return owner !== undefined && !isUnknown(change, owner);
}

/**
 * Everybody may come in, or every kind of traffic may go out to everybody. A new network ACL is left to the checks: it
 * is stateless, so it has to let answers in from everywhere, and the security groups behind it decide.
 */
function isTooBroad(change: ResourceChange, opening: Opening): boolean {
  if (change.type.includes("network_acl")) return false;
  return isAnywhere(opening) && (opening.direction === "ingress" || opening.protocol === "-1");
}

function toRisk(opening: Opening, before: readonly Opening[]): Risk {
  const sameSide = before.filter((old) => old.direction === opening.direction).map(describeOpening);
  return {
    riskClass: "network",
    action: "network",
    what: isAnywhere(opening) ? "Opens to everybody" : "Opens a way that was closed",
    from: sameSide.length === 0 ? NO_PEERS : sameSide.join("; "),
    to: describeOpening(opening),
  };
}

/** The other side of a changed rule that only the apply decides: it can't be compared, so a person has to look. */
function unknownPeers(change: ResourceChange): readonly Risk[] {
  if (change.before === null) return [];
  const names = ["cidr_ipv4", "cidr_ipv6", "cidr_blocks", "referenced_security_group_id", "source_security_group_id"];
  const inline = ["ingress", "egress"].filter((name) => anyUnknown((change.afterUnknown as JsonObject)[name]));
  const unknown = [...names.filter((name) => isUnknown(change, name)), ...inline];
  return unknown.map((name) => ({
    riskClass: "network" as const,
    action: "network",
    what: `Who may pass is known only when applied (${name})`,
    from: show(change.before?.[name]),
    to: "known only when applied",
  }));
}
