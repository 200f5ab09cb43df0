import { servicesWithReserve } from "../../config/services";
import type { ServiceConfig } from "../../config/schema/services";
import { type EnvironmentJson, synthesize } from "../support/synth";

const billing: ServiceConfig = {
  name: "billing",
  memoryMb: 256,
  timeoutSeconds: 20,
  routes: [{ method: "POST", path: "/invoices", scopes: ["invoices:write"] }],
  events: ["appointment.booked"],
  database: true,
  cache: false,
  pii: true,
};

/** Addresses of all resources, `layer/type.name`. */
function addresses(environment: EnvironmentJson): string[] {
  return Object.entries(environment).flatMap(([layer, { resource }]) =>
    Object.entries(resource ?? {}).flatMap(([type, blocks]) =>
      Object.keys(blocks).map((name) => `${layer}/${type}.${name}`),
    ),
  );
}

const before = synthesize().staging;
const many = Array.from({ length: 50 }, (_, index): ServiceConfig => ({
  ...billing,
  name: `billing-${index}`,
  routes: [{ method: "POST", path: `/invoices-${index}/{invoiceId}`, scopes: ["invoices:write"] }],
  events: index === 0 ? undefined : ["invoice.paid"],
  publishes: ["invoice.paid"],
}));

const { staging: after, development: large } = synthesize({
  staging: { services: [...servicesWithReserve(10), billing] },
  development: { services: many },
});

describe("a sixth service", () => {
  const known = new Set(addresses(before));
  const added = addresses(after).filter((address) => !known.has(address));

  it("adds its own resources and takes none away", () => {
    const kept = new Set(addresses(after));
    expect([...known].filter((address) => !kept.has(address))).toEqual([]);
    const counts: Record<string, number> = {};
    for (const address of added) {
      const type = address.split(".")[0]!;
      counts[type] = (counts[type] ?? 0) + 1;
    }
    expect(counts).toEqual({
      "services/aws_lambda_function": 1,
      "services/aws_lambda_alias": 1,
      "services/aws_lambda_event_source_mapping": 1,
      "services/aws_lambda_permission": 2,
      "services/aws_iam_role": 1,
      "services/aws_iam_policy": 1,
      "services/aws_iam_role_policy_attachment": 2,
      "services/aws_cloudwatch_log_group": 1,
      "services/aws_cloudwatch_log_data_protection_policy": 1,
      "services/aws_sqs_queue": 2,
      "services/aws_sqs_queue_policy": 2,
      "services/aws_sns_topic_subscription": 1,
      "services/aws_api_gateway_resource": 3,
      "services/aws_api_gateway_method": 2,
      "services/aws_api_gateway_integration": 2,
      "services/aws_codedeploy_deployment_group": 1,
      "services/aws_cloudwatch_metric_alarm": 3,
      "monitoring/aws_cloudwatch_metric_alarm": 3,
    });
  });

  it("gets a row on the services' dashboard", () => {
    const dashboards = (environment: EnvironmentJson): string =>
      JSON.stringify(environment.monitoring!.resource!.aws_cloudwatch_dashboard);
    expect(dashboards(before)).not.toContain("billing");
    for (const part of ["## Service billing", "Age of the oldest message", "voice-agent-staging-billing-dead-letter"]) {
      expect(dashboards(after)).toContain(part);
    }
  });

  it("gets its scope at the resource server", () => {
    expect(JSON.stringify(after.services!.resource!.aws_cognito_resource_server)).toContain("invoices:write");
  });

  it("changes no resource of another service", () => {
    const blocks = (environment: EnvironmentJson): [string, unknown][] =>
      ["aws_lambda_function", "aws_iam_role", "aws_iam_policy", "aws_sqs_queue", "aws_sqs_queue_policy"].flatMap(
        (type) => Object.entries(environment.services!.resource![type]!),
      );
    const now = new Map(blocks(after));
    for (const [name, block] of blocks(before)) expect(now.get(name)).toEqual(block);
  });
});

describe("fifty services", () => {
  const { services, monitoring } = large;
  const count = (type: string): number => Object.keys(services!.resource![type] ?? {}).length;

  it("stay within what AWS takes of each thing", () => {
    expect(count("aws_lambda_function")).toBe(50);
    expect(count("aws_api_gateway_resource")).toBeLessThanOrEqual(300); // resources of a REST API
    expect(count("aws_codedeploy_deployment_group")).toBeLessThanOrEqual(1000);
    const bodies = Object.values(monitoring!.resource!.aws_cloudwatch_dashboard!).map(({ dashboard_body }) =>
      String(dashboard_body),
    );
    for (const body of bodies) {
      expect(body.match(/"type" = "/g)!.length).toBeLessThanOrEqual(500); // widgets of a dashboard
      for (const [, alarms] of body.matchAll(/"alarms" = \[([^\]]*)\]/g)) {
        expect(alarms!.split(",").length).toBeLessThanOrEqual(100); // alarms of a widget
      }
    }
  });
});
