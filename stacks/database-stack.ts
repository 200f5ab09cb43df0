import type { Construct } from "constructs";
import { type Partition, partitionOf } from "../config/regions";
import { ConnectionParameters } from "../constructs/connection-parameters";
import type { KeyPurpose } from "../constructs/environment-keys";
import { DATABASE_NAME, PostgresDatabase } from "../constructs/postgres-database";
import { BaseStack, type BaseStackProps } from "./base-stack";

export interface DatabaseStackProps extends BaseStackProps {
  readonly keyArns: Readonly<Record<KeyPurpose, string>>;
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
}

/** Where AWS publishes the certificates of the databases' authorities, other ones in each partition (RDS User Guide). */
const CA_BUNDLE_URL: Readonly<Record<Partition, string>> = {
  aws: "https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem",
  "aws-us-gov": "https://truststore.pki.us-gov-west-1.rds.amazonaws.com/global/global-bundle.pem",
};

/** PostgreSQL, its rotated password, and what the services have to know to connect. */
export class DatabaseStack extends BaseStack {
  readonly instanceId: string;
  readonly instanceArn: string;
  readonly resourceId: string;
  readonly secretArn: string;
  readonly logGroupName: string;
  readonly subnetGroupName: string;

  constructor(scope: Construct, props: DatabaseStackProps) {
    super(scope, "database", props);
    const { config } = this;
    const { keyArns } = props;
    const database = new PostgresDatabase(this, "database", {
      config,
      subnetIds: props.subnetIds,
      securityGroupId: props.securityGroupId,
      databaseKeyArn: keyArns.database,
      secretsKeyArn: keyArns.secrets,
      logsKeyArn: keyArns.logs,
    });
    new ConnectionParameters(this, "connection", {
      config,
      target: "database",
      keyArn: keyArns.secrets,
      values: {
        host: { value: database.address, description: "Host name of PostgreSQL" },
        port: { value: `${database.port}`, description: "Port of PostgreSQL" },
        name: { value: DATABASE_NAME, description: "Database of the voice agent" },
        sslmode: { value: "verify-full", description: "Clients check the certificate and the host name" },
        "ca-bundle": {
          value: CA_BUNDLE_URL[partitionOf(config.regions.primary)],
          description: "Certificates of the authorities to trust",
        },
        "iam-user": {
          value: "{service}",
          description: "IAM user pattern: each service signs in as the user of its own name",
        },
      },
    });
    this.instanceId = database.instanceId;
    this.instanceArn = database.arn;
    this.resourceId = database.resourceId;
    this.secretArn = database.secretArn;
    this.logGroupName = database.logGroupName;
    this.subnetGroupName = database.subnetGroupName;

    this.output("database_endpoint", database.address, "Host name of PostgreSQL");
    this.output("database_port", database.port, "Port of PostgreSQL");
    this.output("database_secret_arn", this.secretArn, "Secret with the administrator's password, rotated by RDS");
    this.output("database_resource_id", this.resourceId, "Id that IAM sign-in policies name");
  }
}
