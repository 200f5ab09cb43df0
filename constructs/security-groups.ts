import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { CONNECTIONS, SECURITY_GROUPS, type SecurityGroupName } from "./security-group-rules";

export interface SecurityGroupsProps {
  readonly config: EnvironmentConfig;
  readonly vpcId: string;
}

/**
 * All security groups and every rule between them, in one place. Rules are resources of their own that name groups,
 * never addresses: scanners misread inline rules, and a group moves with its wearer.
 */
export class SecurityGroups extends Construct {
  readonly ids: Readonly<Record<SecurityGroupName, string>>;

  constructor(scope: Construct, id: string, { config, vpcId }: SecurityGroupsProps) {
    super(scope, id);
    this.ids = Object.fromEntries(
      Object.entries(SECURITY_GROUPS).map(([name, description]) => [
        name,
        new SecurityGroup(this, name, {
          name: physicalName(config, name),
          description,
          vpcId,
          tags: { Name: physicalName(config, name) },
        }).id,
      ]),
    ) as Record<SecurityGroupName, string>;

    for (const { from, to, port, because } of CONNECTIONS) {
      const rule = { ipProtocol: "tcp", fromPort: port, toPort: port, description: because };
      new VpcSecurityGroupEgressRule(this, `${from}-to-${to}`, {
        ...rule,
        securityGroupId: this.ids[from],
        ...(to === "internet" ? { cidrIpv4: "0.0.0.0/0" } : { referencedSecurityGroupId: this.ids[to] }),
        tags: { Name: physicalName(config, `${from}-to-${to}`) },
      });
      if (to === "internet") continue;
      new VpcSecurityGroupIngressRule(this, `${to}-from-${from}`, {
        ...rule,
        securityGroupId: this.ids[to],
        referencedSecurityGroupId: this.ids[from],
        tags: { Name: physicalName(config, `${to}-from-${from}`) },
      });
    }
  }
}
