import { development } from "./development";
import { production } from "./production";
import type { EnvironmentConfig } from "./schema";
import { mergeSettings, type Settings } from "./settings";
import { staging } from "./staging";
import { validateConfigs } from "./validate";

/** The constants of the three environments, in the order of a release. */
const DEFAULTS: readonly EnvironmentConfig[] = [development, staging, production];

/**
 * The configuration of the three environments: the constants with the settings merged over them, validated.
 * @throws ConfigError with every problem at once.
 */
export function loadConfig(settings: Settings = {}): EnvironmentConfig[] {
  return validateConfigs(
    DEFAULTS.map((defaults) => ({
      name: defaults.environment,
      values: mergeSettings(defaults, settings[defaults.environment] ?? {}),
      defaults,
    })),
  );
}
