import { readSettings } from "../config/settings";
import { runCost } from "./cost/cli";

process.exitCode = runCost(process.argv.slice(2), {
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  readSettings: () => readSettings(process.env.SETTINGS_FILE ?? "settings.json"),
});
