import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { EncryptionKey } from "./encryption-key";
import { alertPublisherGrants } from "./key-grants/alert-publishers";
import { fieldEncryptionGrants } from "./key-grants/field-encryption";
import { logDeliveryGrants } from "./key-grants/log-delivery";
import { storageGrants } from "./key-grants/storage";
import type { PolicyStatement } from "./policy-document";

/** What a customer-managed key is for; one a purpose, so that access can be given and taken apart. */
export type KeyPurpose = "database" | "cache" | "logs" | "storage" | "secrets" | "messaging" | "backup" | "pii";

interface KeyFacts {
  readonly description: string;
  readonly viaServices: readonly string[];
  readonly grants?: (config: EnvironmentConfig) => PolicyStatement[];
}

/** Every key with who may use it; the test prints this as the table that an auditor reads. */
const KEYS: Readonly<Record<KeyPurpose, KeyFacts>> = {
  database: { description: "PostgreSQL: storage, snapshots, Performance Insights", viaServices: ["rds", "backup"] },
  cache: { description: "Session cache: nodes and snapshots", viaServices: ["elasticache"] },
  logs: {
    description: "CloudWatch log groups, the audit trail, traces",
    viaServices: ["logs", "s3", "xray"],
    grants: logDeliveryGrants,
  },
  storage: { description: "Buckets of configuration history and reports", viaServices: ["s3"], grants: storageGrants },
  secrets: {
    description: "Secrets Manager, Parameter Store, environment of functions",
    viaServices: ["secretsmanager", "ssm", "lambda", "rds"], // RDS makes and rotates the administrator's password
  },
  messaging: {
    description: "Topics and queues",
    viaServices: ["sns", "sqs"],
    grants: alertPublisherGrants,
  },
  backup: {
    description: "Backup vault of the primary region",
    viaServices: ["backup", "rds", "dynamodb", "s3"], // of tables and buckets the vault's key encrypts the backups
  },
  pii: {
    description: "Field-level encryption of personal data by the services",
    viaServices: [],
    grants: fieldEncryptionGrants,
  },
};

/** The environment's eight keys. */
export class EnvironmentKeys extends Construct {
  private readonly keys: Readonly<Record<KeyPurpose, EncryptionKey>>;

  constructor(scope: Construct, id: string, config: EnvironmentConfig) {
    super(scope, id);
    this.keys = Object.fromEntries(
      Object.entries(KEYS).map(([purpose, { description, viaServices, grants }]) => [
        purpose,
        new EncryptionKey(this, purpose, {
          config,
          alias: physicalName(config, purpose),
          description,
          viaServices,
          grants: grants?.(config),
        }),
      ]),
    ) as Record<KeyPurpose, EncryptionKey>;
  }

  /** The ARN of the key for a purpose. */
  arn(purpose: KeyPurpose): string {
    return this.keys[purpose].arn;
  }

  /** Every key's ARN by purpose. */
  get arns(): Readonly<Record<KeyPurpose, string>> {
    return Object.fromEntries(Object.entries(this.keys).map(([purpose, key]) => [purpose, key.arn])) as Record<
      KeyPurpose,
      string
    >;
  }
}
