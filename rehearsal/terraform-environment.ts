import { writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Variables of the user's shell that would change what terraform does: flags, log files, data folders, plug-in
 * settings, workspaces. TF_VAR_* stay, for they are input of the user's own stacks.
 */
const changesTerraform = /^TF_(?!VAR_)|^TERRAFORM_|^CDKTF_|^CHECKPOINT_/;

export interface TerraformEnvironmentOptions {
  /** Folder of the rehearsal, where an empty CLI configuration file is written. */
  readonly folder: string;
  /** The provider stand-in's answer to TF_REATTACH_PROVIDERS. */
  readonly reattach: string;
  /** Environment that leads to the state emulator. */
  readonly base: NodeJS.ProcessEnv;
}

/**
 * The environment of every terraform process of a rehearsal: the stand-in instead of downloaded providers, and nothing
 * of the user's own terraform settings (a CLI configuration with overrides or a mirror, or one that doesn't exist).
 */
export async function terraformEnvironment(options: TerraformEnvironmentOptions): Promise<NodeJS.ProcessEnv> {
  const cliConfig = path.join(options.folder, "terraformrc");
  await writeFile(cliConfig, "disable_checkpoint = true\n");
  const kept = Object.entries(options.base).filter(([name]) => !changesTerraform.test(name));
  return {
    ...Object.fromEntries(kept),
    TF_CLI_CONFIG_FILE: cliConfig,
    TF_REATTACH_PROVIDERS: options.reattach,
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1",
    CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1",
    CDKTF_HOME: path.join(options.folder, "cdktf-home"),
    DISABLE_VERSION_CHECK: "1",
    // Half of a short terraform run's processor time is garbage collection that a process of one second doesn't need.
    GOGC: "off",
    GOMEMLIMIT: "1GiB",
  };
}
