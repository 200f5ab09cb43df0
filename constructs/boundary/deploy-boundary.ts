import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Construct } from "constructs";
import { physicalName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import { policyDocument } from "../policy-document";
import { ACCESS_PATH, boundaryArn } from "./boundary-arn";
import { accessDenials } from "./denials";
import { DEPLOY_LIMITS } from "./deploy-limits";

/** What every role that people and pipelines take may do at most (45 CFR 164.308(a)(4), 164.312(a)(1)). */
export class DeployBoundary extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, config: EnvironmentConfig) {
    super(scope, id);
    new IamPolicy(this, "policy", {
      name: physicalName(config, "deploy-boundary"),
      path: ACCESS_PATH,
      description: "What roles of people and pipelines may do at most",
      policy: policyDocument(this, "document", [
        {
          actions: Object.entries(DEPLOY_LIMITS).flatMap(([service, verbs]) =>
            verbs.map((verb) => `${service}:${verb}`),
          ),
          resources: ["*"],
        },
        ...accessDenials(config),
      ]),
    });
    this.arn = boundaryArn(config, "deploy-boundary");
  }
}
