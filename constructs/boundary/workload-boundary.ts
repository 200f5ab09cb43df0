import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Construct } from "constructs";
import { physicalName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import { policyDocument } from "../policy-document";
import { ACCESS_PATH, boundaryArn } from "./boundary-arn";
import { accessDenials, lossDenials } from "./denials";
import { workloadActions } from "./workload-actions";

/** What every role that an AWS service takes may do at most (45 CFR 164.308(a)(4), 164.312(a)(1)). */
export class WorkloadBoundary extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, config: EnvironmentConfig) {
    super(scope, id);
    new IamPolicy(this, "policy", {
      name: physicalName(config, "boundary"),
      path: ACCESS_PATH,
      description: "What roles of AWS services may do at most",
      policy: policyDocument(this, "document", [
        ...workloadActions(config),
        ...lossDenials(),
        ...accessDenials(config),
      ]),
    });
    this.arn = boundaryArn(config);
  }
}
