import path from "node:path";
import { PROJECT_ROOT } from "../../config/project-root";

/** The functions that ship with this project, by name: the name of their folder and of their archive. */
export const PACKAGED_FUNCTIONS = ["health", "rotate-auth-token"] as const;

export type PackagedFunction = (typeof PACKAGED_FUNCTIONS)[number];

/** Absolute path of a function's committed archive; `npm run build:services` makes it. */
export function archiveOf(name: PackagedFunction): string {
  return path.join(PROJECT_ROOT, "services", "dist", `${name}.zip`);
}

/** Absolute path of a function's source. */
export function entryOf(name: PackagedFunction): string {
  return path.join(PROJECT_ROOT, "services", name, "handler.ts");
}
