import path from "node:path";
import { bootstrap } from "../bootstrap/bootstrap";
import { confirmOrStop } from "./confirm";
import { DeployError, EXIT } from "./exit-codes";
import { byName } from "./planning";
import { STATE_LAYER } from "./preflight";
import type { Session } from "./session";

/**
 * Makes the environment's state store if it is absent, or completes an interrupted attempt.
 * @returns false if it is absent and only a plan was asked for
 */
export async function ensureStateStore(session: Session): Promise<boolean> {
  const { flags, console, config } = session;
  const name = `${flags.env}-${STATE_LAYER}`;
  const stack = byName(session.stacks, name);
  if ((await session.reader.read(stack)) !== undefined) return true;
  console.section("State store");
  console.line(`${flags.env} has no state store yet: bucket, lock table and key in ${config.account.id}.`);
  if (flags.plan) {
    console.line("A deploy makes it first; nothing can be planned before.");
    return false;
  }
  if (flags.approved !== undefined) {
    throw new DeployError(EXIT.refused, `${flags.env} has no state store, and no plan can have approved making it.`, [
      `A person makes it once: npm run bootstrap -- -e ${flags.env}`,
    ]);
  }
  const question = { environment: flags.env, what: "Make the state store", yes: flags.yes, typedName: false };
  await confirmOrStop(question, session.ports.prompter, console);
  const { status } = await bootstrap({
    environment: flags.env,
    stackDir: stack.directory,
    env: session.env,
    workDir: path.join(session.ports.workRoot, "bootstrap", flags.env),
    signal: session.signal,
    onProgress: (line) => console.line(`  ${line}`),
  });
  console.line(`State store: ${status}`);
  return true;
}
