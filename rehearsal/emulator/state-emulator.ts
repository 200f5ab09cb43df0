import path from "node:path";
import readline from "node:readline";
import execa from "execa";
import { UserError } from "../../delivery/user-error";
import { ensurePython, pythonProcessEnv } from "../python-environment";

export interface StateEmulatorOptions {
  /** Called with one line for each step of a first-time set-up. */
  readonly onProgress?: (line: string) => void;
  /** How long the emulator may take to listen, in milliseconds. @default 120000 */
  readonly startTimeoutMs?: number;
}

/**
 * Environment variables that hold an AWS identity or lead somewhere else. None of the user's own may reach a rehearsal:
 * with them a mistake could end in a real account.
 */
const foreignVariable = /^(AWS_|https?_proxy$)/i;

/**
 * S3, DynamoDB, STS and KMS on loopback, in memory: moto behind waitress, in a child process that ends with this one.
 */
export class StateEmulator {
  private constructor(
    /** Such as `http://127.0.0.1:40173`. */
    readonly endpoint: string,
    readonly pid: number,
    private readonly child: execa.ExecaChildProcess,
  ) {}

  /**
   * Starts an emulator on a free port, after making its Python environment if need be.
   * @throws UserError when Python is missing or the emulator doesn't start.
   */
  static async start(options: StateEmulatorOptions = {}): Promise<StateEmulator> {
    const python = await ensurePython("emulator", { onProgress: options.onProgress });
    const child = execa(python.python, [path.join(__dirname, "server.py")], {
      env: { ...withoutForeignVariables(pythonProcessEnv()), ...dummyCredentials },
      extendEnv: false,
      // Its end tells the emulator to stop, even when this process is killed.
      stdin: "pipe",
      stdout: "pipe",
      stderr: "pipe",
      reject: false,
      // A terminal's Ctrl-C goes to the whole group: terraform still has to write its state then.
      detached: true,
    });
    const errors: string[] = [];
    child.stderr?.on("data", (chunk: Buffer) => {
      errors.push(chunk.toString());
      if (errors.length > 50) errors.shift();
    });
    try {
      const port = await firstPort(child, options.startTimeoutMs ?? 120_000);
      return new StateEmulator(`http://127.0.0.1:${port}`, child.pid ?? 0, child);
    } catch (error) {
      child.kill("SIGKILL");
      throw new UserError(
        `The state emulator didn't start: ${(error as Error).message}\n${errors.join("").trim().slice(-2000)}`,
        ["Remove .venv and run: npm run setup:python"],
      );
    }
  }

  /**
   * An environment for terraform and the AWS SDK in which every AWS call ends here: the given one without its own AWS
   * settings, with the emulator's addresses and dummy credentials.
   */
  env(base: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
    return {
      ...withoutForeignVariables(base),
      ...dummyCredentials,
      AWS_ENDPOINT_URL: this.endpoint,
      AWS_ENDPOINT_URL_S3: this.endpoint,
      AWS_ENDPOINT_URL_DYNAMODB: this.endpoint,
      AWS_ENDPOINT_URL_STS: this.endpoint,
      AWS_ENDPOINT_URL_KMS: this.endpoint,
      AWS_ENDPOINT_URL_IAM: this.endpoint,
      // Terraform asks for http://BUCKET.127.0.0.1:PORT, which no resolver knows: as a proxy the emulator gets it.
      HTTP_PROXY: this.endpoint,
      http_proxy: this.endpoint,
      NO_PROXY: "127.0.0.1,localhost",
      no_proxy: "127.0.0.1,localhost",
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    };
  }

  /** Takes the store away (every request is answered 503) or brings it back with everything that it held. */
  async setDown(down: boolean): Promise<void> {
    const answer = await fetch(`${this.endpoint}/_rehearsal/outage`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ down }),
    });
    if (!answer.ok) throw new Error(`The emulator answered ${answer.status} to the outage switch.`);
  }

  /** Ends the child process and waits for its end. May be called more than once. */
  async stop(): Promise<void> {
    this.child.stdin?.end();
    const killer = setTimeout(() => this.child.kill("SIGKILL"), 3_000);
    await this.child;
    clearTimeout(killer);
  }
}

const dummyCredentials = {
  AWS_ACCESS_KEY_ID: "rehearsal",
  AWS_SECRET_ACCESS_KEY: "rehearsal",
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_CONFIG_FILE: "/dev/null",
  AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
} as const;

function withoutForeignVariables(base: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(base).filter(([name]) => !foreignVariable.test(name)));
}

async function firstPort(child: execa.ExecaChildProcess, timeoutMs: number): Promise<number> {
  if (!child.stdout) throw new Error("no output to read");
  const lines = readline.createInterface({ input: child.stdout });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      new Promise<number>((resolve, reject) => {
        lines.on("line", (line) => {
          const port = parsePort(line);
          if (port !== undefined) resolve(port);
        });
        lines.on("close", () => reject(new Error("it ended before it listened")));
      }),
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs / 1000} s`)), timeoutMs);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

function parsePort(line: string): number | undefined {
  try {
    const { port } = JSON.parse(line) as { port?: unknown };
    return typeof port === "number" ? port : undefined;
  } catch {
    return undefined;
  }
}
