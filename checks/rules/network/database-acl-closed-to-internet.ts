import { isolatedAclRules } from "../../joins/isolated-acls";
import { isOpenCidr } from "../../joins/network-rules";
import { show } from "../../model/value";
import { notApplicable, resultFor, type Rule } from "../../rule";

export const databaseAclClosedToInternet: Rule = {
  id: "database-acl-closed-to-internet",
  domain: "network",
  title: "The network ACL of a database tier names the networks it speaks with.",
  why: "A database neither answers the internet nor calls it.",
  severity: "high",
  citations: ["164.312(e)(1)", "164.312(a)(1)"],
  remedy: "Name the CIDR blocks of the application tier in both directions.",
  evaluate: (model) => {
    const entries = isolatedAclRules(model);
    if (entries.length === 0) return [notApplicable("no network ACL of a tier without a way to the internet")];
    return entries.map(({ holder, block }) => {
      const cidrs = [block.cidr_block, block.ipv6_cidr_block].map((cidr) => model.follow(cidr));
      const open = cidrs.map(isOpenCidr);
      const status = open.includes(true) ? "fail" : open.includes("unreadable") ? "unreadable" : "pass";
      const found = cidrs
        .filter((cidr) => cidr !== undefined && cidr !== null)
        .map(show)
        .join(", ");
      return resultFor(holder, { status, found, wanted: "named networks", evidence: { cidr_block: block.cidr_block } });
    });
  },
};
