import type { EnvironmentConfig } from "./schema";

/** Whether deletion protection covers the database; the rest that holds data or keys follows only with `all`. */
export function protectsDatabase({ deletionProtection }: EnvironmentConfig): boolean {
  return deletionProtection !== "off";
}

/** Whether deletion protection and prevent_destroy cover everything that holds data or keys. */
export function protectsAll({ deletionProtection }: EnvironmentConfig): boolean {
  return deletionProtection === "all";
}
