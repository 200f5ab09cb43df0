import { arnOf, bucketArn } from "../../config/aws";
import { loadConfig } from "../../config";
import type { EnvironmentConfig, EnvironmentName } from "../../config/schema";
import type { Settings } from "../../config/settings";
import { type Block, type EnvironmentJson, synthesize } from "./synth";

/** A statement as IAM reads it. */
export interface RenderedStatement {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: "*" | Readonly<Record<string, readonly string[]>>;
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource?: readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A policy document of a stack, rendered as IAM would get it. */
export interface RenderedPolicy {
  readonly environment: EnvironmentName;
  readonly layer: string;
  /** Name of the data source. */
  readonly name: string;
  /** Types and names of the resources that hold the document, like `aws_kms_key.database`. */
  readonly usedBy: readonly string[];
  readonly document: { readonly Version: "2012-10-17"; readonly Statement: readonly RenderedStatement[] };
}

interface Place {
  readonly config: EnvironmentConfig;
  readonly environment: EnvironmentJson;
  readonly layer: string;
}

/** ARN of a resource by its type, made from the name that the stacks give it; what AWS names itself gets a stand-in. */
const ARNS: Readonly<Record<string, (config: EnvironmentConfig, block: Block, name: string) => string>> = {
  aws_kms_key: (config, _, name) => arnOf(config, { service: "kms", resource: `key/${name}` }),
  aws_sns_topic: (config, { name }) => arnOf(config, { service: "sns", resource: String(name) }),
  aws_sqs_queue: (config, { name }) => arnOf(config, { service: "sqs", resource: String(name) }),
  aws_s3_bucket: (config, { bucket }) => bucketArn(config, String(bucket)),
  aws_cloudwatch_log_group: (config, { name }) =>
    arnOf(config, { service: "logs", resource: `log-group:${String(name)}` }),
  aws_iam_role: (config, { name, path }) =>
    arnOf(config, { service: "iam", region: "", resource: `role${String(path ?? "/")}${String(name)}` }),
  aws_iam_service_linked_role: (config, { aws_service_name: service }) =>
    arnOf(config, { service: "iam", region: "", resource: `role/aws-service-role/${String(service)}/AWSServiceRole` }),
  aws_iam_policy: (config, { name, path }) =>
    arnOf(config, { service: "iam", region: "", resource: `policy${String(path ?? "/")}${String(name)}` }),
  aws_iam_openid_connect_provider: (config, { url }) =>
    arnOf(config, { service: "iam", region: "", resource: `oidc-provider/${String(url).replace("https://", "")}` }),
  aws_lambda_function: (config, { function_name: name }) =>
    arnOf(config, { service: "lambda", resource: `function:${String(name)}` }),
  aws_secretsmanager_secret: (config, { name }) =>
    arnOf(config, { service: "secretsmanager", resource: `secret:${String(name)}-AbCdEf` }),
  aws_dynamodb_table: (config, { name }) => arnOf(config, { service: "dynamodb", resource: `table/${String(name)}` }),
  aws_backup_vault: (config, { name }) =>
    arnOf(config, { service: "backup", resource: `backup-vault:${String(name)}` }),
  aws_elasticache_replication_group: (config, { replication_group_id: id }) =>
    arnOf(config, { service: "elasticache", resource: `replicationgroup:${String(id)}` }),
  aws_db_instance: (config, { identifier }) => arnOf(config, { service: "rds", resource: `db:${String(identifier)}` }),
  aws_api_gateway_rest_api: (config) => arnOf(config, { service: "execute-api", resource: "a1b2c3d4e5" }),
};

/** Attributes other than the ARN that policies refer to. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  "aws_db_instance.resource_id": "db-ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  "aws_api_gateway_rest_api.id": "a1b2c3d4e5",
};

/**
 * Every policy document of every environment, rendered: references become the ARNs that the names give.
 * @throws when a reference can't be followed: an unread policy must not pass for a clean one.
 */
export function renderPolicies(settings: Settings = {}): readonly RenderedPolicy[] {
  const key = JSON.stringify(settings);
  const known = rendered.get(key) ?? render(settings);
  rendered.set(key, known);
  return known;
}

const rendered = new Map<string, readonly RenderedPolicy[]>();

function render(settings: Settings): RenderedPolicy[] {
  const environments = synthesize(settings);
  return loadConfig(settings).flatMap((config) => {
    const environment = environments[config.environment];
    return Object.entries(environment).flatMap(([layer, stack]) =>
      Object.entries(stack.data?.aws_iam_policy_document ?? {}).map(([name, block]) => ({
        environment: config.environment,
        layer,
        name,
        usedBy: usersOf(environment, layer, name),
        document: {
          Version: "2012-10-17" as const,
          Statement: list(block.statement).map((statement) =>
            renderStatement({ config, environment, layer }, statement as Block),
          ),
        },
      })),
    );
  });
}

/** The text of a document as the provider writes it: a list of one is its one value. */
export function policyText(document: RenderedPolicy["document"]): string {
  return JSON.stringify(document, (_, value: unknown) =>
    Array.isArray(value) && value.length === 1 && typeof value[0] === "string" ? (value[0] as string) : value,
  );
}

/** Follows every reference in a text; what is no reference stays. */
export function resolveText(place: Place, text: string): string {
  return text.replace(/\$\{([^}]+)\}/g, (_, expression: string) => resolveReference(place, expression));
}

