import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { policyDocument, type PolicyStatement } from "./policy-document";

export interface VpcEndpointsProps {
  readonly config: EnvironmentConfig;
  readonly vpcId: string;
  /** Route tables that get the gateway endpoints' routes. */
  readonly routeTableIds: readonly string[];
  /** Subnets that get the interface endpoints. */
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
}

/** Ways to AWS services that never leave AWS's network (45 CFR 164.312(e)(1)). */
export class VpcEndpoints extends Construct {
  constructor(scope: Construct, id: string, props: VpcEndpointsProps) {
    super(scope, id);
    const { config, vpcId } = props;
    const serviceName = (service: string): string => `com.amazonaws.${config.regions.primary}.${service}`;
    // Gateway endpoints cost nothing, so every environment has them.
    for (const service of ["s3", "dynamodb"] as const) {
      new VpcEndpoint(this, service, {
        vpcId,
        serviceName: serviceName(service),
        vpcEndpointType: "Gateway",
        routeTableIds: [...props.routeTableIds],
        policy: policyDocument(this, `${service}-policy`, gatewayStatements(config, service)),
        tags: { Name: physicalName(config, service) },
      });
    }
    if (config.network.interfaceEndpoints.length === 0) return;
    const ownAccountOnly = policyDocument(this, "interface-policy", [ownPrincipals(config)]);
    config.network.interfaceEndpoints.forEach((service) => {
      new VpcEndpoint(this, service, {
        vpcId,
        serviceName: serviceName(service),
        vpcEndpointType: "Interface",
        subnetIds: [...props.subnetIds],
        securityGroupIds: [props.securityGroupId],
        privateDnsEnabled: true,
        policy: ownAccountOnly,
        tags: { Name: physicalName(config, service) },
      });
    });
  }
}

function gatewayStatements(config: EnvironmentConfig, service: "s3" | "dynamodb"): PolicyStatement[] {
  if (service === "dynamodb") return [ownPrincipals(config)];
  return [
    ownPrincipals(config),
    {
      // Lambda fetches released code from a bucket of AWS's own in the region, by its own principal.
      sid: "ReadByAwsServices",
      principals: [{ type: "*", identifiers: ["*"] }],
      actions: ["s3:GetObject"],
      resources: ["*"],
      condition: [{ test: "Bool", variable: "aws:PrincipalIsAWSService", values: ["true"] }],
    },
  ];
}

/** Only principals of the environment's account go through the endpoint: stolen foreign credentials are of no use. */
function ownPrincipals(config: EnvironmentConfig): PolicyStatement {
  return {
    sid: "OwnAccount",
    principals: [{ type: "*", identifiers: ["*"] }],
    actions: ["*"],
    resources: ["*"],
    condition: [{ test: "StringEquals", variable: "aws:PrincipalAccount", values: [config.account.id] }],
  };
}
