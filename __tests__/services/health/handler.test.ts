import type { APIGatewayProxyEvent, APIGatewayProxyResult, SQSEvent } from "aws-lambda";
import { createHandler } from "../../../services/health/handler";

const identity = { service: "voice", environment: "staging", version: "7" };
const handle = createHandler(identity);

async function call(httpMethod: string, path: string): Promise<APIGatewayProxyResult> {
  return (await handle({ httpMethod, path } as APIGatewayProxyEvent)) as APIGatewayProxyResult;
}

describe("health function", () => {
  test.each(["/health", "/voice/health", "/voice/health/"])("answers GET %s with its identity", async (path) => {
    const answer = await call("GET", path);
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ status: "ok", ...identity });
  });

  test.each([
    ["POST", "/voice/health"],
    ["GET", "/voice/calls"],
    ["GET", "/voice/unhealth"],
    ["GET", "/"],
  ])("answers %s %s with 501, so that a missing artifact is seen", async (method, path) => {
    expect((await call(method, path)).statusCode).toBe(501);
  });

  test("forbids caching and sniffing on every answer", async () => {
    for (const answer of [await call("GET", "/health"), await call("GET", "/other")]) {
      expect(answer.headers).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "strict-transport-security": expect.stringContaining("max-age=") as string,
      });
    }
  });

  test("hands every queue message back, so that a placeholder loses none", async () => {
    const records = [{ messageId: "m-1" }, { messageId: "m-2" }];
    expect(await handle({ Records: records } as SQSEvent)).toEqual({
      batchItemFailures: [{ itemIdentifier: "m-1" }, { itemIdentifier: "m-2" }],
    });
  });
});
