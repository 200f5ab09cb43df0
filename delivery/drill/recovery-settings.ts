import { arnOf } from "../../config/aws";
import { loadConfig } from "../../config";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig, EnvironmentName } from "../../config/schema";
import { mergeSettings, type Settings } from "../../config/settings";
import { UserError } from "../user-error";

/**
 * Settings that build an environment anew in its failover region: the regions change places, and the database comes
 * from a snapshot there. What the user has set stays.
 * @param snapshot ARN of the snapshot. @default - the name that disaster-recovery.md gives the copied one
 * @throws UserError when the environment is a recovered one already; ConfigError when the result isn't valid.
 */
export function recoverySettings(settings: Settings, environment: EnvironmentName, snapshot?: string): Settings {
  const config = configOf(settings, environment);
  if (config.database.recoverFrom) {
    throw new UserError(`${environment} is a recovered environment already: database.recoverFrom is set.`, [
      "Give the settings of the environment that was lost.",
    ]);
  }
  const { primary, failover } = config.regions;
  const recoverFrom =
    snapshot ?? arnOf(config, { service: "rds", region: failover, resource: `snapshot:${namePrefix(config)}-dr-seed` });
  const recovered: Settings = {
    ...settings,
    [environment]: mergeSettings(settings[environment] ?? {}, {
      regions: { primary: failover, failover: primary },
      database: { recoverFrom },
    }),
  };
  configOf(recovered, environment);
  return recovered;
}

/** The configuration of one environment. */
export function configOf(settings: Settings, environment: EnvironmentName): EnvironmentConfig {
  const config = loadConfig(settings).find((candidate) => candidate.environment === environment);
  if (!config) throw new UserError(`Environment ${environment} isn't configured.`);
  return config;
}
