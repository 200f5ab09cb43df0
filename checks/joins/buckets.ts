import type { Model } from "../model/model";
import { type Policy, readPolicy } from "../model/policy";
import type { Resource } from "../model/resource";
import { asList, text, type Value } from "../model/value";
import type { Verdict } from "../rule";

/** Buckets that take the access logs of other buckets. */
export function logTargets(model: Model): readonly Resource[] {
  return model.once("logTargets", () => findLogTargets(model));
}

function findLogTargets(model: Model): readonly Resource[] {
  const values = [
    ...model.resources("aws_s3_bucket_logging").map((logging) => logging.get("target_bucket")),
    ...model.resources("aws_s3_bucket").map((bucket) => bucket.get("logging.target_bucket")),
  ];
  return values.flatMap((value) => bucketsNamed(model, value));
}

/** Buckets that a value points at, by reference or by name. */
export function bucketsNamed(model: Model, value: Value | undefined): readonly Resource[] {
  const targets = model.targets(value, "aws_s3_bucket");
  const name = text(model.follow(value));
  if (targets.length > 0 || name === undefined) return targets;
  return model.resources("aws_s3_bucket").filter((bucket) => text(bucket.get("bucket")) === name);
}

/** The policy of a bucket; undefined when it has none. */
export function bucketPolicy(model: Model, bucket: Resource): Policy | undefined {
  const [split] = model.joined(bucket, "aws_s3_bucket_policy", "bucket");
  const value = split?.get("policy") ?? bucket.get("policy");
  return value === undefined ? undefined : readPolicy(model, value);
}

/** The default retention of a bucket with Object Lock; undefined when there is none. */
export function lockOf(model: Model, bucket: Resource): { readonly mode: string; readonly days: number } | undefined {
  const enabled = bucket.get("object_lock_enabled") === true || bucket.get("object_lock_configuration") !== undefined;
  const [split] = model.joined(bucket, "aws_s3_bucket_object_lock_configuration", "bucket");
  const holder = split ?? bucket;
  const prefix = split ? "rule.default_retention" : "object_lock_configuration.rule.default_retention";
  const mode = text(model.follow(holder.get(`${prefix}.mode`)));
  const days = Number(text(model.follow(holder.get(`${prefix}.days`))) ?? "0");
  const years = Number(text(model.follow(holder.get(`${prefix}.years`))) ?? "0");
  const total = days + years * 365;
  return enabled && mode !== undefined && total > 0 ? { mode, days: total } : undefined;
}

/** Judges that no ACL of a bucket grants to the public, and that a block would stop one that did. */
export function judgePublicAcl(
  model: Model,
  bucket: Resource,
  options: { readonly grants: readonly string[]; readonly flag: string },
): Verdict {
  const { grants, flag } = options;
  const acls = [
    text(bucket.get("acl")),
    ...model.joined(bucket, "aws_s3_bucket_acl", "bucket").map((acl) => text(model.follow(acl.get("acl")))),
  ];
  const groups = model
    .joined(bucket, "aws_s3_bucket_acl", "bucket")
    .flatMap((acl) => acl.all("access_control_policy.grant.grantee.uri").flatMap((uri) => asList(uri)))
    .filter((uri) => /AllUsers|AuthenticatedUsers/.test(text(uri) ?? ""));
  const open = acls.find((acl) => acl !== undefined && grants.includes(acl));
  const wanted = `no public ACL, and ${flag} = true in its aws_s3_bucket_public_access_block`;
  if (open !== undefined || groups.length > 0) {
    return { status: "fail", found: `acl = ${open ?? "a grant to a public group"}`, wanted, evidence: { acl: open } };
  }
  const [block] = model.joined(bucket, "aws_s3_bucket_public_access_block", "bucket");
  const value = model.follow(block?.get(flag));
  const found = `no public ACL, ${flag} = ${String(value ?? "not set")}`;
  return { status: value === true ? "pass" : "fail", found, wanted, evidence: { [flag]: value } };
}
