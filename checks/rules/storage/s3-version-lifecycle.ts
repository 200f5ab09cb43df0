import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const s3VersionLifecycle: Rule = {
  id: "s3-version-lifecycle",
  domain: "storage",
  title: "Every bucket with versions has a lifecycle for them.",
  why: "Old versions are kept as long as the policy says, and not by chance.",
  severity: "low",
  citations: ["164.316(b)(2)(i)", "164.310(d)(2)(iv)"],
  awsConfig: "S3_VERSION_LIFECYCLE_POLICY_CHECK",
  remedy: "Add an aws_s3_bucket_lifecycle_configuration with an Enabled rule.",
  evaluate: (model) =>
    eachResource(
      model,
      {
        types: ["aws_s3_bucket"],
        when: (bucket) =>
          model
            .joined(bucket, "aws_s3_bucket_versioning", "bucket")
            .some((one) => one.get("versioning_configuration.status") === "Enabled"),
      },
      (bucket) => {
        const rules = model
          .joined(bucket, "aws_s3_bucket_lifecycle_configuration", "bucket")
          .flatMap((lifecycle) => lifecycle.blocks("rule"))
          .filter((rule) => rule.status === "Enabled");
        const status = rules.length > 0 ? "pass" : "fail";
        return {
          status,
          found: `${rules.length} enabled lifecycle rules`,
          wanted: "an enabled lifecycle rule",
          evidence: { rules: rules.length },
        };
      },
    ),
};
