import { App } from "cdktf";
import { loadConfig } from "./config";
import { ConfigError } from "./config/problem";
import { readSettings } from "./config/settings";
import { buildEnvironment } from "./stacks/environment";

try {
  const app = new App();
  for (const config of loadConfig(readSettings(process.env.SETTINGS_FILE ?? "settings.json"))) {
    buildEnvironment(app, config);
  }
  app.synth();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
