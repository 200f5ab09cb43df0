/** Resources that some environments have and others don't, each with the reason. */
export const PERMITTED_DIFFERENCES: readonly { readonly pattern: RegExp; readonly because: string }[] = [
  {
    pattern: /^network\/aws_(eip|nat_gateway)\.vpc_routes_nat/,
    because: "production has a NAT gateway a zone: a zone's failure stays in it",
  },
  { pattern: /^network\/aws_vpc_endpoint\./, because: "interface endpoints cost 7.30 USD a zone and month" },
  {
    pattern: /^backup\/aws_backup_restore_testing_/,
    because: "development's data is made up: nothing to restore",
  },
  {
    pattern: /^security\/aws_sns_topic_subscription\./,
    because: "only production must have an address for alerts",
  },
  {
    pattern: /^monitoring\/aws_cloudwatch_metric_alarm\.cache-/,
    because: "one alarm a cache node, and replication is watched where there is any",
  },
  { pattern: /^monitoring\/aws_cloudwatch_metric_alarm\.nat-ports-/, because: "one alarm a NAT gateway" },
  {
    pattern: /^services\/aws_(acm_certificate|api_gateway_domain_name|api_gateway_base_path_mapping)/,
    because: "only production must have a host name of its own, with TLS 1.2 as the floor",
  },
  {
    pattern: /^monitoring\/aws_budgets_budget\.budget_ceiling_/,
    because: "production alone has a ceiling besides its budget",
  },
  {
    pattern: /^audit\/aws_config_config_rule\.rules_/,
    because:
      "a rule that an environment's decided exception would break is left out there, with its reason in the table",
  },
  {
    pattern: /^audit\/aws_accessanalyzer_analyzer\.posture_unused-access_/,
    because: "the analyzer of unused access is paid by the role; production alone has people who use theirs",
  },
];
