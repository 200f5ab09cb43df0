import type { Resource } from "../../checks/model/resource";
import type { Drawing } from "../drawing";
import { OUTSIDE } from "../shapes/edge";

/** What the network lets through: pairs of security group rules, and routes out. */
export function networkArrows(drawing: Drawing): void {
  drawRules(drawing);
  drawRoutes(drawing);
}

/** A connection exists where one group lets it out and the other lets it in; one half alone is no arrow. */
function drawRules(drawing: Drawing): void {
  const { facts } = drawing;
  const outgoing = facts.all("aws_vpc_security_group_egress_rule");
  for (const incoming of facts.all("aws_vpc_security_group_ingress_rule")) {
    const [to] = facts.targets(incoming, "security_group_id");
    const [from] = facts.targets(incoming, "referenced_security_group_id");
    const matching = outgoing.find(
      (rule) =>
        facts.targets(rule, "security_group_id")[0] === from &&
        facts.targets(rule, "referenced_security_group_id")[0] === to &&
        ports(drawing, rule) === ports(drawing, incoming),
    );
    if (!matching) continue;
    drawing.connect(drawing.find(from), drawing.find(to), "rule", ports(drawing, incoming), incoming);
  }
}

function ports({ facts }: Drawing, rule: Resource): string {
  const from = facts.literal(rule, "from_port");
  const to = facts.literal(rule, "to_port");
  return from === to ? from : `${from}-${to}`;
}

/** Out of the private subnets by the NAT gateway of their route table, and on by the internet gateway. */
function drawRoutes(drawing: Drawing): void {
  const { facts } = drawing;
  const leaving = facts
    .all("aws_vpc_security_group_egress_rule")
    .filter((rule) => facts.literal(rule, "cidr_ipv4") === "0.0.0.0/0");
  for (const route of facts.all("aws_route")) {
    const [table] = facts.targets(route, "route_table_id");
    const [nat] = facts.targets(route, "nat_gateway_id");
    const subnets = facts
      .all("aws_route_table_association")
      .filter((association) => facts.targets(association, "route_table_id")[0] === table)
      .flatMap((association) => facts.targets(association, "subnet_id"));
    for (const rule of leaving) {
      const [group] = facts.targets(rule, "security_group_id");
      if (!nat || !group || !wearsIn(drawing, group, subnets)) continue;
      drawing.connect(drawing.find(group), drawing.find(nat), "route", ports(drawing, rule), route);
    }
    const [gateway] = facts.targets(route, "gateway_id");
    for (const natGateway of facts.all("aws_nat_gateway")) {
      if (!gateway || !subnets.includes(facts.targets(natGateway, "subnet_id")[0]!)) continue;
      drawing.connect(drawing.find(natGateway), drawing.find(gateway), "route", "", route);
      drawing.connect(drawing.find(gateway), OUTSIDE, "route", "", route);
    }
  }
}

function wearsIn({ facts }: Drawing, group: Resource, subnets: readonly Resource[]): boolean {
  return facts
    .all("aws_lambda_function")
    .some(
      (lambda) =>
        facts.targets(lambda, "vpc_config.security_group_ids").includes(group) &&
        facts.targets(lambda, "vpc_config.subnet_ids").some((subnet) => subnets.includes(subnet)),
    );
}
