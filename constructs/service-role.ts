import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { managedPolicyArn, servicePrincipal } from "../config/aws";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { boundaryArn } from "./boundary/boundary-arn";
import { policyDocument, type PolicyStatement } from "./policy-document";

export interface ServiceRoleProps {
  readonly config: EnvironmentConfig;
  /** Role name without the environment's prefix. */
  readonly name: string;
  /** What the role is for. */
  readonly description: string;
  /** AWS service that takes the role, like lambda. */
  readonly service: string;
  /** Whether the service sends aws:SourceAccount when it takes the role; if not, the reason. @default - it does */
  readonly noSourceAccountBecause?: string;
  /** What the role may do. @default - only its managed policies */
  readonly statements?: readonly PolicyStatement[];
  /** Names of policies that AWS keeps, like service-role/AmazonRDSEnhancedMonitoringRole. @default - none */
  readonly managedPolicies?: readonly string[];
}

/** A role that one AWS service takes, under the environment's boundary, without inline policies (45 CFR 164.308(a)(4)). */
export class ServiceRole extends Construct {
  readonly arn: string;
  readonly name: string;
  /** What gives the role its rights; name it in dependsOn where a service checks them at once. */
  readonly attachments: readonly IamRolePolicyAttachment[];

  constructor(scope: Construct, id: string, props: ServiceRoleProps) {
    super(scope, id);
    const { config } = props;
    const role = new IamRole(this, "role", {
      name: physicalName(config, props.name, "iamRole"),
      description: props.description,
      permissionsBoundary: boundaryArn(config),
      assumeRolePolicy: policyDocument(this, "trust", [
        {
          actions: ["sts:AssumeRole"],
          principals: [{ type: "Service", identifiers: [servicePrincipal(props.service)] }],
          condition: props.noSourceAccountBecause
            ? []
            : [{ test: "StringEquals", variable: "aws:SourceAccount", values: [config.account.id] }],
        },
      ]),
    });
    this.arn = role.arn;
    this.name = role.name;
    const attachments = (props.managedPolicies ?? []).map(
      (policy) =>
        new IamRolePolicyAttachment(this, policy.split("/").pop()!, {
          role: role.name,
          policyArn: managedPolicyArn(config, policy),
        }),
    );
    if (props.statements) {
      const policy = new IamPolicy(this, "policy", {
        name: physicalName(config, props.name),
        description: props.description,
        policy: policyDocument(this, "document", props.statements),
      });
      attachments.push(new IamRolePolicyAttachment(this, "attachment", { role: role.name, policyArn: policy.arn }));
    }
    this.attachments = attachments;
  }
}
