import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
} from "@aws-sdk/client-dynamodb";
import { CreateAliasCommand, CreateKeyCommand, DeleteAliasCommand, KMSClient } from "@aws-sdk/client-kms";
import {
  BucketAlreadyOwnedByYou,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  S3Client,
} from "@aws-sdk/client-s3";

// The SDK would print a warning about Node's version with every run; package.json pins what runs here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

/**
 * Makes and removes in the emulator what a backend needs: a bucket, a lock table, a key alias. Each call may be
 * repeated.
 */
export class StateStore {
  constructor(private readonly endpoint: string) {}

  async createBucket(bucket: string, region: string): Promise<void> {
    const place = region === "us-east-1" ? {} : { CreateBucketConfiguration: { LocationConstraint: region } };
    await this.using(new S3Client({ ...this.connection(region), forcePathStyle: true }), async (s3) => {
      // us-east-1 answers a repeated creation with success, the other regions with this error.
      await s3
        .send(new CreateBucketCommand({ Bucket: bucket, ...(place as object) }))
        .catch(ignore(BucketAlreadyOwnedByYou));
    });
  }

  async setVersioning(bucket: string, region: string, status: "Enabled" | "Suspended"): Promise<void> {
    await this.using(new S3Client({ ...this.connection(region), forcePathStyle: true }), (s3) =>
      s3.send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: status } })),
    );
  }

  async deleteBucket(bucket: string, region: string): Promise<void> {
    await this.using(new S3Client({ ...this.connection(region), forcePathStyle: true }), (s3) =>
      s3.send(new DeleteBucketCommand({ Bucket: bucket })).catch(ignoreNamed("NoSuchBucket")),
    );
  }

  /** Deletes every version of every object. */
  async emptyBucket(bucket: string, region: string): Promise<void> {
    await this.using(new S3Client({ ...this.connection(region), forcePathStyle: true }), async (s3) => {
      for (;;) {
        const page = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket }));
        const found = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
        if (found.length === 0) return;
        const objects = found.map(({ Key, VersionId }) => ({ Key, VersionId }));
        await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: objects, Quiet: true } }));
      }
    });
  }

  async createTable(table: string, region: string, hashKey = "LockID"): Promise<void> {
    await this.using(new DynamoDBClient(this.connection(region)), (dynamo) =>
      dynamo
        .send(
          new CreateTableCommand({
            TableName: table,
            BillingMode: "PAY_PER_REQUEST",
            AttributeDefinitions: [{ AttributeName: hashKey, AttributeType: "S" }],
            KeySchema: [{ AttributeName: hashKey, KeyType: "HASH" }],
          }),
        )
        .catch(ignore(ResourceInUseException)),
    );
  }

  async deleteTable(table: string, region: string): Promise<void> {
    await this.using(new DynamoDBClient(this.connection(region)), (dynamo) =>
      dynamo.send(new DeleteTableCommand({ TableName: table })).catch(ignore(ResourceNotFoundException)),
    );
  }

  /** @returns the id of the key that was made for the alias; moto chooses it */
  async createAlias(alias: string, region: string): Promise<string> {
    let keyId = "";
    await this.using(new KMSClient(this.connection(region)), async (kms) => {
      const key = await kms.send(new CreateKeyCommand({}));
      keyId = key.KeyMetadata?.KeyId ?? "";
      await kms
        .send(new CreateAliasCommand({ AliasName: alias, TargetKeyId: keyId }))
        .catch(ignoreNamed("AlreadyExistsException"));
    });
    return keyId;
  }

  async deleteAlias(alias: string, region: string): Promise<void> {
    await this.using(new KMSClient(this.connection(region)), (kms) =>
      kms.send(new DeleteAliasCommand({ AliasName: alias })).catch(ignoreNamed("NotFoundException")),
    );
  }

  private connection(region: string): {
    endpoint: string;
    region: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
  } {
    return { endpoint: this.endpoint, region, credentials: { accessKeyId: "rehearsal", secretAccessKey: "rehearsal" } };
  }

  private async using<Client extends { destroy(): void }>(
    client: Client,
    work: (client: Client) => Promise<unknown>,
  ): Promise<void> {
    try {
      await work(client);
    } finally {
      client.destroy();
    }
  }
}

function ignore(type: new (...options: never[]) => Error): (error: unknown) => undefined {
  return (error) => {
    if (!(error instanceof type)) throw error;
  };
}

function ignoreNamed(name: string): (error: unknown) => undefined {
  return (error) => {
    if (!(error instanceof Error && error.name === name)) throw error;
  };
}
