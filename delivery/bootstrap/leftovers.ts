import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { DescribeKeyCommand } from "@aws-sdk/client-kms";
import { HeadBucketCommand } from "@aws-sdk/client-s3";
import type { StackConfiguration } from "../terraform/synthesized-stack";
import type { AwsClients } from "./aws-clients";

/** A resource that exists although no state knows it: terraform was killed between creating it and writing it down. */
export interface Leftover {
  /** Such as `aws_s3_bucket.state`. */
  readonly address: string;
  /** What `terraform import` takes. */
  readonly id: string;
}

/**
 * Looks for the parts of the state store that a second creation would fail on: bucket, lock table, key alias, and the
 * key behind the alias. Their other settings are written, not created, and may be written twice.
 * @param known addresses that the state has already
 */
export async function findLeftovers(
  configuration: StackConfiguration,
  known: ReadonlySet<string>,
  clients: AwsClients,
): Promise<Leftover[]> {
  const found: Leftover[] = [];
  const add = (address: string, id: string | undefined): void => {
    if (id !== undefined && !known.has(address)) found.push({ address, id });
  };

  for (const [id, bucket] of named(configuration, "aws_s3_bucket", "bucket")) {
    add(
      `aws_s3_bucket.${id}`,
      await existing(bucket, () => clients.s3.send(new HeadBucketCommand({ Bucket: bucket }))),
    );
  }
  for (const [id, table] of named(configuration, "aws_dynamodb_table", "name")) {
    const lookUp = (): Promise<unknown> => clients.dynamo.send(new DescribeTableCommand({ TableName: table }));
    add(`aws_dynamodb_table.${id}`, await existing(table, lookUp));
  }
  for (const [id, alias] of named(configuration, "aws_kms_alias", "name")) {
    const key = await notFoundAsUndefined(() => clients.kms.send(new DescribeKeyCommand({ KeyId: alias })));
    const keyAddress = keyBehind(configuration, id);
    if (key && keyAddress) add(keyAddress, key.KeyMetadata?.KeyId);
    if (key) add(`aws_kms_alias.${id}`, alias);
  }
  return found;
}

/** Resources of a type whose name is written out in the configuration. */
function named(configuration: StackConfiguration, type: string, attribute: string): Array<[id: string, name: string]> {
  return Object.entries(configuration.resource?.[type] ?? {}).flatMap(([id, resource]): Array<[string, string]> => {
    const name = resource[attribute];
    return typeof name === "string" && !name.includes("${") ? [[id, name]] : [];
  });
}

function keyBehind(configuration: StackConfiguration, aliasId: string): string | undefined {
  const target = configuration.resource?.aws_kms_alias?.[aliasId]?.target_key_id;
  return typeof target === "string" ? /^\$\{(aws_kms_key\.[^.}]+)\./.exec(target)?.[1] : undefined;
}

async function existing(name: string, lookUp: () => Promise<unknown>): Promise<string | undefined> {
  return (await notFoundAsUndefined(lookUp)) === undefined ? undefined : name;
}

async function notFoundAsUndefined<T>(lookUp: () => Promise<T>): Promise<T | undefined> {
  try {
    return await lookUp();
  } catch (error) {
    const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
    if ($metadata?.httpStatusCode === 404 || name === "ResourceNotFoundException" || name === "NotFoundException") {
      return undefined;
    }
    throw error;
  }
}
