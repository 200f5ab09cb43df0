import type { Problem } from "../wire/messages";
import type { ObjectValue } from "../wire/value";

/** Values of a resource that AWS would refuse. */
export function checkValues(_type: string, _config: ObjectValue): readonly Problem[] {
  return [];
}