function usersOf(environment: EnvironmentJson, layer: string, name: string): string[] {
  const reference = `\${data.aws_iam_policy_document.${name}.json}`;
  return Object.entries(environment[layer]?.resource ?? {}).flatMap(([type, blocks]) =>
    Object.entries(blocks)
      .filter(([, block]) => Object.values(block).includes(reference))
      .map(([resource]) => `${type}.${resource}`),
  );
}

function renderStatement(place: Place, block: Block): RenderedStatement {
  const texts = (value: unknown): string[] | undefined =>
    value === undefined || value === null ? undefined : list(value).map((text) => resolveText(place, String(text)));
  const conditions: Record<string, Record<string, string[]>> = {};
  for (const condition of list(block.condition) as Block[]) {
    const operator = (conditions[String(condition.test)] ??= {});
    operator[String(condition.variable)] = texts(condition.values) ?? [];
  }
  const statement: RenderedStatement = {
    Sid: block.sid === undefined ? undefined : String(block.sid),
    Effect: (block.effect as "Allow" | "Deny" | undefined) ?? "Allow",
    Principal: renderPrincipals(place, list(block.principals) as Block[]),
    Action: texts(block.actions),
    NotAction: texts(block.not_actions),
    Resource: texts(block.resources),
    NotResource: texts(block.not_resources),
    Condition: Object.keys(conditions).length === 0 ? undefined : conditions,
  };
  return JSON.parse(JSON.stringify(statement)) as RenderedStatement; // drops what is undefined
}

function renderPrincipals(place: Place, principals: readonly Block[]): RenderedStatement["Principal"] {
  if (principals.length === 0) return undefined;
  if (principals.some(({ type }) => type === "*")) return "*";
  const rendered: Record<string, string[]> = {};
  for (const { type, identifiers } of principals) {
    (rendered[String(type)] ??= []).push(...list(identifiers).map((id) => resolveText(place, String(id))));
  }
  return rendered;
}

function resolveReference(place: Place, expression: string): string {
  const remote = /^data\.terraform_remote_state\.cross-stack-reference-input-\w+?-(\w+)\.outputs\.(.+)$/.exec(
    expression,
  );
  if (remote) {
    const [, layer, output] = remote;
    const value = place.environment[layer!]?.output?.[output!]?.value;
    return resolveText({ ...place, layer: layer! }, String(value));
  }
  const [type, name, attribute] = expression.split(".");
  const block = place.environment[place.layer]?.resource?.[type!]?.[name!];
  if (block && attribute === "arn" && ARNS[type!]) return ARNS[type!]!(place.config, block, name!);
  if (block && ATTRIBUTES[`${type}.${attribute}`]) return ATTRIBUTES[`${type}.${attribute}`]!;
  const literal = block?.[attribute === "id" && type === "aws_s3_bucket" ? "bucket" : attribute!];
  if (typeof literal === "string") return resolveText(place, literal);
  throw new Error(`${place.config.environment}-${place.layer}: no stand-in for ${expression}: add it to policies.ts`);
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}
