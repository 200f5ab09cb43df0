import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Names under which systems install it. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

/** Places outside of the PATH where the installers of macOS put it. */
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** What to do where no browser is found. */
export const INSTALL_HINT = [
  "No Chromium found. Install one, or set CHROMIUM_PATH to its executable:",
  "  Debian, Ubuntu   apt-get install chromium",
  "  Fedora           dnf install chromium",
  "  macOS            brew install --cask chromium",
].join("\n");

/**
 * The Chromium that the tests of the report use: `CHROMIUM_PATH`, else the first one on the PATH.
 * @returns undefined where there is none
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM_PATH) return isExecutable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...ELSEWHERE].find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
