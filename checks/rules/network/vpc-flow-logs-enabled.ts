import { auditTrail } from "../../citations";
import { eachResource, judgeAttribute } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const vpcFlowLogsEnabled: Rule = {
  id: "vpc-flow-logs-enabled",
  domain: "network",
  title: "Every VPC records all of its traffic in a flow log.",
  why: "Flow logs show who talked to a system that holds ePHI, also what was refused.",
  severity: "high",
  citations: [...auditTrail, "164.308(a)(6)(ii)"],
  awsConfig: "VPC_FLOW_LOGS_ENABLED",
  cdkNag: "HIPAA.Security-VPCFlowLogsEnabled",
  remedy: 'Add an aws_flow_log with vpc_id of the VPC and traffic_type = "ALL".',
  evaluate: (model) =>
    eachResource(model, { types: ["aws_vpc"] }, (vpc) => {
      const verdicts = model
        .joined(vpc, "aws_flow_log", "vpc_id")
        .map((log) =>
          judgeAttribute(
            model,
            log,
            "traffic_type",
            { wanted: '"ALL"', accepts: (value) => value === "ALL" },
            { log: log.address },
          ),
        );
      return (
        verdicts.find((verdict) => verdict.status === "pass") ??
        verdicts[0] ?? { status: "fail", found: "no aws_flow_log points at it", wanted: "a flow log of all traffic" }
      );
    }),
};
