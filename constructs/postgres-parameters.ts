import { DbParameterGroup } from "@cdktf/provider-aws/lib/db-parameter-group";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";

interface Parameter {
  readonly name: string;
  readonly value: string;
  /**
   * Takes effect at the next start: static parameters, and values that the family has by default. AWS answers
   * pending-reboot for a default whatever was asked, so that "immediate" is planned anew for ever
   * (hashicorp/terraform-provider-aws#39252).
   */
  readonly atNextStart?: boolean;
}

/** Statements slower than this are logged, in milliseconds; their bind values never are. */
export const SLOW_QUERY_MS = 1000;

const PARAMETERS: readonly Parameter[] = [
  { name: "rds.force_ssl", value: "1", atNextStart: true }, // 45 CFR 164.312(e)(1)
  { name: "ssl_min_protocol_version", value: "TLSv1.2", atNextStart: true },
  { name: "password_encryption", value: "scram-sha-256", atNextStart: true },
  { name: "rds.accepted_password_auth_method", value: "scram" },
  // Who connected, and what changed schema, roles or data (45 CFR 164.312(b)).
  { name: "shared_preload_libraries", value: "pgaudit,pg_stat_statements", atNextStart: true },
  { name: "pgaudit.role", value: "rds_pgaudit" },
  { name: "pgaudit.log", value: "ddl,role,write" },
  { name: "pgaudit.log_parameter", value: "0", atNextStart: true }, // bind values are PHI
  { name: "log_connections", value: "1" },
  { name: "log_disconnections", value: "1" },
  { name: "log_statement", value: "ddl" }, // "all" would log PHI
  { name: "log_min_duration_statement", value: String(SLOW_QUERY_MS) },
  { name: "log_parameter_max_length", value: "0" }, // bind values are PHI
  { name: "log_parameter_max_length_on_error", value: "0", atNextStart: true },
  { name: "idle_in_transaction_session_timeout", value: "300000" }, // 45 CFR 164.312(a)(2)(iii)
];

/** The parameter group of PostgreSQL: TLS forced, audit on, no PHI in logs. */
export class PostgresParameters extends Construct {
  readonly groupName: string;

  constructor(scope: Construct, id: string, config: EnvironmentConfig) {
    super(scope, id);
    const major = config.database.engineVersion.split(".")[0]!;
    const group = new DbParameterGroup(this, "group", {
      name: physicalName(config, `postgres${major}`, "rds"),
      family: `postgres${major}`,
      description: "TLS forced, audit on, no bind values in logs",
      parameter: PARAMETERS.map(({ name, value, atNextStart }) => ({
        name,
        value,
        applyMethod: atNextStart ? "pending-reboot" : "immediate",
      })),
      lifecycle: { createBeforeDestroy: true }, // a new major version needs a new group first
    });
    this.groupName = group.name;
  }
}
