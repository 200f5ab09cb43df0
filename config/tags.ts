import { PROJECT } from "./names";
import type { EnvironmentConfig } from "./schema";

/** Tag by which AWS Backup selects what holds data. */
export const BACKUP_TAG = { key: "Backup", value: "required" } as const;

/** Tags that every taggable resource of a stack carries, for cost, ownership and compliance tracking. */
export function defaultTags({ environment, tags }: EnvironmentConfig, layer: string): Record<string, string> {
  return {
    Project: PROJECT,
    Environment: environment,
    Stack: layer,
    ManagedBy: "cdktf",
    Compliance: "HIPAA",
    DataClassification: environment === "production" ? "PHI" : "test-data",
    Owner: tags.owner,
    CostCenter: tags.costCenter,
  };
}
