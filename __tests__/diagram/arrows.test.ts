import { stackFromDocument } from "../../checks/load/terraform-folder";
import { Model } from "../../checks/model/model";
import { composePicture } from "../../diagram/compose";
import type { Arrow } from "../../diagram/picture";

type Json = Parameters<typeof stackFromDocument>[1];

const rule = { from_port: 5432, to_port: 5432, ip_protocol: "tcp" };

/** One function beside one database, with a rule on each side. */
const document = {
  resource: {
    aws_security_group: { app: { name: "app" }, db: { name: "db" } },
    aws_vpc_security_group_egress_rule: {
      out: {
        ...rule,
        security_group_id: "${aws_security_group.app.id}",
        referenced_security_group_id: "${aws_security_group.db.id}",
      },
    },
    aws_vpc_security_group_ingress_rule: {
      in: {
        ...rule,
        security_group_id: "${aws_security_group.db.id}",
        referenced_security_group_id: "${aws_security_group.app.id}",
      },
    },
    aws_lambda_function: {
      app: {
        function_name: "app",
        vpc_config: { subnet_ids: [], security_group_ids: ["${aws_security_group.app.id}"] },
      },
    },
    aws_db_instance: { db: { engine_version: "15.17", vpc_security_group_ids: ["${aws_security_group.db.id}"] } },
  },
};

function arrowsOf(change: (resources: Record<string, Record<string, unknown>>) => void): readonly Arrow[] {
  const copy = structuredClone(document) as unknown as { resource: Record<string, Record<string, unknown>> };
  change(copy.resource);
  return composePicture(new Model("test", [stackFromDocument("test-network", copy as unknown as Json)])).arrows;
}

test("a rule on each side makes an arrow with its port", () => {
  expect(arrowsOf(() => undefined)).toEqual([
    {
      from: "aws_security_group.app",
      to: "aws_db_instance.db",
      kind: "rule",
      label: "5432",
      proof: ["aws_vpc_security_group_ingress_rule.in"],
    },
  ]);
});

test.each([
  [
    "without the rule that lets it out",
    (all: Record<string, unknown>) => delete all.aws_vpc_security_group_egress_rule,
  ],
  [
    "without the rule that lets it in",
    (all: Record<string, unknown>) => delete all.aws_vpc_security_group_ingress_rule,
  ],
  [
    "with another port on one side",
    (all: Record<string, unknown>) => {
      const rules = all.aws_vpc_security_group_egress_rule as { out: { to_port: number; from_port: number } };
      rules.out.to_port = rules.out.from_port = 6379;
    },
  ],
])("there is no arrow %s", (_case, change) => {
  expect(arrowsOf((resources) => void change(resources))).toEqual([]);
});

test("a way out is drawn only through the NAT gateway of the function's own route table", () => {
  const withRoute = (table: string): readonly Arrow[] =>
    arrowsOf((resources) => {
      resources.aws_vpc_security_group_egress_rule = {
        web: {
          ...rule,
          to_port: 443,
          from_port: 443,
          cidr_ipv4: "0.0.0.0/0",
          security_group_id: "${aws_security_group.app.id}",
        },
      };
      resources.aws_subnet = {
        private: { availability_zone: "us-west-2a" },
        other: { availability_zone: "us-west-2b" },
      };
      resources.aws_nat_gateway = { nat: { subnet_id: "${aws_subnet.other.id}" } };
      resources.aws_route_table_association = {
        a: { subnet_id: "${aws_subnet.private.id}", route_table_id: "${aws_route_table.private.id}" },
      };
      resources.aws_route_table = { private: {}, other: {} };
      resources.aws_route = { out: { route_table_id: table, nat_gateway_id: "${aws_nat_gateway.nat.id}" } };
      (resources.aws_lambda_function!.app as { vpc_config: { subnet_ids: string[] } }).vpc_config.subnet_ids = [
        "${aws_subnet.private.id}",
      ];
    });
  expect(withRoute("${aws_route_table.private.id}")).toMatchObject([{ kind: "route", label: "443", to: "nat" }]);
  expect(withRoute("${aws_route_table.other.id}")).toEqual([]);
});
