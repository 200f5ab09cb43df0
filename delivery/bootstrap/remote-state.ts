import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, HeadBucketCommand } from "@aws-sdk/client-s3";
import { UserError } from "../user-error";
import type { AwsClients } from "./aws-clients";
import type { S3Backend } from "./backend";
import { KnownResources } from "./state-file";

/** Who holds a lock, as terraform writes it down. */
export interface LockInfo {
  readonly ID: string;
  /** user@host */
  readonly Who: string;
  /** ISO 8601 */
  readonly Created: string;
  readonly Operation: string;
}

/** Looks at the place where the state is to live: the bucket, the state in it, its locks. */
export class RemoteState {
  constructor(
    private readonly clients: AwsClients,
    private readonly backend: S3Backend,
  ) {}

  /** @throws UserError when the bucket belongs to somebody else or can't be looked at. */
  async bucketExists(): Promise<boolean> {
    try {
      await this.clients.s3.send(new HeadBucketCommand({ Bucket: this.backend.bucket }));
      return true;
    } catch (error) {
      const status = statusOf(error);
      if (status === 404) return false;
      if (status === 403) {
        throw new UserError(`The state bucket ${this.backend.bucket} can't be looked at: access denied.`, [
          "Check that you act in the environment's own account (aws sts get-caller-identity).",
          "If the bucket belongs to another account, choose another name in the settings: bucket names are global.",
        ]);
      }
      throw this.unreachable(error);
    }
  }

  /** The state in the bucket. @returns undefined when there is none yet */
  async read(): Promise<KnownResources | undefined> {
    const text = await this.readObject(this.backend.key);
    return text === undefined
      ? undefined
      : KnownResources.parse(text, `s3://${this.backend.bucket}/${this.backend.key}`);
  }

  /** The lock on the state, in the table or beside the object. @returns undefined when nobody holds it */
  async lock(): Promise<LockInfo | undefined> {
    const { bucket, key, lockTable, usesLockFile } = this.backend;
    if (lockTable) {
      const item = await this.clients.dynamo
        .send(
          new GetItemCommand({
            TableName: lockTable,
            Key: { LockID: { S: `${bucket}/${key}` } },
            ConsistentRead: true,
          }),
        )
        .catch((error: unknown) => {
          if (error instanceof Error && error.name === "ResourceNotFoundException") return undefined;
          throw this.unreachable(error);
        });
      const info = item?.Item?.Info?.S;
      if (info) return JSON.parse(info) as LockInfo;
    }
    const text = usesLockFile ? await this.readObject(`${key}.tflock`) : undefined;
    return text === undefined ? undefined : (JSON.parse(text) as LockInfo);
  }

  private async readObject(key: string): Promise<string | undefined> {
    try {
      const object = await this.clients.s3.send(new GetObjectCommand({ Bucket: this.backend.bucket, Key: key }));
      return await object.Body?.transformToString();
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw this.unreachable(error);
    }
  }

  private unreachable(error: unknown): UserError {
    const { name, message } = error as Error;
    return new UserError(`The state bucket ${this.backend.bucket} can't be looked at: ${name}: ${message}`, [
      "Check your credentials (aws sts get-caller-identity), the region and the network, then run the command again.",
    ]);
  }
}

function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}
