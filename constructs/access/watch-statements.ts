import { arnOf } from "../../config/aws";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";
import { ownLogGroups } from "./log-groups";
import { tagging } from "./tagging";

/** Makes and changes log groups, alarms, dashboards, notices, traces and budgets. */
export function watchStatements(config: EnvironmentConfig): PolicyStatement[] {
  const prefix = namePrefix(config);
  const own = (service: string, resource: string): string => arnOf(config, { service, resource });
  return [
    {
      sid: "LogGroups",
      actions: [
        "logs:AssociateKmsKey",
        "logs:CreateLogGroup",
        "logs:DeleteDataProtectionPolicy",
        "logs:DeleteLogGroup",
        "logs:DeleteMetricFilter",
        "logs:PutDataProtectionPolicy",
        "logs:PutMetricFilter",
        "logs:PutRetentionPolicy",
        ...tagging("logs"),
      ],
      resources: ownLogGroups(config).map((group) => own("logs", `log-group:${group}`)),
    },
    {
      sid: "AlarmsAndNotices",
      actions: [
        "cloudwatch:DeleteAlarms",
        "cloudwatch:DeleteDashboards",
        "cloudwatch:PutDashboard",
        "cloudwatch:PutMetricAlarm",
        ...tagging("cloudwatch"),
        "events:DeleteRule",
        "events:PutRule",
        "events:PutTargets",
        "events:RemoveTargets",
        ...tagging("events"),
        "xray:CreateGroup",
        "xray:CreateSamplingRule",
        "xray:DeleteGroup",
        "xray:DeleteSamplingRule",
        "xray:UpdateGroup",
        "xray:UpdateSamplingRule",
        ...tagging("xray"),
        "budgets:ModifyBudget",
        ...tagging("budgets"),
      ],
      resources: [
        own("cloudwatch", `alarm:${prefix}-*`),
        arnOf(config, { service: "cloudwatch", region: "", resource: `dashboard/${prefix}-*` }),
        own("events", `rule/${prefix}-*`),
        own("xray", `group/${prefix}-*`),
        own("xray", `sampling-rule/${prefix}-*`),
        arnOf(config, { service: "budgets", region: "", resource: `budget/${prefix}-*` }),
      ],
    },
  ];
}
