import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import {
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  UpdateSecretVersionStageCommand,
} from "@aws-sdk/client-secrets-manager";

/** Staging labels that Secrets Manager itself uses. */
export type Stage = "AWSCURRENT" | "AWSPENDING" | "AWSPREVIOUS";

/** What DescribeSecret says, reduced to what a rotation decides on. */
export interface SecretStages {
  readonly rotationEnabled: boolean;
  /** Labels of every version, by version id. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

/** ElastiCache takes 16 to 128 characters; of the symbols only ! & # $ ^ < > - (ElastiCache user guide, "AUTH"). */
const TOKEN_LENGTH = 64;
const REFUSED_SYMBOLS = "\"%'()*+,./:;=?@[\\]_`{|}~";

/** The versions of one secret, whose value is the token itself, in the terms of the rotation protocol. */
export class SecretVersions {
  constructor(
    private readonly client: SecretsManagerClient,
    private readonly secretId: string,
  ) {}

  async stages(): Promise<SecretStages> {
    const secret = await this.client.send(new DescribeSecretCommand({ SecretId: this.secretId }));
    return { rotationEnabled: secret.RotationEnabled ?? false, labels: secret.VersionIdsToStages ?? {} };
  }

  /**
   * The token under a label.
   * @returns undefined when no version carries the label, or the version has no value yet.
   */
  async read(stage: Stage, versionId?: string): Promise<string | undefined> {
    try {
      const { SecretString } = await this.client.send(
        new GetSecretValueCommand({ SecretId: this.secretId, VersionStage: stage, VersionId: versionId }),
      );
      return SecretString;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  }

  /** Stores a fresh token as AWSPENDING. */
  async createPending(versionId: string): Promise<void> {
    const { RandomPassword } = await this.client.send(
      new GetRandomPasswordCommand({
        PasswordLength: TOKEN_LENGTH,
        ExcludeCharacters: REFUSED_SYMBOLS,
        IncludeSpace: false,
        RequireEachIncludedType: true,
      }),
    );
    if (!RandomPassword) throw new Error("Secrets Manager returned no random password");
    await this.client.send(
      new PutSecretValueCommand({
        SecretId: this.secretId,
        ClientRequestToken: versionId,
        SecretString: RandomPassword,
        VersionStages: ["AWSPENDING"],
      }),
    );
  }

  /** Moves AWSCURRENT; Secrets Manager puts AWSPREVIOUS on the version that had it. */
  async promote(versionId: string, currentVersionId: string | undefined): Promise<void> {
    await this.client.send(
      new UpdateSecretVersionStageCommand({
        SecretId: this.secretId,
        VersionStage: "AWSCURRENT",
        MoveToVersionId: versionId,
        RemoveFromVersionId: currentVersionId,
      }),
    );
  }
}
