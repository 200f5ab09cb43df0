import { attributeRule } from "../../factories/attribute-rule";

export const secretRecoveryWindow = attributeRule({
  id: "secret-recovery-window",
  domain: "encryption",
  title: "A deleted secret can be brought back for a week or more.",
  why: "A secret that is gone at once takes the system that needs it along.",
  severity: "low",
  citations: ["164.308(a)(7)(ii)(A)", "164.312(a)(2)(ii)"],
  remedy: "Set recovery_window_in_days to a number from 7 to 30, or leave it out.",
  types: ["aws_secretsmanager_secret"],
  attribute: "recovery_window_in_days",
  wanted: "7 to 30 days",
  accepts: (value) => typeof value === "number" && value >= 7,
  acceptsAbsent: true,
});
