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

/** The secret's JSON: the token, and fields that a rotation carries over untouched. */
export interface AuthTokenSecret {
  readonly authToken: string;
  readonly [field: string]: unknown;
}

/** ElastiCache takes 16 to 128 characters; of the symbols only ! & # $ ^ < > - (ElastiCache user guide, "AUTH"). */
const TOKEN_LENGTH = 64;
const REFUSED_SYMBOLS = "\"%'()*+,./:;=?@[\\]_`{|}~";

/** The versions of one secret, in the terms of the rotation protocol. */
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
   * The secret under a label.
   * @returns undefined when no version carries the label, or the version has no value yet.
   * @throws when the value is not JSON with a string `authToken`; the message never quotes the value.
   */
  async read(stage: Stage, versionId?: string): Promise<AuthTokenSecret | undefined> {
    try {
      const { SecretString } = await this.client.send(
        new GetSecretValueCommand({ SecretId: this.secretId, VersionStage: stage, VersionId: versionId }),
      );
      return parse(SecretString, stage);
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  }

  /** Stores a fresh token as AWSPENDING; the other fields of `current` are carried over. */
  async createPending(versionId: string, current: AuthTokenSecret): Promise<void> {
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
        SecretString: JSON.stringify({ ...current, authToken: RandomPassword }),
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

function parse(value: string | undefined, stage: Stage): AuthTokenSecret {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value ?? "");
  } catch {
    throw new Error(`The ${stage} version of the secret is not JSON`); // a SyntaxError would quote the value
  }
  if (typeof parsed !== "object" || parsed === null || typeof (parsed as AuthTokenSecret).authToken !== "string") {
    throw new Error(`The ${stage} version of the secret has no string "authToken"`);
  }
  return parsed as AuthTokenSecret;
}
