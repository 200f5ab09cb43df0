import { BlockList, isIP } from "node:net";
import { asList, blocks, type Json, type JsonObject } from "../../plan/json";

/** One thing that a firewall lets through. */
export interface Opening {
  readonly direction: "ingress" | "egress";
  /** Protocol name or number; `-1` is every protocol. */
  readonly protocol: string;
  readonly fromPort: number;
  readonly toPort: number;
  /** A CIDR block, a security group, a prefix list, or `self`. */
  readonly peer: string;
}

const FIRST_PORT = 0;
const LAST_PORT = 65535;
const ANYWHERE = new Set(["0.0.0.0/0", "::/0"]);

/** An opening as a person would write it: `ingress tcp 443 from 10.0.0.0/16`. */
export function describeOpening(opening: Opening): string {
  const every = opening.protocol === "-1";
  const ports =
    opening.fromPort === opening.toPort ? String(opening.fromPort) : `${opening.fromPort}-${opening.toPort}`;
  const word = opening.direction === "ingress" ? "from" : "to";
  return `${opening.direction} ${every ? "all traffic" : `${opening.protocol} ${ports}`} ${word} ${opening.peer}`;
}

/** Whether it lets in, or out, everybody. */
export function isAnywhere(opening: Opening): boolean {
  return ANYWHERE.has(opening.peer);
}

/** Whether everything that `inner` lets through passes `outer` too. */
export function coversOpening(outer: Opening, inner: Opening): boolean {
  if (outer.direction !== inner.direction) return false;
  if (outer.protocol !== "-1") {
    if (outer.protocol !== inner.protocol) return false;
    if (inner.fromPort < outer.fromPort || inner.toPort > outer.toPort) return false;
  }
  return outer.peer === inner.peer || coversCidr(outer.peer, inner.peer);
}

/** Openings of one rule, which may name several peers. */
export function openingsOf(rule: JsonObject, direction: "ingress" | "egress"): readonly Opening[] {
  const protocol = protocolOf(rule["ip_protocol"] ?? rule["protocol"]);
  const every = protocol === "-1";
  const fromPort = every ? FIRST_PORT : port(rule["from_port"], FIRST_PORT);
  const toPort = every ? LAST_PORT : port(rule["to_port"], LAST_PORT);
  return peersOf(rule).map((peer) => ({ direction, protocol, fromPort, toPort, peer }));
}

/** Openings of the rules written inside a security group. */
export function inlineOpenings(group: JsonObject | null): readonly Opening[] {
  return (["ingress", "egress"] as const).flatMap((direction) =>
    blocks(group?.[direction]).flatMap((rule) => openingsOf(rule, direction)),
  );
}

/** Every spelling the provider has for a rule's other side. */
function peersOf(rule: JsonObject): readonly string[] {
  const names = [
    "cidr_ipv4",
    "cidr_ipv6",
    "cidr_blocks",
    "ipv6_cidr_blocks",
    "cidr_block",
    "ipv6_cidr_block",
    "referenced_security_group_id",
    "source_security_group_id",
    "security_groups",
    "prefix_list_id",
    "prefix_list_ids",
  ];
  const peers = names.flatMap((name) => asList(rule[name])).filter((peer): peer is string => typeof peer === "string");
  return [...peers.filter((peer) => peer !== ""), ...(rule["self"] === true ? ["self"] : [])];
}

function protocolOf(value: Json | undefined): string {
  const text = String(value ?? "-1").toLowerCase();
  const numbers: Readonly<Record<string, string>> = { "6": "tcp", "17": "udp", "1": "icmp", all: "-1" };
  return numbers[text] ?? text;
}

function port(value: Json | undefined, fallback: number): number {
  return typeof value === "number" ? value : fallback;
}

function coversCidr(outer: string, inner: string): boolean {
  const [outerBase, outerBits] = split(outer);
  const [innerBase, innerBits] = split(inner);
  const family = isIP(outerBase);
  if (family === 0 || family !== isIP(innerBase) || innerBits < outerBits) return false;
  const list = new BlockList();
  const name = family === 4 ? "ipv4" : "ipv6";
  list.addSubnet(outerBase, outerBits, name);
  return list.check(innerBase, name);
}

function split(cidr: string): [string, number] {
  const [base = "", bits = "-1"] = cidr.split("/");
  return [base, Number(bits)];
}
