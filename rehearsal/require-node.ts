import { UserError } from "../delivery/user-error";

/** The oldest release that package.json's engines allow. */
const oldestNode = [20, 9] as const;

/** @throws UserError when this Node is too old. */
export function requireNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new UserError(`Node ${version} is too old.`, [
    `Install Node ${oldestMajor}.${oldestMinor} or newer (.nvmrc names the tested one).`,
  ]);
}
