import { encryption } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { isCustomerKey } from "../../joins/customer-key";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const s3CustomerKey: Rule = {
  id: "s3-customer-key",
  domain: "storage",
  title: "Every bucket is encrypted under a customer-managed key.",
  why: "The AWS-managed key of S3 can be used by whoever may read the bucket.",
  severity: "medium",
  citations: [...encryption],
  remedy: "Set kms_master_key_id to the ARN of an aws_kms_key.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_s3_bucket"] }, (bucket) => {
      const path = "rule.apply_server_side_encryption_by_default.kms_master_key_id";
      const [split] = model.joined(bucket, "aws_s3_bucket_server_side_encryption_configuration", "bucket");
      const value = split ? split.get(path) : bucket.get(`server_side_encryption_configuration.${path}`);
      const customer = isCustomerKey(model, value);
      const status = customer === "unreadable" ? "unreadable" : customer ? "pass" : "fail";
      return {
        status,
        found: `kms_master_key_id = ${show(value)}`,
        wanted: "the ARN of a customer-managed key",
        evidence: { kms_master_key_id: value },
      };
    }),
};
