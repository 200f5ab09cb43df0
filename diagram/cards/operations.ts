import type { Resource } from "../../checks/model/resource";
import { duration, type Facts } from "../facts";
import type { Card, Row } from "../picture";
import { alertTopics, mailOf } from "../shapes/platform";

/** What people look at and what calls them. */
export function monitoringCard(facts: Facts): Card {
  const alarms = [...facts.all("aws_cloudwatch_metric_alarm"), ...facts.all("aws_cloudwatch_composite_alarm")];
  const budgets = facts.all("aws_budgets_budget");
  const rows = [
    ...alertTopics(facts).map((topic) => line("Alerts", mailOf(facts, topic).join(", ") || "no address set", [topic])),
    ...present("Alarms", alarms, String(alarms.length)),
    ...counted(facts, "Dashboards", "aws_cloudwatch_dashboard"),
    ...counted(facts, "Metric filters", "aws_cloudwatch_log_metric_filter"),
    ...present("Log groups", facts.all("aws_cloudwatch_log_group"), retention(facts)),
    ...present("VPC flow log", facts.all("aws_flow_log"), trafficOf(facts)),
    ...counted(facts, "Saved log queries", "aws_cloudwatch_query_definition"),
    ...counted(facts, "Event notices", "aws_cloudwatch_event_rule"),
    ...present(
      "Monthly budget",
      budgets,
      `${budgets
        .map((budget) => Number(facts.literal(budget, "limit_amount")))
        .sort((one, other) => one - other)
        .join(", ceiling ")} USD`,
    ),
  ];
  return { id: "monitoring", title: "Monitoring", role: "alarm", rows };
}

/** Roles of people and machines, and what limits them. */
export function accessCard(facts: Facts): Card {
  const roles = facts.all("aws_iam_role");
  const bounded = roles.filter((role) => role.get("permissions_boundary") !== undefined);
  const rows = [
    ...present("Roles", roles, String(roles.length)),
    ...present("with a permissions boundary", bounded, String(bounded.length)),
    ...counted(facts, "Identity providers (OIDC)", "aws_iam_openid_connect_provider"),
    ...present("Password policy", facts.all("aws_iam_account_password_policy"), passwords(facts)),
    line("IAM users", String(facts.all("aws_iam_user").length), facts.all("aws_iam_user")),
  ];
  return { id: "access", title: "Access", role: "people", rows };
}

/** Where Terraform keeps what it knows. */
export function stateCard(facts: Facts): Card {
  const tables = facts.all("aws_dynamodb_table");
  const buckets = facts.all("aws_s3_bucket");
  const state = buckets.filter((bucket) => bucket.stack.endsWith("-state") && facts.name(bucket).startsWith("state"));
  return {
    id: "state",
    title: "Terraform state and buckets",
    role: "state",
    rows: [
      ...present("State bucket", state, "versioned, key"),
      ...present("Lock table", tables, "DynamoDB"),
      ...present("Buckets in all", buckets, String(buckets.length)),
    ],
  };
}

function line(text: string, value: string, resources: readonly Resource[]): Row {
  return { text, value, addresses: resources.map((resource) => resource.address) };
}

/** A row where there is something to show, none otherwise. */
function present(text: string, resources: readonly Resource[], value: string): readonly Row[] {
  return resources.length === 0 ? [] : [line(text, value, resources)];
}

function counted(facts: Facts, text: string, type: string): readonly Row[] {
  return present(text, facts.all(type), String(facts.all(type).length));
}

function retention(facts: Facts): string {
  const days = facts.all("aws_cloudwatch_log_group").map((group) => Number(facts.literal(group, "retention_in_days")));
  const shortest = Math.min(...days);
  const longest = Math.max(...days);
  const span = shortest === longest ? duration(longest) : `${duration(shortest)} to ${duration(longest)}`;
  return `${days.length}, ${span}`;
}

function trafficOf(facts: Facts): string {
  return facts.all("aws_flow_log").map((log) => `${facts.literal(log, "traffic_type").toLowerCase()} traffic`)[0] ?? "";
}

function passwords(facts: Facts): string {
  const [policy] = facts.all("aws_iam_account_password_policy");
  return policy ? `${facts.literal(policy, "minimum_password_length")} characters` : "";
}
