import type { APIGatewayProxyEvent, APIGatewayProxyResult, SQSBatchResponse, SQSEvent } from "aws-lambda";

/** What the runtime tells the function about itself. */
export interface FunctionIdentity {
  /** Service name, as in config. */
  readonly service: string;
  /** Environment name, as in config. */
  readonly environment: string;
  /** Published version that answered: shows which side of a canary a caller met. */
  readonly version: string;
}

/** The answer carries no PHI, yet no proxy may keep it: a cached "ok" hides an outage. */
const HEADERS = {
  "content-type": "application/json",
  "cache-control": "no-store",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
};

/**
 * The function that a service runs until its own artifact is configured.
 *
 * `GET …/health` answers 200. Every other route answers 501, so that a forgotten artifact is seen at once. Queue
 * messages are reported as failed, all of them: they stay in the queue and then in its dead-letter queue, and none is
 * lost to a placeholder.
 */
export function createHandler(identity: FunctionIdentity) {
  return async (event: APIGatewayProxyEvent | SQSEvent): Promise<APIGatewayProxyResult | SQSBatchResponse> => {
    if ("Records" in event) {
      return { batchItemFailures: event.Records.map((record) => ({ itemIdentifier: record.messageId })) };
    }
    const healthy = event.httpMethod === "GET" && event.path.replace(/\/$/, "").endsWith("/health");
    return healthy
      ? { statusCode: 200, headers: HEADERS, body: JSON.stringify({ status: "ok", ...identity }) }
      : { statusCode: 501, headers: HEADERS, body: JSON.stringify({ status: "not implemented", ...identity }) };
  };
}

export const handler = createHandler({
  service: process.env["SERVICE_NAME"] ?? "unknown",
  environment: process.env["ENVIRONMENT"] ?? "unknown",
  version: process.env["AWS_LAMBDA_FUNCTION_VERSION"] ?? "unknown",
});
