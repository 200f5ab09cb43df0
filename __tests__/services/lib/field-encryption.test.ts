import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
} from "@aws-crypto/client-node";
import { randomBytes } from "node:crypto";
import { FieldDecryptionError, FieldEncryption } from "../../../services/lib/field-encryption";

function keyring(name = "pii"): RawAesKeyringNode {
  return new RawAesKeyringNode({
    keyName: name,
    keyNamespace: "test",
    unencryptedMasterKey: new Uint8Array(randomBytes(32)),
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
  });
}

const key = keyring();
const owner = { service: "patients", environment: "production" };
const place = { field: "patients.ssn", record: "8f14e45f" };
const pii = new FieldEncryption(owner, key);
const SSN = "078-05-1120";

describe("field encryption", () => {
  test.each([SSN, "", "Zoë Ångström 眼科", "x".repeat(100_000)])(
    "gives back what was encrypted (%#)",
    async (value) => {
      expect(await pii.decrypt(await pii.encrypt(value, place), place)).toBe(value);
    },
  );

  test("the text shows neither the value nor the same text twice", async () => {
    const texts = [await pii.encrypt(SSN, place), await pii.encrypt(SSN, place)];
    expect(texts[0]).not.toBe(texts[1]);
    for (const text of texts) expect(Buffer.from(text, "base64").includes(SSN)).toBe(false);
  });

  test("uses AES-256-GCM with key commitment, in message format 2", async () => {
    const message = Buffer.from(await pii.encrypt(SSN, place), "base64");
    expect(message[0]).toBe(2);
    expect(message.readUInt16BE(1)).toBe(AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY);
  });

  test.each([
    ["service", { ...owner, service: "voice" }, place],
    ["environment", { ...owner, environment: "staging" }, place],
    ["field", owner, { ...place, field: "patients.name" }],
    ["record", owner, { ...place, record: "45c48cce" }],
  ])("refuses a value of another %s, although the key is the same", async (name, otherOwner, otherPlace) => {
    const text = await pii.encrypt(SSN, place);
    const failure = await new FieldEncryption(otherOwner, key).decrypt(text, otherPlace).catch((error: Error) => error);
    expect(failure).toBeInstanceOf(FieldDecryptionError);
    expect((failure as Error).message).toBe(`${otherPlace.field} was encrypted for another ${name}`);
  });

  test("refuses a ciphertext in which any single byte was changed", async () => {
    const message = Buffer.from(await pii.encrypt(SSN, place), "base64");
    for (let index = 0; index < message.length; index += 1) {
      const changed = Buffer.from(message);
      changed.writeUInt8(changed.readUInt8(index) ^ 0x01, index);
      await expect(pii.decrypt(changed.toString("base64"), place)).rejects.toThrow(FieldDecryptionError);
    }
  });

  test.each([
    ["nothing", ""],
    ["plain text", SSN],
    ["a cut message", "AgR4"],
  ])("refuses %s", async (_what, text) => {
    await expect(pii.decrypt(text, place)).rejects.toThrow(FieldDecryptionError);
  });

  test("refuses a message that was written without key commitment", async () => {
    const { encrypt } = buildClient(CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT);
    const { result } = await encrypt(key, SSN, { encryptionContext: { ...owner, ...place } });
    await expect(pii.decrypt(result.toString("base64"), place)).rejects.toThrow(FieldDecryptionError);
  });

  test("refuses a value under another key", async () => {
    const text = await new FieldEncryption(owner, keyring()).encrypt(SSN, place);
    await expect(pii.decrypt(text, place)).rejects.toThrow(FieldDecryptionError);
  });

  test("no error quotes the value", async () => {
    const text = await pii.encrypt(SSN, place);
    const failure = await pii.decrypt(text, { ...place, record: "other" }).catch((error: Error) => error);
    expect(String((failure as Error).stack)).not.toContain(SSN);
  });
});
