import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { physicalName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { Widget } from "./widgets";

export interface DashboardProps {
  readonly config: EnvironmentConfig;
  /** Dashboard name without the environment's prefix. */
  readonly name: string;
  readonly widgets: readonly Widget[];
}

/** A CloudWatch dashboard; CloudWatch lays the widgets out from left to right. */
export class Dashboard extends Construct {
  /** Where a person opens it. */
  readonly url: string;

  constructor(scope: Construct, id: string, { config, name, widgets }: DashboardProps) {
    super(scope, id);
    const dashboardName = physicalName(config, name);
    new CloudwatchDashboard(this, "dashboard", {
      dashboardName,
      dashboardBody: Fn.jsonencode({ widgets }), // widgets hold references
    });
    const region = config.regions.primary;
    this.url = `${consoleUrl(region)}/cloudwatch/home?region=${region}#dashboards:name=${dashboardName}`;
  }
}

/** The console of a region's partition. */
function consoleUrl(region: string): string {
  return region.startsWith("us-gov-")
    ? "https://console.amazonaws-us-gov.com"
    : `https://${region}.console.aws.amazon.com`;
}
