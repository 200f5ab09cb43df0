import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { isUnreadable, Reference, text, type Value } from "../model/value";
import type { Verdict } from "../rule";
import { show } from "../model/value";

const managedKeys = ["aws_kms_key", "aws_kms_external_key", "aws_kms_replica_key", "aws_kms_replica_external_key"];

/** Whether a value names a KMS key that the customer manages; keys of AWS (`alias/aws/...`) are not. */
export function isCustomerKey(model: Model, value: Value | undefined): boolean | "unreadable" {
  if (value === undefined || value === null) return false;
  if (value instanceof Reference) {
    const kinds = value.targets.map((target) => keyKind(model, target));
    if (kinds.every((kind) => kind === true)) return true;
    if (kinds.includes(false)) return false;
    const followed = model.follow(value);
    return followed instanceof Reference ? "unreadable" : isCustomerKey(model, followed);
  }
  if (isUnreadable(value)) return "unreadable";
  const name = text(value) ?? "";
  if (/(^|:)alias\/aws\//.test(name)) return false;
  return /:kms:|^alias\/|^(mrk-)?[0-9a-f-]{32,}$/.test(name);
}

function keyKind(model: Model, target: Resource): boolean | "unreadable" {
  if (target.mode === "managed" && managedKeys.includes(target.type)) return true;
  if (target.type === "aws_kms_alias" || target.type === "aws_kms_key") {
    const name = text(model.follow(target.get(target.type === "aws_kms_alias" ? "name" : "key_id")));
    return name === undefined ? "unreadable" : !name.includes("alias/aws/");
  }
  return "unreadable";
}

/** Judges that an attribute names a customer-managed key. */
export function judgeKey(model: Model, resource: Resource, path: string): Verdict {
  const value = resource.get(path);
  const customer = isCustomerKey(model, value);
  return {
    status: customer === "unreadable" ? "unreadable" : customer ? "pass" : "fail",
    found: `${path} = ${show(value)}`,
    wanted: `${path}: the ARN of a customer-managed key`,
    evidence: { [path]: value },
  };
}
