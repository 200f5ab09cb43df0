import { randomUUID } from "node:crypto";
import { CreateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { StateEmulator } from "../../../rehearsal/emulator/state-emulator";
import { SecretVersions } from "../../../services/rotate-auth-token/secret-versions";

let emulator: StateEmulator;
let client: SecretsManagerClient;

beforeAll(async () => {
  emulator = await StateEmulator.start();
  client = new SecretsManagerClient({
    endpoint: emulator.endpoint,
    region: "us-west-2",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
});

afterAll(async () => {
  client.destroy();
  await emulator.stop();
});

/** A secret with one version under AWSCURRENT, as the cache's stack makes it. */
async function newSecret(): Promise<{ secret: SecretVersions; first: string }> {
  const { ARN, VersionId } = await client.send(
    new CreateSecretCommand({ Name: `cache-auth-token-${randomUUID()}`, SecretString: "first-token" }),
  );
  return { secret: new SecretVersions(client, ARN ?? ""), first: VersionId ?? "" };
}

describe("versions of a secret in Secrets Manager", () => {
  test("a fresh token gets the label AWSPENDING and leaves the current one alone", async () => {
    const { secret, first } = await newSecret();
    const version = randomUUID();
    await secret.createPending(version);
    expect((await secret.stages()).labels).toEqual({ [first]: ["AWSCURRENT"], [version]: ["AWSPENDING"] });
    expect(await secret.read("AWSCURRENT")).toBe("first-token");
    expect(await secret.read("AWSPENDING", version)).toMatch(/^[A-Za-z0-9!&#$^<>-]{64}$/);
  });

  test("two fresh tokens differ", async () => {
    const tokens = [];
    for (const { secret } of [await newSecret(), await newSecret()]) {
      const version = randomUUID();
      await secret.createPending(version);
      tokens.push(await secret.read("AWSPENDING", version));
    }
    expect(tokens[0]).not.toBe(tokens[1]);
  });

  test("a label that no version carries reads as nothing", async () => {
    const { secret } = await newSecret();
    expect(await secret.read("AWSPENDING", randomUUID())).toBeUndefined();
    expect(await secret.read("AWSPREVIOUS")).toBeUndefined();
  });

  test("a promotion moves AWSCURRENT, and AWSPREVIOUS to the version before", async () => {
    const { secret, first } = await newSecret();
    const version = randomUUID();
    await secret.createPending(version);
    const pending = await secret.read("AWSPENDING", version);
    await secret.promote(version, first);
    expect(await secret.read("AWSCURRENT")).toBe(pending);
    expect(await secret.read("AWSPREVIOUS")).toBe("first-token");
    const { labels } = await secret.stages();
    expect(labels[version]).toContain("AWSCURRENT");
    expect(labels[first]).toEqual(["AWSPREVIOUS"]);
  });
});
