import { accessControl } from "../../citations";
import { eachResource, judgeAttribute, worst } from "../../factories/each-resource";
import type { Rule, Verdict } from "../../rule";

export const s3AccountPublicAccessBlocked: Rule = {
  id: "s3-account-public-access-blocked",
  domain: "account",
  title: "The account blocks public access to every bucket.",
  why: "A bucket made by hand tomorrow is covered, too.",
  severity: "high",
  citations: [...accessControl, "164.312(e)(1)"],
  awsConfig: "S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC",
  remedy: "Add an aws_s3_account_public_access_block with all four flags true.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_s3_account_public_access_block"], required: true }, (block) => {
      const flags = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];
      const on = { wanted: "true", accepts: (value: unknown) => value === true };
      return worst(flags.map((flag) => judgeAttribute(model, block, flag, on)) as [Verdict, ...Verdict[]]);
    }),
};
