import { eachResource } from "../../factories/each-resource";
import { asList, isBlock, text } from "../../model/value";
import type { Rule } from "../../rule";

export const s3ExpirationNotHasty: Rule = {
  id: "s3-expiration-not-hasty",
  domain: "storage",
  title: "No lifecycle removes objects or old versions within 30 days.",
  why: "A mistake is noticed after weeks; the old version has to be there then.",
  severity: "medium",
  citations: ["164.312(c)(1)", "164.310(d)(2)(iv)"],
  remedy: "Set expiration.days and noncurrent_version_expiration.noncurrent_days to 30 or more.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_s3_bucket_lifecycle_configuration"] }, (lifecycle) => {
      const days = lifecycle.blocks("rule").flatMap((rule) => [
        ...asList(rule.expiration)
          .filter(isBlock)
          .map((block) => block.days),
        ...asList(rule.noncurrent_version_expiration)
          .filter(isBlock)
          .map((block) => block.noncurrent_days),
      ]);
      const known = days
        .filter((one) => one !== undefined && one !== null)
        .map((one) => Number(text(model.follow(one))));
      const status = known.some((one) => one < 30) ? "fail" : known.some(Number.isNaN) ? "unreadable" : "pass";
      return {
        status,
        found: known.map((one) => `${one} days`).join(", ") || "nothing is removed",
        wanted: "30 days or more",
        evidence: { days: known },
      };
    }),
};
