import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { EnvironmentName } from "../../../config/schema";

/** What may differ between two synthesized versions of the small app. */
export interface TinyApp {
  readonly environment: EnvironmentName;
  /** Keeps the states of one test apart from those of another. */
  readonly suffix: string;
  /** @default "10.0.0.0/16" */
  readonly cidr?: string;
  /** Retention of the log group of the stack extra. @default 365 */
  readonly logDays?: number;
  /** Name of the log group of the stack extra; another one replaces it. @default "extra" */
  readonly logName?: string;
  /** Give the VPC's stack a further output that the stack data reads. @default false */
  readonly furtherOutput?: boolean;
}

/** Types that the small app uses: the stand-in is faster when it serves these alone. */
export const TINY_TYPES: ReadonlySet<string> = new Set([
  "aws_s3_bucket",
  "aws_dynamodb_table",
  "aws_vpc",
  "aws_security_group",
  "aws_secretsmanager_secret",
  "aws_secretsmanager_secret_version",
  "aws_cloudwatch_log_group",
]);
export const ACCOUNT = "123456789012";
export const REGION = "us-west-2";
const INPUT = "cross-stack-output-aws_vpcmainid";
const FURTHER = "cross-stack-output-aws_vpcmaincidr";

/**
 * Writes what `cdktf synth` would: the state store, a network, data that read the network's output, and an extra stack
 * beside them. The same shapes as the project's stacks, but a fraction of their time.
 */
export async function writeTinyApp(outdir: string, app: TinyApp): Promise<void> {
  const { environment } = app;
  const stacks: Record<string, { dependencies: string[]; body: object }> = {
    state: { dependencies: [], body: stateStore(app) },
    network: { dependencies: ["state"], body: network(app) },
    data: { dependencies: ["network"], body: data(app) },
    extra: { dependencies: ["state"], body: extra(app) },
  };
  const manifest: Record<string, object> = {};
  for (const [layer, { dependencies, body }] of Object.entries(stacks)) {
    const name = `${environment}-${layer}`;
    await mkdir(path.join(outdir, "stacks", name), { recursive: true });
    await writeFile(path.join(outdir, "stacks", name, "cdk.tf.json"), JSON.stringify({ ...base(app, layer), ...body }));
    manifest[name] = {
      name,
      synthesizedStackPath: `stacks/${name}/cdk.tf.json`,
      workingDirectory: `stacks/${name}`,
      dependencies: dependencies.map((dependency) => `${environment}-${dependency}`),
    };
  }
  await writeFile(path.join(outdir, "manifest.json"), JSON.stringify({ version: "0.21.0", stacks: manifest }));
}

export function stateBucket(app: Pick<TinyApp, "suffix">): string {
  return `tiny-state-${app.suffix}`;
}

function backend(app: TinyApp, layer: string): Record<string, unknown> {
  return {
    bucket: stateBucket(app),
    key: `${app.environment}/${layer}.tfstate`,
    region: REGION,
    encrypt: true,
    dynamodb_table: `tiny-lock-${app.suffix}`,
  };
}

function base(app: TinyApp, layer: string): object {
  const random = layer === "data" ? { random: { source: "hashicorp/random", version: "3.7.2" } } : {};
  return {
    terraform: {
      backend: { s3: backend(app, layer) },
      required_providers: { aws: { source: "aws", version: "6.25.0" }, ...random },
    },
    provider: {
      aws: [{ region: REGION, allowed_account_ids: [ACCOUNT] }],
      ...(layer === "data" ? { random: [{}] } : {}),
    },
  };
}

function stateStore(app: TinyApp): object {
  return {
    resource: {
      aws_s3_bucket: { state: { bucket: stateBucket(app) } },
      aws_dynamodb_table: {
        lock: {
          name: `tiny-lock-${app.suffix}`,
          billing_mode: "PAY_PER_REQUEST",
          hash_key: "LockID",
          attribute: [{ name: "LockID", type: "S" }],
        },
      },
    },
    output: { state_bucket: { value: "${aws_s3_bucket.state.bucket}" } },
  };
}

function network(app: TinyApp): object {
  const further =
    app.furtherOutput === true ? { [FURTHER]: { value: "${aws_vpc.main.cidr_block}", sensitive: true } } : {};
  return {
    resource: { aws_vpc: { main: { cidr_block: app.cidr ?? "10.0.0.0/16", tags: { Name: app.suffix } } } },
    output: {
      [INPUT]: { value: "${aws_vpc.main.id}", sensitive: true },
      ...further,
      vpc_id: { value: "${aws_vpc.main.id}" },
    },
  };
}

function data(app: TinyApp): object {
  const upstream = `cross-stack-reference-input-${app.environment}-network`;
  const read = (output: string): string => `\${data.terraform_remote_state.${upstream}.outputs.${output}}`;
  return {
    data: { terraform_remote_state: { [upstream]: { backend: "s3", config: backend(app, "network") } } },
    resource: {
      aws_security_group: {
        database: {
          name: `database-${app.suffix}`,
          description: app.furtherOutput ? read(FURTHER) : "database",
          vpc_id: read(INPUT),
        },
      },
      random_password: { token: { length: 48, special: false } },
      aws_secretsmanager_secret: { token: { name: `token-${app.suffix}` } },
      aws_secretsmanager_secret_version: {
        token: { secret_id: "${aws_secretsmanager_secret.token.id}", secret_string: "${random_password.token.result}" },
      },
    },
    output: {
      security_group_id: { value: "${aws_security_group.database.id}" },
      token: { value: "${random_password.token.result}", sensitive: true },
    },
  };
}

function extra(app: TinyApp): object {
  const name = `/${app.logName ?? "extra"}/${app.suffix}`;
  return {
    resource: { aws_cloudwatch_log_group: { extra: { name, retention_in_days: app.logDays ?? 365 } } },
    output: { log_group: { value: "${aws_cloudwatch_log_group.extra.name}" } },
  };
}
