/** The part of an AWS SDK exception that says what happened, without the request. */
interface ServiceException extends Error {
  readonly $metadata: { readonly httpStatusCode: number; readonly requestId?: string };
}

/**
 * An error that may be logged. A service's message can quote what the request held (ElastiCache does for a token that
 * it refuses), so only name, status and request id are kept; CloudTrail has the rest. A refused permission is the
 * exception: its message names action and resource, and is what an operator needs.
 */
export function presentable(error: unknown): Error {
  if (!isServiceException(error)) return error instanceof Error ? error : new Error("Unknown failure");
  if (error.name.startsWith("AccessDenied")) return new Error(`${error.name}: ${error.message}`);
  const { httpStatusCode, requestId } = error.$metadata;
  return new Error(`${error.name} (HTTP ${httpStatusCode}, request ${requestId ?? "?"})`);
}

/** Only what a service answered; an error of the way to it (no route, no name) quotes nothing and stays whole. */
function isServiceException(error: unknown): error is ServiceException {
  if (!(error instanceof Error) || !("$metadata" in error)) return false;
  return (error as ServiceException).$metadata.httpStatusCode !== undefined;
}
