import { type ChildProcess, spawn } from "node:child_process";
import http from "node:http";
import path from "node:path";
import { StateEmulator } from "../../rehearsal/emulator/state-emulator";
import { StateStore } from "../../rehearsal/emulator/state-store";

const region = "us-west-2";
let emulator: StateEmulator;

beforeAll(async () => {
  emulator = await StateEmulator.start();
  await new StateStore(emulator.endpoint).createTable("locks", region);
});
afterAll(() => emulator.stop());

/** Takes a lock the way terraform's backend does: only if nobody holds it. */
async function takeLock(name: string, invocation: string, attempt: number): Promise<number> {
  const answer = await fetch(emulator.endpoint, {
    method: "POST",
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=rehearsal/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "DynamoDB_20120810.PutItem",
      "amz-sdk-invocation-id": invocation,
      "amz-sdk-request": `attempt=${attempt}; max=5`,
    },
    body: JSON.stringify({
      TableName: "locks",
      Item: { LockID: { S: name } },
      ConditionExpression: "attribute_not_exists(LockID)",
    }),
  });
  await answer.arrayBuffer();
  return answer.status;
}

test("a repeated request gets the first answer again, so that a lock doesn't fail on itself", async () => {
  expect(await takeLock("a", "call-1", 1)).toBe(200);
  expect(await takeLock("a", "call-1", 2)).toBe(200);
  expect(await takeLock("a", "call-1", 3)).toBe(200);
});

test("attempts that overtake each other count as one", async () => {
  expect(await takeLock("e", "call-9", 2)).toBe(200);
  expect(await takeLock("e", "call-9", 1)).toBe(200);
});

test("attempts that come at the same time count as one", async () => {
  const attempts = Array.from({ length: 8 }, (_, index) => takeLock("f", "call-10", index + 1));
  expect(new Set(await Promise.all(attempts))).toEqual(new Set([200]));
});

test("another request for the same lock is refused, and so is its repetition", async () => {
  expect(await takeLock("b", "call-2", 1)).toBe(200);
  expect(await takeLock("b", "call-3", 1)).toBe(400);
  expect(await takeLock("b", "call-3", 2)).toBe(400);
});

test("a repetition whose first attempt never arrived is carried out", async () => {
  await emulator.setDown(true);
  expect(await takeLock("c", "call-4", 1)).toBe(503);
  await emulator.setDown(false);
  expect(await takeLock("c", "call-4", 2)).toBe(200);
  expect(await takeLock("c", "call-5", 1)).toBe(400);
});

test("an outage keeps what the store held", async () => {
  expect(await takeLock("d", "call-6", 1)).toBe(200);
  await emulator.setDown(true);
  expect(await takeLock("d", "call-7", 1)).toBe(503);
  await emulator.setDown(false);
  expect(await takeLock("d", "call-8", 1)).toBe(400);
});

test("a bucket in the host name is found, as terraform asks for it through the proxy", async () => {
  await new StateStore(emulator.endpoint).createBucket("some-bucket", region);
  const { hostname, port } = new URL(emulator.endpoint);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const request = http.request({
      hostname,
      port,
      method: "HEAD",
      path: `http://some-bucket.127.0.0.1:${port}/`,
      headers: { host: `some-bucket.127.0.0.1:${port}` },
    });
    request.on("response", (answer) => resolve(answer.statusCode)).on("error", reject);
    request.end();
  });
  expect(status).toBe(200);
});

test("an AWS identity of the user's own doesn't reach the rehearsal", () => {
  const env = emulator.env({ PATH: "/bin", AWS_PROFILE: "work", AWS_SESSION_TOKEN: "x", HTTPS_PROXY: "http://proxy" });
  expect(env).toMatchObject({ PATH: "/bin", AWS_ACCESS_KEY_ID: "rehearsal", AWS_ENDPOINT_URL: emulator.endpoint });
  expect(Object.keys(env)).not.toEqual(expect.arrayContaining(["AWS_PROFILE"]));
  expect(Object.keys(env)).not.toEqual(expect.arrayContaining(["AWS_SESSION_TOKEN"]));
  expect(Object.keys(env)).not.toEqual(expect.arrayContaining(["HTTPS_PROXY"]));
});

test("it ends with the process that started it, even when that one is killed", async () => {
  const script = `
    const { StateEmulator } = require(${JSON.stringify(path.join(__dirname, "../../rehearsal/emulator/state-emulator"))});
    StateEmulator.start().then((emulator) => console.log("endpoint " + emulator.endpoint));
    setInterval(() => undefined, 1000);`;
  const parent = spawn(process.execPath, ["--import", "tsx", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const endpoint = await firstMatch(parent, /endpoint (\S+)/);
  expect((await fetch(endpoint)).status).toBe(200);
  parent.kill("SIGKILL");
  await expect(untilGone(endpoint)).resolves.toBe("gone");
});

function firstMatch(child: ChildProcess, pattern: RegExp): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = pattern.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.on("exit", () => reject(new Error(`It ended: ${said}`)));
  });
}

async function untilGone(endpoint: string): Promise<"gone"> {
  for (;;) {
    try {
      await fetch(endpoint);
    } catch {
      return "gone";
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
