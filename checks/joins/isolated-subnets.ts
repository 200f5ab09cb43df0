import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { show, text } from "../model/value";
import type { Verdict } from "../rule";
import { defaultRoutes, routeTablesOf, subnetsIn } from "./subnets";

/** Judges that a store lives in subnets without a default route, neither to an internet gateway nor to a NAT gateway. */
export function judgeIsolated(
  model: Model,
  store: Resource,
  group: { readonly attribute: string; readonly type: string },
): Verdict {
  const wanted = "a subnet group whose subnets have route tables without a default route";
  const reference = store.get(group.attribute);
  if (reference === undefined) return { status: "fail", found: `${group.attribute} is not set`, wanted };
  const written = text(reference);
  const [found] = [
    ...model.targets(reference, group.type),
    ...model.resources(group.type).filter((one) => written !== undefined && text(one.get("name")) === written),
  ];
  if (!found) return { status: "unreadable", found: `${group.attribute} = ${show(reference)}`, wanted };
  const subnets = subnetsIn(model, found.get("subnet_ids"));
  if (!subnets) return { status: "unreadable", found: `subnet_ids = ${show(found.get("subnet_ids"))}`, wanted };
  const evidence = { group: found.address, subnets: subnets.map((subnet) => subnet.address).join(", ") };
  const routes = defaultRoutes(model);
  for (const subnet of subnets) {
    const tables = routeTablesOf(model, subnet);
    if (tables.length === 0) {
      return { status: "fail", found: `${subnet.address} uses the main route table`, wanted, evidence };
    }
    const way = routes.find((route) => route.table && tables.includes(route.table));
    if (way)
      return {
        status: "fail",
        found: `${subnet.address} has a default route to ${way.via} (${way.holder.address})`,
        wanted,
        evidence,
      };
  }
  return { status: "pass", found: `${subnets.length} subnets without a default route`, wanted, evidence };
}
