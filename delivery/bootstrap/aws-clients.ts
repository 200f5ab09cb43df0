import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";

// The SDK would print a warning about Node's version with every run; package.json pins what runs here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

/** Clients that see what terraform sees: the same addresses and the same identity, from the same environment. */
export interface AwsClients {
  readonly s3: S3Client;
  readonly dynamo: DynamoDBClient;
  readonly kms: KMSClient;
  destroy(): void;
}

/**
 * Makes the clients for a region from the environment that terraform gets, which need not be this process's own: a
 * rehearsal must never reach a real account.
 */
export function awsClients(env: NodeJS.ProcessEnv, region: string): AwsClients {
  const common: Pick<S3ClientConfig, "region" | "credentials" | "profile"> = { region };
  if (env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY) {
    common.credentials = {
      accessKeyId: env.AWS_ACCESS_KEY_ID,
      secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
      sessionToken: env.AWS_SESSION_TOKEN,
    };
  } else if (env.AWS_PROFILE) {
    common.profile = env.AWS_PROFILE;
  }
  const endpoint = (service: string): { endpoint?: string } => {
    const address = env[`AWS_ENDPOINT_URL_${service}`] ?? env.AWS_ENDPOINT_URL;
    return address ? { endpoint: address } : {};
  };
  const s3Endpoint = endpoint("S3");
  const s3 = new S3Client({ ...common, ...s3Endpoint, forcePathStyle: s3Endpoint.endpoint !== undefined });
  const dynamo = new DynamoDBClient({ ...common, ...endpoint("DYNAMODB") });
  const kms = new KMSClient({ ...common, ...endpoint("KMS") });
  const destroy = (): void => [s3, dynamo, kms].forEach((client) => client.destroy());
  return { s3, dynamo, kms, destroy };
}
