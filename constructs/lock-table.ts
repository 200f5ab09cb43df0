import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import { Construct } from "constructs";
import { protectsAll } from "../config/protection";
import type { EnvironmentConfig } from "../config/schema";

export interface LockTableProps {
  readonly config: EnvironmentConfig;
  /** Can't be changed after creation. */
  readonly tableName: string;
  readonly keyArn: string;
}

/** The table in which Terraform's S3 backend holds its locks and the digests of the states. */
export class LockTable extends Construct {
  readonly name: string;

  constructor(scope: Construct, id: string, { config, tableName, keyArn }: LockTableProps) {
    super(scope, id);
    const table = new DynamodbTable(this, "table", {
      name: tableName,
      billingMode: "PAY_PER_REQUEST",
      hashKey: "LockID", // the name that Terraform's backend asks for
      attribute: [{ name: "LockID", type: "S" }],
      pointInTimeRecovery: { enabled: true },
      serverSideEncryption: { enabled: true, kmsKeyArn: keyArn },
      deletionProtectionEnabled: config.environment !== "development",
      lifecycle: { preventDestroy: protectsAll(config) },
    });
    this.name = table.name;
  }
}
