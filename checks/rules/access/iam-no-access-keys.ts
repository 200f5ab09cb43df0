import { absenceRule } from "../../factories/absence-rule";

export const iamNoAccessKeys = absenceRule({
  id: "iam-no-access-keys",
  domain: "access",
  title: "There are no long-lived access keys.",
  why: "A key that does not end is found in a laptop years later.",
  severity: "critical",
  citations: ["164.308(a)(4)(ii)(B)", "164.308(a)(3)(ii)(C)", "164.312(d)"],
  awsConfig: "ACCESS_KEYS_ROTATED",
  remedy: "Remove the key; use roles and OIDC.",
  types: ["aws_iam_access_key"],
});
