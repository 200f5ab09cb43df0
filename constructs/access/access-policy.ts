import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Construct } from "constructs";
import { physicalName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import { ACCESS_PATH } from "../boundary/boundary-arn";
import { policyDocument, type PolicyStatement } from "../policy-document";

export interface AccessPolicyProps {
  readonly config: EnvironmentConfig;
  /** Policy name without the environment's prefix. */
  readonly name: string;
  readonly description: string;
  readonly statements: readonly PolicyStatement[];
}

/** A policy for people and pipelines; it lies where no role under a boundary can change it. */
export class AccessPolicy extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { config, name, description, statements }: AccessPolicyProps) {
    super(scope, id);
    this.arn = new IamPolicy(this, "policy", {
      name: physicalName(config, name),
      path: ACCESS_PATH,
      description,
      policy: policyDocument(this, "document", statements),
    }).arn;
  }
}
