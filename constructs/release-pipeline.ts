import { CodedeployApp } from "@cdktf/provider-aws/lib/codedeploy-app";
import { CodedeployDeploymentGroup } from "@cdktf/provider-aws/lib/codedeploy-deployment-group";
import { Construct } from "constructs";
import { arnOf } from "../config/aws";
import { namePrefix } from "../config/names";
import type { EnvironmentConfig, EnvironmentName } from "../config/schema";
import { releaseApplication } from "../config/service-names";
import type { AlarmSpec } from "./alarms/alarm-spec";
import { apiErrorAlarm, rollbackAlarms } from "./alarms/rollback-alarms";
import { alarmId, RunbookAlarm } from "./alarms/runbook-alarm";
import type { Microservice } from "./microservice";
import { ServiceRole } from "./service-role";

export interface ReleasePipelineProps {
  readonly config: EnvironmentConfig;
  readonly services: readonly Microservice[];
  /** The alerts topic. */
  readonly topicArn: string;
}

/** How traffic moves to a new version: where people depend on it, a tenth of it first. */
const PACE: Readonly<Record<EnvironmentName, string>> = {
  development: "CodeDeployDefault.LambdaAllAtOnce",
  staging: "CodeDeployDefault.LambdaCanary10Percent5Minutes",
  production: "CodeDeployDefault.LambdaCanary10Percent5Minutes",
};

/**
 * Blue-green releases: `npm run release` shifts a service's live alias, an alarm shifts it back (45 CFR
 * 164.308(a)(8), 164.312(c)(1)).
 */
export class ReleasePipeline extends Construct {
  constructor(scope: Construct, id: string, { config, services, topicArn }: ReleasePipelineProps) {
    super(scope, id);
    const alarm = (spec: AlarmSpec) => new RunbookAlarm(this, alarmId(spec), { config, spec, topicArn });
    const role = this.role(config);
    const app = new CodedeployApp(this, "application", {
      name: releaseApplication(config),
      computePlatform: "Lambda",
    });
    const apiErrors = alarm(apiErrorAlarm(config));
    for (const { service } of services) {
      const own = rollbackAlarms(config, service).map(alarm);
      new CodedeployDeploymentGroup(this, `group-${service.name}`, {
        appName: app.name,
        deploymentGroupName: service.name,
        serviceRoleArn: role.arn,
        deploymentConfigName: PACE[config.environment],
        deploymentStyle: { deploymentOption: "WITH_TRAFFIC_CONTROL", deploymentType: "BLUE_GREEN" },
        autoRollbackConfiguration: {
          enabled: true,
          events: ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"],
        },
        alarmConfiguration: {
          enabled: true,
          ignorePollAlarmFailure: false, // alarms that can't be read are no alarms: don't go on
          alarms: [apiErrors, ...own].map(({ name }) => name),
        },
        dependsOn: [...role.attachments],
      });
    }
  }

  private role(config: EnvironmentConfig): ServiceRole {
    return new ServiceRole(this, "role", {
      config,
      name: "release",
      description: "CodeDeploy: moves the live aliases of the environment's services",
      service: "codedeploy",
      statements: [
        {
          sid: "MoveAliases",
          actions: ["lambda:GetAlias", "lambda:GetProvisionedConcurrencyConfig", "lambda:UpdateAlias"],
          resources: ["", ":*"].map((qualifier) =>
            arnOf(config, { service: "lambda", resource: `function:${namePrefix(config)}-*${qualifier}` }),
          ),
        },
        {
          sid: "WatchAlarms", // every alarm, as AWSCodeDeployRoleForLambdaLimited has it: CloudWatch may refuse a narrower scope
          actions: ["cloudwatch:DescribeAlarms"],
          resources: [arnOf(config, { service: "cloudwatch", resource: "alarm:*" })],
        },
      ],
    });
  }
}
