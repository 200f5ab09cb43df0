import { z } from "zod";
import { REGIONS } from "./regions";
import { accessSchema, domainSchema, tagsSchema } from "./schema/access";
import { apiSchema } from "./schema/api";
import { cacheSchema, databaseSchema } from "./schema/database";
import { field, oneOf, text } from "./schema/field";
import { networkSchema } from "./schema/network";
import {
  backupSchema,
  budgetSchema,
  encryptionSchema,
  logsSchema,
  protectionSchema,
  stateSchema,
} from "./schema/operations";
import { runtimeSchema, serviceSchema } from "./schema/services";

export const ENVIRONMENTS = ["development", "staging", "production"] as const;

export type EnvironmentName = (typeof ENVIRONMENTS)[number];

const region = oneOf(REGIONS, "only these HIPAA-eligible regions are covered by the requirements");

/** Everything that one environment is made from; unknown keys are refused. */
export const environmentSchema = z.strictObject({
  /** Environment name: `environment` of the requirements. */
  environment: oneOf(ENVIRONMENTS, "the project has these three"),
  account: z.strictObject({
    /** AWS account that the environment lives in; the provider refuses every other. */
    id: text(/^\d{12}$/, "an account id of 12 digits", "every provider is bound to one account"),
    /** Whether this environment owns what exists once an account and region: Config recorder, GuardDuty, password policy and others. */
    baseline: oneOf(["owned", "shared"], "exactly one environment of an account owns its baseline"),
  }),
  regions: z.strictObject({
    /** Where the environment runs. Changing it makes a new environment. */
    primary: region,
    /** Where copies of the backups go. */
    failover: region,
  }),
  network: networkSchema,
  database: databaseSchema,
  cache: cacheSchema,
  logs: logsSchema,
  encryption: encryptionSchema,
  backup: backupSchema,
  /** What deletion protection and prevent_destroy cover: `enable_deletion_protection` of the requirements. */
  deletionProtection: protectionSchema,
  alerts: z.strictObject({
    /** Address that every alarm is mailed to: `alert_email` of the requirements. Empty: no subscription. */
    email: field(
      z.union([z.literal(""), z.email()]),
      'an e-mail address, or "" outside production',
      "AWS sends a confirmation to it",
    ),
  }),
  access: accessSchema,
  /** Host name of the API. @default - the execute-api host name of AWS */
  domain: domainSchema.optional(),
  api: apiSchema,
  runtime: runtimeSchema,
  services: field(
    z.array(serviceSchema).min(1),
    "one service or more",
    "an environment without a service has nothing to run",
  ),
  budget: budgetSchema,
  state: stateSchema,
  tags: tagsSchema,
});

/** The typed configuration of one environment. */
export type EnvironmentConfig = z.output<typeof environmentSchema>;
