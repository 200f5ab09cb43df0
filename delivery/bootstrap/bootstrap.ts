import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runTerraform, type TerraformResult } from "../terraform/run-terraform";
import type { StackConfiguration } from "../terraform/synthesized-stack";
import { UserError } from "../user-error";
import { type AwsClients, awsClients } from "./aws-clients";
import { readS3Backend, type S3Backend } from "./backend";
import { findLeftovers } from "./leftovers";
import { RemoteState } from "./remote-state";
import { WorkFolder } from "./work-folder";

export interface BootstrapOptions {
  /** Such as `development`. */
  readonly environment: string;
  /** Folder of the synthesized state stack, such as cdktf.out/stacks/development-state. It is read only. */
  readonly stackDir: string;
  /** Program to run. @default "terraform" */
  readonly terraform?: string;
  /** Environment of terraform and of the AWS clients. @default process.env */
  readonly env?: NodeJS.ProcessEnv;
  /** Called with one line for each step. What it throws interrupts the bootstrap there. */
  readonly onProgress?: (line: string) => void;
  /**
   * Shown the plan before anything is created; false ends the bootstrap there.
   * @default - every plan is applied
   */
  readonly review?: (plan: BootstrapPlan) => Promise<boolean>;
  /** Folder for the state until the bucket has it. @default .deploy/bootstrap/<environment> in the project */
  readonly workDir?: string;
  /** Aborting it interrupts the bootstrap; run it again to go on. */
  readonly signal?: AbortSignal;
}

/** What the bootstrap is about to create. */
export interface BootstrapPlan {
  /** As terraform prints it. */
  readonly text: string;
  /** As `terraform show -json` writes it. */
  readonly json: string;
}

export interface BootstrapResult {
  /** `present`: nothing had to be done. `resumed`: an earlier, interrupted bootstrap was completed. */
  readonly status: "created" | "resumed" | "present";
  readonly bucket: string;
  readonly region: string;
  readonly lockTable?: string;
}

/**
 * Creates an environment's state bucket, lock table and key with Terraform, and leaves their own state in that bucket.
 *
 * The state stack is applied with its state in a file, which then moves to the bucket; no state file stays on the disk.
 * An interrupted bootstrap is resumed by calling it again: what was created is kept or adopted, and never made twice.
 * @throws UserError for what the user can mend, TerraformError when terraform fails.
 */
export async function bootstrap(options: BootstrapOptions): Promise<BootstrapResult> {
  const file = path.join(options.stackDir, "cdk.tf.json");
  const text = await readFile(file, "utf8").catch(() => {
    throw new UserError(`${file} is missing.`, ["Run: npm run synth"]);
  });
  const configuration = JSON.parse(text) as StackConfiguration;
  const backend = readS3Backend(configuration, path.basename(options.stackDir));
  const projectRoot = path.resolve(__dirname, "..", "..");
  const workDir = options.workDir ?? path.join(projectRoot, ".deploy", "bootstrap", options.environment);
  const work = await WorkFolder.open(workDir);
  const clients = awsClients(options.env ?? process.env, backend.region);
  try {
    return await new Bootstrap(options, configuration, backend, work, clients).run();
  } finally {
    clients.destroy();
    await work.close();
  }
}

const planFile = "bootstrap.tfplan";

class Bootstrap {
  private readonly remote: RemoteState;

  constructor(
    private readonly options: BootstrapOptions,
    private readonly configuration: StackConfiguration,
    private readonly backend: S3Backend,
    private readonly work: WorkFolder,
    private readonly clients: AwsClients,
  ) {
    this.remote = new RemoteState(clients, backend);
  }

  async run(): Promise<BootstrapResult> {
    const { bucket, region, lockTable } = this.backend;
    this.say(`Looking for the state bucket ${bucket}`);
    const bucketExists = await this.remote.bucketExists();
    if (bucketExists && this.work.existedBefore) await this.releaseOwnLock();
    const inBucket = bucketExists ? await this.remote.read() : undefined;
    const onDisk = await this.work.readState();
    if (inBucket && !onDisk) {
      await this.work.remove();
      return { status: "present", bucket, region, lockTable };
    }
    if (!inBucket) {
      await this.create();
      await this.migrate();
    } else if (onDisk && !inBucket.includes(onDisk)) {
      throw new UserError(`The state in ${bucket} doesn't know everything that ${this.work.directory} knows.`, [
        "Somebody else has bootstrapped this environment meanwhile, and the state in the bucket counts.",
        "Import what it lacks (terraform import), remove the folder, then run the bootstrap again.",
      ]);
    }
    this.say("Removing the local state");
    await this.work.remove();
    return { status: bucketExists || this.work.existedBefore ? "resumed" : "created", bucket, region, lockTable };
  }

