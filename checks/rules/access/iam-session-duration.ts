import { attributeRule } from "../../factories/attribute-rule";

export const iamSessionDuration = attributeRule({
  id: "iam-session-duration",
  domain: "access",
  title: "No session of a role lasts longer than an hour.",
  why: "A forgotten session ends by itself: automatic logoff.",
  severity: "medium",
  citations: ["164.312(a)(2)(iii)"],
  remedy: "Leave max_session_duration at 3600.",
  types: ["aws_iam_role"],
  attribute: "max_session_duration",
  wanted: "3600 seconds or less",
  accepts: (value) => typeof value === "number" && value <= 3600,
  acceptsAbsent: true,
});
