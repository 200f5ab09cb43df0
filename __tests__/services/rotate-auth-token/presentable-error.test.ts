import { ElastiCacheServiceException } from "@aws-sdk/client-elasticache";
import { presentable } from "../../../services/rotate-auth-token/presentable-error";

function refusal(name: string, message: string): ElastiCacheServiceException {
  return new ElastiCacheServiceException({
    name,
    message,
    $fault: "client",
    $metadata: { httpStatusCode: 400, requestId: "r-1" },
  });
}

describe("presentable error", () => {
  test("a service's message, which may quote the token, is left out", () => {
    const shown = presentable(refusal("InvalidParameterValueException", "Auth token abc123 is not valid"));
    expect(shown.message).toBe("InvalidParameterValueException (HTTP 400, request r-1)");
    expect(String(shown.stack)).not.toContain("abc123");
  });

  test("a missing permission keeps its message: it names action and resource", () => {
    const shown = presentable(refusal("AccessDeniedException", "not authorized to perform: elasticache:Describe…"));
    expect(shown.message).toBe("AccessDeniedException: not authorized to perform: elasticache:Describe…");
  });

  test("the function's own errors pass unchanged", () => {
    const own = new Error("The cache refuses the pending token");
    expect(presentable(own)).toBe(own);
  });

  test("a thrown value that is no error is not printed", () => {
    expect(presentable("abc123").message).toBe("Unknown failure");
  });
});
