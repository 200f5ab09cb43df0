import { networkAclFlows } from "../../../constructs/network-acl-rules";
import type { Synthesized } from "../synthesized";
import { markdownTable } from "./markdown-table";

/** What the network ACL of each tier admits in production; addresses of one flow stand together. */
export function networkAclsTable({ configs }: Synthesized): string {
  const production = configs.find(({ environment }) => environment === "production")!;
  const rows = Object.entries(networkAclFlows(production)).flatMap(([tier, flows]) => {
    const grouped = new Map<string, { readonly row: string[]; readonly cidrs: string[] }>();
    for (const { direction, cidr, fromPort, toPort, because } of flows) {
      const ports = fromPort === toPort ? String(fromPort) : `${fromPort}–${toPort}`;
      const key = [direction, ports, because].join();
      const group = grouped.get(key) ?? { row: [tier, direction, ports, because], cidrs: [] };
      grouped.set(key, { ...group, cidrs: [...group.cidrs, cidr] });
    }
    return [...grouped.values()].map(({ row, cidrs }) => [...row.slice(0, 2), cidrs.join(", "), ...row.slice(2)]);
  });
  return markdownTable(["Tier", "Direction", "Addresses", "Ports (TCP)", "Because"], rows);
}
