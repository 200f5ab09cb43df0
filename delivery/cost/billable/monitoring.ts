import { item, type Biller } from "./biller";

/** Logs, alarms and dashboards. */
export const MONITORING: Readonly<Record<string, Biller>> = {
  aws_cloudwatch_log_group: (_, usage) => [
    item("new data", usage.logGb, "logs:ingested"),
    item("kept data", usage.logStoredGb, "logs:stored"),
  ],
  aws_cloudwatch_log_data_protection_policy: (_, usage) => [item("scanned data", usage.logGb, "logs:masked")],
  aws_cloudwatch_metric_alarm: () => [item("alarm", 1, "alarm:month")],
  aws_cloudwatch_dashboard: () => [item("dashboard", 1, "dashboard:month")],
};
