import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";

/** Names of the environment's log groups, as patterns: its prefix, and API Gateway's own name for execution logs. */
export function ownLogGroups(config: EnvironmentConfig): string[] {
  return [`*${namePrefix(config)}*`, "API-Gateway-Execution-Logs_*"];
}
