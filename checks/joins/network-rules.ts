import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { asList, type Block, Reference, show, text, Unknown, type Value } from "../model/value";

/** A rule of a security group, the same whichever resource it was written in. */
export interface NetworkRule {
  /** The resource it stands in: the rule itself, or the group for rules written inside it. */
  readonly holder: Resource;
  readonly direction: "ingress" | "egress";
  /** Ports it opens; `none` for protocols without ports. */
  readonly ports: { readonly from: number; readonly to: number } | "none" | "unreadable";
  /** Protocol as written; `-1` stands for all. */
  readonly protocol: string;
  /** True when it admits practically every address. */
  readonly open: boolean | "unreadable";
  /** How it is printed: protocol, ports and peers. */
  readonly summary: string;
}

const everything = { from: 0, to: 65_535 };

/** Every security group rule of the model. */
export function networkRules(model: Model): readonly NetworkRule[] {
  return model.once("networkRules", () => findNetworkRules(model));
}

function findNetworkRules(model: Model): readonly NetworkRule[] {
  const single = (["ingress", "egress"] as const).flatMap((direction) =>
    model
      .resources(`aws_vpc_security_group_${direction}_rule`)
      .map((rule) => toRule(model, rule, direction, rule.attributes, ["cidr_ipv4", "cidr_ipv6"], "ip_protocol")),
  );
  const classic = model
    .resources("aws_security_group_rule")
    .map((rule) =>
      toRule(model, rule, rule.get("type") === "egress" ? "egress" : "ingress", rule.attributes, lists, "protocol"),
    );
  const inline = model
    .resources("aws_security_group", "aws_default_security_group")
    .flatMap((group) =>
      (["ingress", "egress"] as const).flatMap((direction) =>
        group.blocks(direction).map((block) => toRule(model, group, direction, block, lists, "protocol")),
      ),
    );
  return [...single, ...classic, ...inline];
}

const lists = ["cidr_blocks", "ipv6_cidr_blocks"];

function toRule(
  model: Model,
  holder: Resource,
  direction: NetworkRule["direction"],
  block: Block,
  cidrKeys: readonly string[],
  protocolKey: string,
): NetworkRule {
  const cidrs = cidrKeys.flatMap((key) => asList(model.follow(block[key]))).map((cidr) => model.follow(cidr));
  const protocol = text(model.follow(block[protocolKey])) ?? "";
  const ports = portsOf(model, protocol, block);
  const opens = cidrs.map(isOpenCidr);
  const shown =
    typeof ports === "string" ? ports : ports.from === ports.to ? `${ports.from}` : `${ports.from}-${ports.to}`;
  const peers = [
    ...cidrs,
    block.referenced_security_group_id,
    block.source_security_group_id,
    block.prefix_list_id,
  ].filter((peer) => peer !== undefined && peer !== null);
  return {
    holder,
    direction,
    protocol,
    ports,
    open: opens.includes(true) ? true : opens.includes("unreadable") ? "unreadable" : false,
    summary: `${direction} ${protocol || "any protocol"} ports ${shown} ${direction === "ingress" ? "from" : "to"} ${peers.map(show).join(", ") || "groups"}`,
  };
}

function portsOf(model: Model, protocol: string, block: Block): NetworkRule["ports"] {
  if (protocol === "-1" || protocol === "all" || protocol === "") return everything;
  if (!["tcp", "udp", "6", "17"].includes(protocol)) return protocol.includes("${") ? "unreadable" : "none";
  const [from, to] = [model.follow(block.from_port), model.follow(block.to_port)].map((port) =>
    Number(text(port) ?? "0"),
  );
  if (Number.isNaN(from) || Number.isNaN(to)) return "unreadable";
  return { from: from!, to: to! };
}

/**
 * True for the whole address space and for ranges so wide that they come close (shorter than /8, IPv6 /16).
 * A reference that stays one names a network of this configuration: those are never that wide.
 */
export function isOpenCidr(value: Value | undefined): boolean | "unreadable" {
  if (value instanceof Unknown) return "unreadable";
  if (value instanceof Reference || value === undefined || value === null) return false;
  const [, address, length] = /^(.*)\/(\d+)$/.exec(text(value) ?? "") ?? [];
  if (address === undefined) return false;
  return Number(length) < (address.includes(":") ? 16 : 8);
}

/** True when the rule opens one of the ports. */
export function opensPort(rule: NetworkRule, ports: readonly number[]): boolean | "unreadable" {
  const range = rule.ports;
  if (typeof range === "string") return range === "unreadable" ? "unreadable" : false;
  return ports.some((port) => range.from <= port && port <= range.to);
}
