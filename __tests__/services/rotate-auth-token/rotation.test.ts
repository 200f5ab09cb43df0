import { FakeCache, FakeRotation, FakeSecretsManager } from "./fakes";

const OLD = "old-token-old-token-old-token";

function begun(): FakeRotation {
  return new FakeRotation(new FakeSecretsManager(OLD, "v2"), new FakeCache(OLD));
}

describe("each step", () => {
  test("createSecret stores a token that ElastiCache takes, and touches nothing else", async () => {
    const rotation = begun();
    await rotation.step("createSecret");
    const stored = rotation.secrets.values.get("v2");
    expect(stored).toMatch(/^[A-Za-z0-9!&#$^<>-]{64}$/);
    expect(stored).not.toBe(OLD);
    expect(rotation.secrets.token("AWSCURRENT")).toBe(OLD);
    expect(rotation.cache.modifications).toEqual([]);
  });

  test("setSecret adds the pending token and keeps the current one", async () => {
    const rotation = begun();
    await rotation.step("createSecret");
    await rotation.step("setSecret");
    expect(rotation.cache.modifications).toEqual(["ROTATE"]);
    expect(rotation.cache.tokens).toEqual([OLD, rotation.secrets.token("AWSPENDING")]);
  });

  test("setSecret waits while ElastiCache still shows the state of before the change", async () => {
    const rotation = begun();
    rotation.cache.lag = 3;
    await rotation.step("createSecret");
    await rotation.step("setSecret");
    expect(rotation.cache.tokens).toContain(rotation.secrets.token("AWSPENDING"));
  });

  test("testSecret logs in with the pending token", async () => {
    const rotation = begun();
    await rotation.step("createSecret");
    await rotation.step("setSecret");
    rotation.cache.logins.length = 0;
    await rotation.step("testSecret");
    expect(rotation.cache.logins).toEqual([rotation.secrets.token("AWSPENDING")]);
  });

  test("testSecret fails when the cache refuses the pending token, and the current one stays", async () => {
    const rotation = begun();
    await rotation.step("createSecret");
    await expect(rotation.step("testSecret")).rejects.toThrow("The cache refuses the pending token");
    expect(rotation.secrets.token("AWSCURRENT")).toBe(OLD);
  });

  test("finishSecret promotes the token, waits for services to re-read it, then drops the old one", async () => {
    const rotation = begun();
    await rotation.step("createSecret");
    await rotation.step("setSecret");
    rotation.slept.length = 0;
    await rotation.step("finishSecret");
    expect(rotation.secrets.labels.get("AWSCURRENT")).toBe("v2");
    expect(rotation.secrets.token("AWSPREVIOUS")).toBe(OLD);
    expect(rotation.slept[0]).toBe(300);
    expect(rotation.cache.modifications).toEqual(["ROTATE", "SET"]);
    expect(rotation.cache.tokens).toEqual([rotation.secrets.token("AWSCURRENT")]);
  });

  test("two rotations in a row leave one token, and never lock out the holder of the current one", async () => {
    const rotation = begun();
    await rotation.all("v2");
    const first = rotation.secrets.token("AWSCURRENT") ?? "";
    rotation.secrets.labels.set("AWSPENDING", "v3");
    await rotation.step("createSecret", "v3");
    await rotation.step("setSecret", "v3");
    expect(rotation.cache.tokens).toContain(first);
    await rotation.step("testSecret", "v3");
    await rotation.step("finishSecret", "v3");
    expect(rotation.cache.tokens).toEqual([rotation.secrets.token("AWSCURRENT")]);
    expect(rotation.cache.tokens).not.toContain(first);
  });
});

describe("a retry after a crash", () => {
  const crashes: [string, string, (rotation: FakeRotation) => void][] = [
    ["createSecret", "before the token is stored", ({ secrets }) => (secrets.failBefore = "PutSecretValueCommand")],
    ["setSecret", "before ROTATE", ({ cache }) => (cache.failBefore = "ROTATE")],
    ["setSecret", "after ROTATE was taken", ({ cache }) => (cache.failAfter = "ROTATE")],
    ["finishSecret", "before the promotion", ({ secrets }) => (secrets.failBefore = "UpdateSecretVersionStageCommand")],
    ["finishSecret", "after the promotion, before SET", ({ cache }) => (cache.failBefore = "SET")],
    ["finishSecret", "after SET was taken", ({ cache }) => (cache.failAfter = "SET")],
  ];

  test.each(crashes)("%s, %s: the whole rotation run again completes it", async (step, _when, arrange) => {
    const rotation = begun();
    const steps = ["createSecret", "setSecret", "testSecret", "finishSecret"];
    for (const earlier of steps.slice(0, steps.indexOf(step))) await rotation.step(earlier);
    arrange(rotation);
    await expect(rotation.step(step)).rejects.toThrow(/^crash/);
    expect(rotation.cache.tokens).toContain(rotation.secrets.token("AWSCURRENT")); // services still get in

    await rotation.all();
    expect(rotation.secrets.labels.get("AWSCURRENT")).toBe("v2");
    expect(rotation.cache.tokens).toEqual([rotation.secrets.token("AWSCURRENT")]);
    expect(rotation.cache.modifications).toEqual(["ROTATE", "SET"]);
  });

  test("createSecret keeps a pending token that exists: the cache may know it already", async () => {
    const rotation = begun();
    await rotation.step("createSecret");
    const pending = rotation.secrets.token("AWSPENDING");
    await rotation.step("createSecret");
    expect(rotation.secrets.token("AWSPENDING")).toBe(pending);
  });

  test("setSecret goes on after the function ran out of time, without a second ROTATE", async () => {
    const rotation = begun();
    rotation.cache.busyFor = 5;
    rotation.remainingMs = 40_000;
    await rotation.step("createSecret");
    await expect(rotation.step("setSecret")).rejects.toThrow(
      "Time ran out while waiting for replication group sessions until it is available.",
    );
    rotation.remainingMs = 900_000;
    await rotation.step("setSecret");
    expect(rotation.cache.modifications).toEqual(["ROTATE"]);
    expect(rotation.cache.tokens).toContain(rotation.secrets.token("AWSPENDING"));
  });

  test("steps before finishSecret do nothing once the version is current", async () => {
    const rotation = begun();
    await rotation.all();
    const before = JSON.stringify([...rotation.secrets.values, ...rotation.secrets.labels]);
    for (const step of ["createSecret", "setSecret", "testSecret"]) await rotation.step(step);
    expect(JSON.stringify([...rotation.secrets.values, ...rotation.secrets.labels])).toBe(before);
    expect(rotation.cache.modifications).toEqual(["ROTATE", "SET"]);
  });
});

describe("labels in a wrong state change nothing", () => {
  const wrong: [string, string, (rotation: FakeRotation) => void, string][] = [
    ["rotation is off", "v2", ({ secrets }) => (secrets.rotationEnabled = false), "Rotation is not enabled"],
    ["the version is unknown", "v9", () => undefined, "Version v9 is not a version of this secret"],
    [
      "another version is pending",
      "v0",
      ({ secrets }) => secrets.labels.set("AWSPREVIOUS", "v0"),
      "Version v0 is not labelled AWSPENDING; version v2 is",
    ],
    [
      "no version is pending",
      "v0",
      ({ secrets }) => {
        secrets.labels.set("AWSPREVIOUS", "v0");
        secrets.labels.delete("AWSPENDING");
      },
      "Version v0 is not labelled AWSPENDING; no version is",
    ],
  ];

  describe.each(["createSecret", "setSecret", "testSecret", "finishSecret"])("%s", (step) => {
    test.each(wrong)("refuses when %s", async (_what, version, arrange, message) => {
      const rotation = begun();
      arrange(rotation);
      const labels = [...rotation.secrets.labels];
      await expect(rotation.step(step, version)).rejects.toThrow(message);
      expect([...rotation.secrets.labels]).toEqual(labels);
      expect(rotation.cache.modifications).toEqual([]);
      expect(rotation.secrets.values.size).toBe(1);
    });
  });

  test.each(["setSecret", "testSecret"])("%s refuses a pending label without a value", async (step) => {
    await expect(begun().step(step)).rejects.toThrow("The secret has no AWSPENDING value");
  });

  test("createSecret refuses a secret without a current value", async () => {
    const rotation = begun();
    rotation.secrets.labels.delete("AWSCURRENT");
    await expect(rotation.step("createSecret")).rejects.toThrow("The secret has no AWSCURRENT value");
  });

  test("an unknown step is refused by name", async () => {
    await expect(begun().step("dropSecret")).rejects.toThrow(
      'Unknown rotation step "dropSecret"; known: createSecret, setSecret, testSecret, finishSecret',
    );
  });
});

test("no token is ever logged", async () => {
  const rotation = begun();
  await rotation.all();
  expect(rotation.logged.length).toBeGreaterThanOrEqual(5);
  for (const secret of [OLD, rotation.secrets.token("AWSCURRENT") ?? ""]) {
    expect(rotation.logged.join("\n")).not.toContain(secret);
  }
});
