import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { asList, Reference, text, type Value } from "../model/value";
import { isOpenCidr } from "./network-rules";

/** A default route: where a subnet's traffic to unknown addresses goes. */
export interface DefaultRoute {
  /** The route, or the route table for routes written inside it. */
  readonly holder: Resource;
  readonly table?: Resource;
  /** What it goes to, by the attribute that names it. */
  readonly via: "internet gateway" | "NAT gateway" | "other";
}

function viaOf(model: Model, gateway: Value | undefined, nat: Value | undefined): DefaultRoute["via"] {
  if (nat !== undefined && nat !== null) return "NAT gateway";
  if (gateway === undefined || gateway === null) return "other";
  const targets = model.targets(gateway);
  const name = text(gateway) ?? "";
  const isGateway = targets.some((target) => target.type === "aws_internet_gateway") || name.startsWith("igw-");
  return isGateway || (targets.length === 0 && !name.startsWith("vgw-")) ? "internet gateway" : "other";
}

/** Every route to the whole address space. */
export function defaultRoutes(model: Model): readonly DefaultRoute[] {
  return model.once("defaultRoutes", () => findDefaultRoutes(model));
}

function findDefaultRoutes(model: Model): readonly DefaultRoute[] {
  const isDefault = (...cidrs: readonly (Value | undefined)[]): boolean =>
    cidrs.some((cidr) => isOpenCidr(model.follow(cidr)) === true);
  const single = model
    .resources("aws_route")
    .filter((route) => isDefault(route.get("destination_cidr_block"), route.get("destination_ipv6_cidr_block")))
    .map((route): DefaultRoute => {
      const [table] = model.targets(route.get("route_table_id"), "aws_route_table", "aws_default_route_table");
      return { holder: route, table, via: viaOf(model, route.get("gateway_id"), route.get("nat_gateway_id")) };
    });
  const inline = model.resources("aws_route_table", "aws_default_route_table").flatMap((table) =>
    table
      .blocks("route")
      .filter((route) => isDefault(route.cidr_block, route.ipv6_cidr_block))
      .map((route): DefaultRoute => ({
        holder: table,
        table,
        via: viaOf(model, route.gateway_id, route.nat_gateway_id),
      })),
  );
  return [...single, ...inline];
}

/** Route tables that a subnet is associated with. */
export function routeTablesOf(model: Model, subnet: Resource): readonly Resource[] {
  return model
    .joined(subnet, "aws_route_table_association", "subnet_id")
    .flatMap((association) => model.targets(association.get("route_table_id")));
}

/** Subnets that an attribute lists; undefined when some entry can't be tied to a subnet of the input. */
export function subnetsIn(model: Model, value: Value | undefined): readonly Resource[] | undefined {
  const entries = asList(model.follow(value));
  const subnets = entries.flatMap((entry) => model.targets(entry, "aws_subnet"));
  const all = entries.every((entry) => entry instanceof Reference && model.targets(entry, "aws_subnet").length > 0);
  return all && entries.length > 0 ? [...new Set(subnets)] : undefined;
}
