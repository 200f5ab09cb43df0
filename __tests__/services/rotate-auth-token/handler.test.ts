import type { Context } from "aws-lambda";
import { handler } from "../../../services/rotate-auth-token/handler";

const event = { Step: "createSecret", SecretId: "arn:of:secret", ClientRequestToken: "v2" };
const context = { getRemainingTimeInMillis: () => 900_000 } as Context;

describe("the rotation's entry point", () => {
  const before = { ...process.env };

  beforeEach(() => {
    // No request may leave: a closed port on this machine, and credentials that nobody issued.
    process.env["AWS_ENDPOINT_URL"] = "http://127.0.0.1:9";
    process.env["AWS_REGION"] = "us-west-2";
    process.env["AWS_ACCESS_KEY_ID"] = "test";
    process.env["AWS_SECRET_ACCESS_KEY"] = "test";
    process.env["AWS_MAX_ATTEMPTS"] = "1";
  });

  afterEach(() => {
    process.env = { ...before };
  });

  test.each(["REPLICATION_GROUP_ID", "GRACE_SECONDS"])("says that %s is missing", async (name) => {
    process.env["REPLICATION_GROUP_ID"] = "sessions";
    process.env["GRACE_SECONDS"] = "300";
    delete process.env[name];
    await expect(handler(event, context)).rejects.toThrow(`Environment variable ${name} is not set`);
  });

  test("fails, so that Secrets Manager tries again, when AWS can't be reached", async () => {
    process.env["REPLICATION_GROUP_ID"] = "sessions";
    process.env["GRACE_SECONDS"] = "300";
    await expect(handler(event, context)).rejects.toThrow(/ECONNREFUSED/);
  });
});