  /** Applies the state stack with its state in the work folder. */
  private async create(): Promise<void> {
    this.say("Preparing the state stack with local state");
    await this.work.copyConfiguration(this.options.stackDir);
    await this.work.useLocalBackend();
    await this.terraform(["init", "-reconfigure", "-input=false", "-no-color"]);
    const listed = await this.terraform(["state", "list"], [0, 1]);
    const known = new Set(listed.stdout.split("\n"));
    for (const { address, id } of await findLeftovers(this.configuration, known, this.clients)) {
      this.say(`Adopting ${address} (${id}), which an interrupted run has left`);
      await this.terraform(["import", "-input=false", "-no-color", "-lock-timeout=60s", address, id]);
    }
    this.say("Planning the state bucket, lock table and key");
    const plan = await this.terraform(["plan", "-input=false", "-no-color", "-lock-timeout=60s", `-out=${planFile}`]);
    if (this.options.review) {
      const { stdout: json } = await this.terraform(["show", "-json", "-no-color", planFile]);
      if (!(await this.options.review({ text: plan.stdout, json }))) {
        throw new UserError("The bootstrap was declined. Nothing was created.");
      }
    }
    this.say("Creating the state bucket, lock table and key");
    await this.terraform(["apply", "-input=false", "-no-color", "-lock-timeout=60s", planFile]);
  }

  /** Moves the state from the work folder to the bucket and makes sure that it arrived. */
  private async migrate(): Promise<void> {
    const onDisk = await this.work.readState();
    if (!onDisk) throw new UserError(`${this.work.directory} holds no state after the apply.`);
    this.say("Moving the state to the bucket");
    await this.work.useOwnBackend();
    await this.terraform(["init", "-migrate-state", "-force-copy", "-input=false", "-no-color", "-lock-timeout=30s"]);
    const inBucket = await this.remote.read();
    if (!inBucket?.includes(onDisk)) {
      throw new UserError(`The state didn't arrive in s3://${this.backend.bucket}/${this.backend.key}.`, [
        `It is still in ${this.work.directory}. Run the bootstrap again.`,
      ]);
    }
  }

  /**
   * Gives back a lock that an interrupted migration of this very bootstrap holds. Any other lock is left alone: it has
   * to be this user on this machine, since the bootstrap began, and no second bootstrap can run beside this one.
   */
  private async releaseOwnLock(): Promise<void> {
    const lock = await this.remote.lock();
    if (!lock) return;
    const { username } = os.userInfo();
    const own = lock.Who === `${username}@${os.hostname()}` && new Date(lock.Created) >= this.work.startedAt;
    if (!own) {
      throw new UserError(`The state is locked by ${lock.Who} since ${lock.Created} (${lock.Operation}).`, [
        "Wait until that operation ends, or see the runbook on stale locks, then run the bootstrap again.",
      ]);
    }
    this.say(`Releasing the lock ${lock.ID} of the interrupted run`);
    const folder = path.join(this.work.directory, "unlock");
    await mkdir(folder, { recursive: true });
    const s3 = this.configuration.terraform?.backend?.s3;
    await writeFile(path.join(folder, "backend.tf.json"), JSON.stringify({ terraform: { backend: { s3 } } }));
    await this.terraform(["init", "-reconfigure", "-input=false", "-no-color"], [0], folder);
    // With two locks, one of which wasn't taken yet, terraform removes the other and reports failure all the same.
    await this.terraform(["force-unlock", "-force", lock.ID], [0, 1], folder);
    await rm(folder, { recursive: true, force: true });
    if (await this.remote.lock()) throw new UserError(`The lock ${lock.ID} can't be released.`);
  }

  private terraform(
    args: readonly string[],
    accept: readonly number[] = [0],
    cwd = this.work.directory,
  ): Promise<TerraformResult> {
    this.options.signal?.throwIfAborted();
    const { terraform, signal, env = process.env } = this.options;
    return runTerraform(args, { cwd, accept, terraform, signal, env });
  }

  private say(line: string): void {
    this.options.signal?.throwIfAborted();
    this.options.onProgress?.(line);
  }
}
