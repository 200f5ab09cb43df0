import { isOpenCidr } from "../../joins/network-rules";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import { type Block, text } from "../../model/value";
import { notApplicable, resultFor, type Rule } from "../../rule";

const ports = [22, 3389, 5432, 6379];

function entriesOf(model: Model): readonly { holder: Resource; block: Block }[] {
  const inline = model
    .resources("aws_network_acl", "aws_default_network_acl")
    .flatMap((holder) => holder.blocks("ingress").map((block) => ({ holder, block })));
  const single = model
    .resources("aws_network_acl_rule")
    .filter((rule) => rule.get("egress") !== true)
    .map((holder) => ({ holder, block: holder.attributes }));
  return [...inline, ...single];
}

function admits(block: Block): boolean {
  return (text(block.rule_action ?? block.action) ?? "").toLowerCase() !== "deny";
}

function covers(model: Model, block: Block, port: number): boolean {
  const protocol = text(model.follow(block.protocol)) ?? "-1";
  if (protocol === "-1" || protocol === "all") return true;
  if (!["tcp", "6"].includes(protocol)) return false;
  const from = Number(text(model.follow(block.from_port)) ?? "0");
  const to = Number(text(model.follow(block.to_port)) ?? "65535");
  return !(port < from || port > to);
}

export const networkAclNoOpenAdminPorts: Rule = {
  id: "network-acl-no-open-admin-ports",
  domain: "network",
  title: "No network ACL admits the internet to SSH, RDP, PostgreSQL or Redis.",
  why: "The second line must not be wide open where the first one matters most.",
  severity: "high",
  citations: ["164.312(e)(1)", "164.312(a)(1)"],
  awsConfig: "NACL_NO_UNRESTRICTED_SSH_RDP",
  remedy: "Narrow the rule to 443 and the ephemeral ports, or to the addresses of the tier that needs it.",
  evaluate: (model) => {
    const entries = entriesOf(model).filter(({ block }) => admits(block));
    if (entries.length === 0) return [notApplicable("no rule of a network ACL admits anything")];
    const wanted = `no source wider than /8 for port ${ports.join(", ")}`;
    return entries.map(({ holder, block }) => {
      const opens = ports.filter((port) => covers(model, block, port));
      const sources = [block.cidr_block, block.ipv6_cidr_block].map((cidr) => isOpenCidr(model.follow(cidr)));
      const open = sources.includes(true);
      const status = opens.length === 0 || !sources.some(Boolean) ? "pass" : open ? "fail" : "unreadable";
      const found = `${open ? "everybody" : "named networks"} to ${opens.length > 0 ? opens.join(", ") : "other ports"}`;
      return resultFor(holder, {
        status,
        found,
        wanted,
        evidence: { rule_number: block.rule_number ?? block.rule_no },
      });
    });
  },
};
