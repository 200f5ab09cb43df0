import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { asList, type Block, text } from "../model/value";
import { defaultRoutes, routeTablesOf } from "./subnets";

/** A rule that admits something, of a network ACL. */
export interface AclRule {
  /** The rule, or the ACL for rules written inside it. */
  readonly holder: Resource;
  readonly block: Block;
}

/** Admitting rules, in both directions, of the ACLs around subnets whose route tables have no default route. */
export function isolatedAclRules(model: Model): readonly AclRule[] {
  const tables = new Set(defaultRoutes(model).map((route) => route.table));
  const isolated = model.resources("aws_subnet").filter((subnet) => {
    const own = routeTablesOf(model, subnet);
    return own.length > 0 && !own.some((table) => tables.has(table));
  });
  const acls = model
    .resources("aws_network_acl")
    .filter((acl) =>
      asList(acl.get("subnet_ids")).some((id) => model.targets(id).some((subnet) => isolated.includes(subnet))),
    );
  return acls.flatMap((acl) => [
    ...model
      .joined(acl, "aws_network_acl_rule", "network_acl_id")
      .filter((rule) => text(rule.get("rule_action")) !== "deny")
      .map((holder) => ({ holder, block: holder.attributes })),
    ...["ingress", "egress"].flatMap((direction) =>
      acl
        .blocks(direction)
        .filter((block) => text(block.action) !== "deny")
        .map((block) => ({ holder: acl, block })),
    ),
  ]);
}
