import { existsSync } from "node:fs";

/** Variables of a shell that would change what terraform plans, where it keeps its state, or print secrets (TF_LOG). */
const CHANGES_TERRAFORM = /^TF_(CLI_ARGS|WORKSPACE|DATA_DIR|LOG|IN_AUTOMATION|INPUT|IGNORE)/;

/**
 * The environment of every terraform process of a deploy: the user's own, without what would make a deploy differ from
 * one machine to the next, and with one provider cache for all stacks.
 * @param cacheFolder used unless TF_PLUGIN_CACHE_DIR is set
 */
export function deployEnvironment(base: NodeJS.ProcessEnv, cacheFolder: string): NodeJS.ProcessEnv {
  const env = Object.fromEntries(Object.entries(base).filter(([name]) => !CHANGES_TERRAFORM.test(name)));
  // Terraform warns of a missing file on every command.
  if (env.TF_CLI_CONFIG_FILE !== undefined && !existsSync(env.TF_CLI_CONFIG_FILE)) delete env.TF_CLI_CONFIG_FILE;
  return {
    ...env,
    TF_PLUGIN_CACHE_DIR: env.TF_PLUGIN_CACHE_DIR ?? cacheFolder,
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1",
  };
}
