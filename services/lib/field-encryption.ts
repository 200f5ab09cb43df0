import type { KeyringNode } from "@aws-crypto/client-node";
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  getClient,
  KMS,
  KmsKeyringNode,
} from "@aws-crypto/client-node";
import type { KMSClientConfig } from "@aws-sdk/client-kms";

/** Who encrypts. The service's role may use the pii key with exactly these two pairs in the encryption context. */
export interface FieldOwner {
  /** Service name, as in config. */
  readonly service: string;
  /** Environment name, as in config. */
  readonly environment: string;
}

/** Which value it is. It is bound to the ciphertext, so a value copied to another record or column is refused. */
export interface FieldPlace {
  /** Table and column, for instance `patients.ssn`. */
  readonly field: string;
  /** Primary key of the record. Never PHI itself: CloudTrail logs the encryption context in clear text. */
  readonly record: string;
}

/** Where the keys are. */
export interface PiiKeys {
  /** ARN of the key that encrypts (environment variable PII_KEY_ARN). */
  readonly current: string;
  /** ARNs of former keys, which decrypt what was written under them. @default none */
  readonly former?: readonly string[];
  /** Settings of the KMS client. @default region and credentials of the function */
  readonly client?: KMSClientConfig;
}

/** A ciphertext that is not what it should be. The message says nothing of the content. */
export class FieldDecryptionError extends Error {}

// Key commitment required: a ciphertext opens under one key only. Never a suite of before 2020.
const { encrypt, decrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);

/**
 * Field-level encryption of PII: AES-256-GCM under a data key of its own for each value, the data key wrapped by the
 * pii key in KMS (envelope encryption). 45 CFR 164.312(a)(2)(iv), 164.312(c)(1).
 *
 * The format is the AWS Encryption SDK's message format 2.0 in base64; every AWS Encryption SDK can read it. A value
 * grows by about 500 bytes. Each call makes one request to KMS; KMS's own rotation needs no change here.
 *
 * @example
 * const pii = FieldEncryption.withKms({ service: "patients", environment: "production" }, { current: PII_KEY_ARN });
 * row.ssn = await pii.encrypt(ssn, { field: "patients.ssn", record: row.id });
 * const ssn = await pii.decrypt(row.ssn, { field: "patients.ssn", record: row.id });
 */
export class FieldEncryption {
  /** @param encrypting wraps new data keys. @param decrypting opens data keys, old ones too. */
  constructor(
    private readonly owner: FieldOwner,
    private readonly encrypting: KeyringNode,
    private readonly decrypting: KeyringNode = encrypting,
  ) {}

  /** Encrypts with the current pii key, decrypts with the current and the former ones, and with no other key. */
  static withKms(owner: FieldOwner, keys: PiiKeys): FieldEncryption {
    const clientProvider = getClient(KMS, keys.client);
    return new FieldEncryption(
      owner,
      new KmsKeyringNode({ clientProvider, generatorKeyId: keys.current }),
      new KmsKeyringNode({ clientProvider, keyIds: [keys.current, ...(keys.former ?? [])] }),
    );
  }

  /** The value as base64 text. Equal values give different texts: an encrypted field can't be searched. */
  async encrypt(value: string, place: FieldPlace): Promise<string> {
    const { result } = await encrypt(this.encrypting, Buffer.from(value, "utf8"), {
      encryptionContext: this.contextOf(place),
      // Without ECDSA signature: whoever may decrypt may encrypt too, so a signature would prove nothing more.
      suiteId: AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY,
    });
    return result.toString("base64");
  }

  /**
   * @throws FieldDecryptionError when the text was changed, was written under another key, or belongs to another
   * service, environment, field or record. A failure of KMS itself (throttling, no permission) is its cause.
   */
  async decrypt(text: string, place: FieldPlace): Promise<string> {
    const { plaintext, messageHeader } = await decrypt(this.decrypting, Buffer.from(text, "base64")).catch(
      (cause: unknown) => {
        throw new FieldDecryptionError(`${place.field} can't be decrypted`, { cause });
      },
    );
    // The context travels in the message. GCM proves it unchanged; only this comparison proves it is the right one.
    const wrong = Object.entries(this.contextOf(place)).filter(
      ([name, value]) => messageHeader.encryptionContext[name] !== value,
    );
    if (wrong.length > 0) {
      const names = wrong.map(([name]) => name).join(", ");
      throw new FieldDecryptionError(`${place.field} was encrypted for another ${names}`);
    }
    return plaintext.toString("utf8");
  }

  /** The same value under the current key: run it over all records before a former key is retired. */
  async reencrypt(text: string, place: FieldPlace): Promise<string> {
    return this.encrypt(await this.decrypt(text, place), place);
  }

  private contextOf(place: FieldPlace): Record<string, string> {
    return {
      service: this.owner.service,
      environment: this.owner.environment,
      field: place.field,
      record: place.record,
    };
  }
}
