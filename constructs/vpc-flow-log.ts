import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { EncryptedLogGroup } from "./encrypted-log-group";
import { ServiceRole } from "./service-role";

export interface VpcFlowLogProps {
  readonly config: EnvironmentConfig;
  readonly vpcId: string;
  /** The logs key. */
  readonly logsKeyArn: string;
}

/** All traffic of a VPC, accepted and rejected, in an encrypted log group (45 CFR 164.312(b)). */
export class VpcFlowLog extends Construct {
  readonly logGroupName: string;

  constructor(scope: Construct, id: string, { config, vpcId, logsKeyArn }: VpcFlowLogProps) {
    super(scope, id);
    const group = new EncryptedLogGroup(this, "log-group", {
      config,
      name: `/${physicalName(config, "network")}/flow-log`,
      keyArn: logsKeyArn,
      purpose: "audit",
    });
    const role = new ServiceRole(this, "delivery", {
      config,
      name: "flow-log",
      description: "Delivers the VPC's flow log to CloudWatch Logs",
      service: "vpc-flow-logs",
      statements: [
        {
          actions: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
          resources: [`${group.arn}:*`],
        },
      ],
    });
    new FlowLog(this, "flow-log", {
      vpcId,
      trafficType: "ALL",
      logDestinationType: "cloud-watch-logs",
      logDestination: group.arn,
      iamRoleArn: role.arn,
      maxAggregationInterval: 60,
      tags: { Name: physicalName(config, "flow-log") },
      dependsOn: [...role.attachments],
    });
    this.logGroupName = group.name;
  }
}
