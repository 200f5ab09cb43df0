import { readFileSync } from "node:fs";
import { ConfigError } from "./problem";
import { ENVIRONMENTS, type EnvironmentName } from "./schema";

/** A JSON object. */
type Json = Readonly<Record<string, unknown>>;

/** What a deployer sets, per environment; merged over the constants. */
export type Settings = Readonly<Partial<Record<EnvironmentName, Json>>>;

/**
 * Reads the settings file.
 * @returns no settings when the file doesn't exist: the constants are complete.
 * @throws ConfigError when it can't be read, isn't JSON, or names an unknown environment.
 */
export function readSettings(file: string): Settings {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw unreadable(file, (error as Error).message);
  }
  let settings: unknown;
  try {
    settings = JSON.parse(content);
  } catch (error) {
    throw unreadable(file, (error as Error).message);
  }
  if (!isObject(settings)) throw unreadable(file, "the file doesn't hold a JSON object");
  const problems = Object.entries(settings)
    .filter(([name, value]) => !(ENVIRONMENTS as readonly string[]).includes(name) || !isObject(value))
    .map(([name, value]) => ({
      path: `${file}: ${name}`,
      got: value,
      allowed: `an object under one of ${ENVIRONMENTS.join(", ")}`,
      because: "settings are merged over these environments",
    }));
  if (problems.length > 0) throw new ConfigError(problems);
  return settings as Settings;
}

/** Merges settings over defaults: objects key by key; lists and values replace, nothing is changed in place. */
export function mergeSettings(defaults: Json, settings: Json): Json {
  const merged: Record<string, unknown> = { ...defaults };
  for (const [key, value] of Object.entries(settings)) {
    const base = merged[key];
    merged[key] = isObject(base) && isObject(value) ? mergeSettings(base, value) : value;
  }
  return merged;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unreadable(file: string, reason: string): ConfigError {
  return new ConfigError([
    { path: file, got: "an unreadable file", allowed: "a JSON file like settings.example.json", because: reason },
  ]);
}
