import type { Json, JsonObject } from "../../../delivery/plan/json";
import type { PlannedAction, ResourceChange } from "../../../delivery/plan/plan";

/** One change as the reader of plans hands it over. */
export function change(
  type: string,
  action: PlannedAction,
  before: JsonObject | null,
  after: JsonObject | null,
  afterUnknown: Json = {},
): ResourceChange {
  return {
    stack: "production-x",
    address: `${type}.it`,
    mode: "managed",
    type,
    name: "it",
    action,
    before,
    after,
    afterUnknown,
    replacePaths: [],
  };
}
