import { arnOf, servicePrincipal } from "../config/aws";
import type { EnvironmentConfig } from "../config/schema";
import type { PolicyStatement } from "./policy-document";

/** What every function may do, whatever it is for: write its log, trace, and have its settings and secrets decrypted. */
export function functionStatements(
  config: EnvironmentConfig,
  name: string,
  targets: { readonly logGroupArn: string; readonly secretsKeyArn: string },
): PolicyStatement[] {
  const region = config.regions.primary;
  return [
    {
      sid: "WriteOwnLog",
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [`${targets.logGroupArn}:*`],
    },
    {
      sid: "Trace",
      actions: [
        "xray:GetSamplingRules",
        "xray:GetSamplingTargets",
        "xray:PutTelemetryRecords",
        "xray:PutTraceSegments",
      ],
      resources: ["*"], // X-Ray knows no resources in these actions
    },
    {
      // What may be decrypted is decided by each service's own permission: which secret, which parameter, which function.
      sid: "DecryptSettingsAndSecrets",
      actions: ["kms:Decrypt"],
      resources: [targets.secretsKeyArn],
      condition: [
        {
          test: "StringEquals",
          variable: "kms:ViaService",
          values: ["lambda", "secretsmanager", "ssm"].map((service) => servicePrincipal(service, region)),
        },
      ],
    },
    {
      // Lambda itself needs the managed policy's rights over network interfaces; the code that it runs doesn't.
      sid: "NoNetworkChangesByCode",
      effect: "Deny",
      actions: [
        "ec2:AssignPrivateIpAddresses",
        "ec2:CreateNetworkInterface",
        "ec2:DeleteNetworkInterface",
        "ec2:DescribeNetworkInterfaces",
        "ec2:UnassignPrivateIpAddresses",
      ],
      resources: ["*"],
      condition: [
        {
          test: "ArnEquals",
          variable: "lambda:SourceFunctionArn",
          values: [arnOf(config, { service: "lambda", resource: `function:${name}` })],
        },
      ],
    },
  ];
}
