import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder that holds package.json, wherever the code that asks runs from: its own file or a bundle. */
export const PROJECT_ROOT = findRoot(__dirname);

function findRoot(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : findRoot(dirname(folder));
}
