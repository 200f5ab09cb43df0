import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { physicalName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import { ACCESS_PATH, boundaryArn } from "../boundary/boundary-arn";
import { policyDocument, type PolicyStatement } from "../policy-document";

export interface AccessRoleProps {
  readonly config: EnvironmentConfig;
  /** Role name without the environment's prefix. */
  readonly name: string;
  readonly description: string;
  /** Who may take the role, and how. */
  readonly trust: PolicyStatement;
  /** Longest session, in seconds. */
  readonly sessionSeconds: number;
  /** What the role may do, by the policies' names. */
  readonly policyArns: Readonly<Record<string, string>>;
}

/** A role that people or a pipeline take for a while: bounded, without inline policies (45 CFR 164.308(a)(4)(ii)(B)). */
export class AccessRole extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: AccessRoleProps) {
    super(scope, id);
    const { config } = props;
    const role = new IamRole(this, "role", {
      name: physicalName(config, props.name, "iamRole"),
      path: ACCESS_PATH,
      description: props.description,
      permissionsBoundary: boundaryArn(config, "deploy-boundary"),
      maxSessionDuration: props.sessionSeconds,
      assumeRolePolicy: policyDocument(this, "trust", [props.trust]),
    });
    for (const [name, policyArn] of Object.entries(props.policyArns)) {
      new IamRolePolicyAttachment(this, name, { role: role.name, policyArn });
    }
    this.arn = role.arn;
  }
}
