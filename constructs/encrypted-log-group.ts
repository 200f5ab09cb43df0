import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import { protectsAll } from "../config/protection";
import type { EnvironmentConfig } from "../config/schema";

export interface EncryptedLogGroupProps {
  readonly config: EnvironmentConfig;
  /** Can't be changed after creation. */
  readonly name: string;
  /** The logs key. */
  readonly keyArn: string;
  /** `audit`: what proves who did what; `application`: the rest. Each has its retention in config. */
  readonly purpose: "application" | "audit";
}

/** A log group under the logs key, with a retention (45 CFR 164.312(b), 164.316(b)(2)(i)). */
export class EncryptedLogGroup extends Construct {
  readonly name: string;
  readonly arn: string;
  /** The group itself; name it in dependsOn where a service would make the group unasked. */
  readonly resource: CloudwatchLogGroup;

  constructor(scope: Construct, id: string, { config, name, keyArn, purpose }: EncryptedLogGroupProps) {
    super(scope, id);
    const group = new CloudwatchLogGroup(this, "group", {
      name,
      kmsKeyId: keyArn,
      retentionInDays: purpose === "audit" ? config.logs.auditRetentionDays : config.logs.retentionDays,
      lifecycle: { preventDestroy: protectsAll(config) },
    });
    this.resource = group;
    this.name = group.name;
    this.arn = group.arn;
  }
}
