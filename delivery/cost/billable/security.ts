import { item, type Biller } from "./biller";

/** A key costs one dollar, and one more for each of its first two rotations: three from the seventh month on. */
const KEY_MONTHS = 3;

/** Roles and users that the unused-access analyzer looks at. */
const ANALYZED_IDENTITIES = 15;

/** Keys, secrets, and what watches the account. */
export const SECURITY: Readonly<Record<string, Biller>> = {
  aws_kms_key: () => [item("key, rotated twice", KEY_MONTHS, "kms:key")],
  aws_secretsmanager_secret: () => [item("secret", 1, "secret:month")],
  aws_cloudtrail: (values, usage) => [
    item("data events", usage.trailDataEvents, "trail:data-events"),
    ...(values.list("insight_selector").length > 0
      ? [item("insight events", usage.guardDutyMillions * 10, "trail:insights")]
      : []),
  ],
  aws_config_configuration_recorder: (_, usage) => [item("recorded changes", usage.configItems, "config:item")],
  aws_config_config_rule: (_, usage) => [item("evaluations", usage.ruleEvaluations, "config:evaluation")],
  aws_guardduty_detector: (_, usage) => [
    item("management events", usage.guardDutyMillions, "guardduty:events"),
    item("flow and DNS logs", usage.guardDutyGb, "guardduty:flow"),
  ],
  aws_securityhub_standards_subscription: (_, usage) => [item("checks", usage.hubChecks, "securityhub:check")],
  aws_inspector2_enabler: () => [item("functions", 6, "inspector:function")],
  aws_accessanalyzer_analyzer: (values) =>
    values.text("type").endsWith("UNUSED_ACCESS")
      ? [item("roles and users", ANALYZED_IDENTITIES, "access-analyzer:role")]
      : [], // the analyzer of external access is free
};
