import { ENVIRONMENTS } from "../../config/schema";
import { resourcesOf, synthesize } from "../support/synth";

const environments = synthesize();

interface Rule {
  readonly security_group_id: string;
  readonly referenced_security_group_id?: string;
  readonly cidr_ipv4?: string;
  readonly cidr_ipv6?: string;
  readonly ip_protocol: string;
  readonly from_port: number;
  readonly to_port: number;
  readonly description?: string;
}

/** The name of the group that a reference points to. */
const group = (reference: string): string => /security-groups_(\w+)_/.exec(reference)?.[1] ?? reference;

describe.each(ENVIRONMENTS)("the network of %s", (environment) => {
  const { network } = environments[environment];
  const ingress = resourcesOf(network, "aws_vpc_security_group_ingress_rule") as unknown as Rule[];
  const egress = resourcesOf(network, "aws_vpc_security_group_egress_rule") as unknown as Rule[];

  it("matches its snapshot", () => {
    expect(network).toMatchSnapshot();
  });

  it("admits these connections and no others", () => {
    const row = (rule: Rule, direction: string): string =>
      [
        group(rule.security_group_id).padEnd(9),
        direction,
        (rule.cidr_ipv4 ?? group(rule.referenced_security_group_id!)).padEnd(9),
        `${rule.ip_protocol} ${rule.from_port}${rule.to_port === rule.from_port ? "" : `-${rule.to_port}`}`,
      ].join(" ");
    const table = [...ingress.map((rule) => row(rule, "from")), ...egress.map((rule) => row(rule, "to  "))].sort();
    expect(`\n${table.join("\n")}\n`).toBe(`
cache     from rotation  tcp 6379
cache     from services  tcp 6379
database  from services  tcp 5432
endpoints from rotation  tcp 443
endpoints from services  tcp 443
rotation  to   0.0.0.0/0 tcp 443
rotation  to   cache     tcp 6379
rotation  to   endpoints tcp 443
services  to   0.0.0.0/0 tcp 443
services  to   cache     tcp 6379
services  to   database  tcp 5432
services  to   endpoints tcp 443
`);
  });

  it("describes every rule", () => {
    expect([...ingress, ...egress].filter((rule) => !rule.description)).toEqual([]);
  });

  it("admits nothing from an address, only from groups", () => {
    expect(ingress.filter((rule) => rule.cidr_ipv4 ?? rule.cidr_ipv6)).toEqual([]);
  });

  it("has no inline rules and no rules of the old kind", () => {
    const groups = resourcesOf(network, "aws_security_group");
    expect(groups.length).toBeGreaterThan(0);
    expect(groups.filter((entry) => "ingress" in entry || "egress" in entry)).toEqual([]);
    expect(resourcesOf(network, "aws_security_group_rule")).toEqual([]);
  });

  it("empties the default security group and the default network ACL", () => {
    const defaults = [
      ...resourcesOf(network, "aws_default_security_group"),
      ...resourcesOf(network, "aws_default_network_acl"),
    ];
    expect(defaults).toHaveLength(2);
    expect(defaults.filter((entry) => "ingress" in entry || "egress" in entry)).toEqual([]);
  });

  it("gives no subnet public addresses of its own", () => {
    const subnets = resourcesOf(network, "aws_subnet");
    expect(subnets).toHaveLength(6);
    expect(subnets.filter((subnet) => subnet.map_public_ip_on_launch !== false)).toEqual([]);
  });

  it("leads only the public tier to the internet gateway, the private one through NAT, the database tier nowhere", () => {
    const routes = resourcesOf(network, "aws_route").map((route) => [
      /routes_([a-z]+)(-[a-z])?-table/.exec(route.route_table_id as string)?.[1],
      route.gateway_id ? "internet gateway" : route.nat_gateway_id ? "nat" : "?",
    ]);
    expect(new Set(routes.map((route) => route.join(" to ")))).toEqual(
      new Set(["public to internet gateway", "private to nat"]),
    );
    expect(resourcesOf(network, "aws_route_table").filter((table) => "route" in table)).toEqual([]);
  });

  it("admits by network ACLs, per tier, only named ports and answers", () => {
    const rules = resourcesOf(network, "aws_network_acl_rule");
    const unexpected = rules.filter(
      (rule) =>
        rule.rule_action !== "allow" ||
        rule.protocol !== "tcp" ||
        !["443-443", "5432-5432", "6379-6379", "1024-65535"].includes(
          `${rule.from_port as number}-${rule.to_port as number}`,
        ),
    );
    expect(unexpected).toEqual([]);
    const databaseFromAnywhere = rules.filter(
      (rule) => (rule.network_acl_id as string).includes("database-acl") && rule.cidr_block === "0.0.0.0/0",
    );
    expect(databaseFromAnywhere).toEqual([]);
  });

  it("logs all traffic into an encrypted group that is kept", () => {
    const flowLogs = resourcesOf(network, "aws_flow_log");
    expect(flowLogs).toEqual([
      expect.objectContaining({
        traffic_type: "ALL",
        vpc_id: expect.stringMatching(/^\$\{aws_vpc\.vpc_\w+\.id\}$/) as unknown,
      }),
    ]);
    for (const logGroup of resourcesOf(network, "aws_cloudwatch_log_group")) {
      expect(logGroup).toEqual(
        expect.objectContaining({ kms_key_id: expect.any(String), retention_in_days: expect.any(Number) }),
      );
    }
  });

  it("reaches S3 and DynamoDB by gateway endpoints from the private and the database tier", () => {
    const gateways = resourcesOf(network, "aws_vpc_endpoint").filter((entry) => entry.vpc_endpoint_type === "Gateway");
    expect(gateways.map((entry) => (entry.service_name as string).split(".").pop()).sort()).toEqual(["dynamodb", "s3"]);
  });
});

it("gives every environment the interface endpoints of its configuration, with private names", () => {
  const endpoints = ENVIRONMENTS.map((environment) =>
    resourcesOf(environments[environment].network, "aws_vpc_endpoint")
      .filter((entry) => entry.vpc_endpoint_type === "Interface")
      .map((entry) => [(entry.service_name as string).split(".").pop(), entry.private_dns_enabled]),
  );
  expect(endpoints).toEqual([
    [],
    ["kms", "logs", "monitoring", "secretsmanager", "sns", "sqs"].map((service) => [service, true]),
    ["kms", "logs", "monitoring", "secretsmanager", "sns", "sqs", "sts", "xray"].map((service) => [service, true]),
  ]);
});

it("has one NAT gateway in development and staging, one a zone in production", () => {
  expect(
    ENVIRONMENTS.map((environment) => resourcesOf(environments[environment].network, "aws_nat_gateway").length),
  ).toEqual([1, 1, 2]);
});

it("spreads over three zones when asked to", () => {
  const { staging } = synthesize({
    staging: {
      network: {
        natGateways: "per-zone",
        zones: ["a", "b", "c"].map((zone, index) => ({
          zone,
          public: `10.20.${index}.0/24`,
          private: `10.20.${16 * (index + 1)}.0/20`,
          database: `10.20.${8 + index}.0/24`,
        })),
      },
    },
  });
  expect(resourcesOf(staging.network, "aws_subnet")).toHaveLength(9);
  expect(resourcesOf(staging.network, "aws_nat_gateway")).toHaveLength(3);
});
