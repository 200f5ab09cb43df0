import type { MutableObject, ObjectValue } from "../../wire/value";

/** Answers aws_iam_policy_document. */
export function policyDocument(_config: ObjectValue): MutableObject {
  return {};
}
