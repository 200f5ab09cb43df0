import {
  CreateKeyCommand,
  EnableKeyRotationCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  RotateKeyOnDemandCommand,
} from "@aws-sdk/client-kms";
import { StateEmulator } from "../../../rehearsal/emulator/state-emulator";
import { FieldDecryptionError, FieldEncryption } from "../../../services/lib/field-encryption";

const owner = { service: "patients", environment: "production" };
const place = { field: "patients.ssn", record: "8f14e45f" };
const SSN = "078-05-1120";

let emulator: StateEmulator;
let client: { endpoint: string; region: string; credentials: { accessKeyId: string; secretAccessKey: string } };
let kms: KMSClient;

beforeAll(async () => {
  emulator = await StateEmulator.start();
  client = {
    endpoint: emulator.endpoint,
    region: "us-west-2",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  };
  kms = new KMSClient(client);
});

afterAll(async () => {
  kms.destroy();
  await emulator.stop();
});

async function newKey(): Promise<string> {
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
  return KeyMetadata?.Arn ?? "";
}

describe("field encryption with KMS", () => {
  test("gives back what was encrypted", async () => {
    const pii = FieldEncryption.withKms(owner, { current: await newKey(), client });
    const text = await pii.encrypt(SSN, place);
    expect(Buffer.from(text, "base64").includes(SSN)).toBe(false);
    expect(await pii.decrypt(text, place)).toBe(SSN);
  });

  test.each([
    ["service", { ...owner, service: "voice" }, place],
    ["environment", { ...owner, environment: "staging" }, place],
    ["record", owner, { ...place, record: "45c48cce" }],
  ])("refuses a value of another %s", async (name, otherOwner, otherPlace) => {
    const current = await newKey();
    const text = await FieldEncryption.withKms(owner, { current, client }).encrypt(SSN, place);
    await expect(FieldEncryption.withKms(otherOwner, { current, client }).decrypt(text, otherPlace)).rejects.toThrow(
      new FieldDecryptionError(`patients.ssn was encrypted for another ${name}`),
    );
  });

  test("refuses tampered ciphertext in every part of the message", async () => {
    const pii = FieldEncryption.withKms(owner, { current: await newKey(), client });
    const message = Buffer.from(await pii.encrypt(SSN, place), "base64");
    for (let index = 0; index < message.length; index += 7) {
      const changed = Buffer.from(message);
      changed.writeUInt8(changed.readUInt8(index) ^ 0x80, index);
      await expect(pii.decrypt(changed.toString("base64"), place)).rejects.toThrow(FieldDecryptionError);
    }
  });

  test("reads on after KMS rotated the key: a ciphertext names the key, not its material", async () => {
    const current = await newKey();
    const pii = FieldEncryption.withKms(owner, { current, client });
    const text = await pii.encrypt(SSN, place);
    await kms.send(new EnableKeyRotationCommand({ KeyId: current, RotationPeriodInDays: 90 }));
    const status = await kms.send(new GetKeyRotationStatusCommand({ KeyId: current }));
    expect(status.KeyRotationEnabled).toBe(true);
    await kms.send(new RotateKeyOnDemandCommand({ KeyId: current }));
    expect(await pii.decrypt(text, place)).toBe(SSN);
  });

  test("moves to another key: old values stay readable, are re-encrypted, and then need the old key no more", async () => {
    const [old, current] = [await newKey(), await newKey()];
    const text = await FieldEncryption.withKms(owner, { current: old, client }).encrypt(SSN, place);

    const withoutFormer = FieldEncryption.withKms(owner, { current, client });
    await expect(withoutFormer.decrypt(text, place)).rejects.toThrow(FieldDecryptionError);

    const withFormer = FieldEncryption.withKms(owner, { current, former: [old], client });
    expect(await withFormer.decrypt(text, place)).toBe(SSN);
    const moved = await withFormer.reencrypt(text, place);

    expect(await withoutFormer.decrypt(moved, place)).toBe(SSN);
  });
});
