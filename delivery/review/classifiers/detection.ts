import { asList, type Json } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import type { Classifier, Risk } from "../finding";
import { isGone, isKept, show, toNumber } from "../values";
import { attributeRisks, raised, reduced, turnedOff } from "./attribute-rules";

/** What records or reports; without it an incident goes unseen. */
const WATCHERS: Readonly<Record<string, string>> = {
  aws_accessanalyzer_analyzer: "Access Analyzer is removed",
  aws_cloudtrail: "A trail is removed",
  aws_cloudwatch_composite_alarm: "An alarm is removed",
  aws_cloudwatch_event_rule: "An event rule is removed",
  aws_cloudwatch_event_target: "An event no longer reaches its target",
  aws_cloudwatch_log_data_protection_policy: "Personal data in a log is no longer masked",
  aws_cloudwatch_log_metric_filter: "A metric filter is removed",
  aws_cloudwatch_metric_alarm: "An alarm is removed",
  aws_config_config_rule: "A Config rule is removed",
  aws_config_configuration_recorder: "The Config recorder is removed",
  aws_config_configuration_recorder_status: "The Config recorder no longer runs",
  aws_config_conformance_pack: "A conformance pack is removed",
  aws_config_delivery_channel: "Config no longer delivers",
  aws_flow_log: "A flow log is removed",
  aws_guardduty_detector: "GuardDuty is removed",
  aws_guardduty_detector_feature: "A GuardDuty feature is removed",
  aws_inspector2_enabler: "Inspector is off",
  aws_s3_bucket_logging: "Access to a bucket is no longer logged",
  aws_securityhub_account: "Security Hub is off",
  aws_securityhub_standards_subscription: "A Security Hub standard is no longer checked",
  aws_sns_topic_subscription: "Somebody is no longer notified",
  aws_wafv2_web_acl_logging_configuration: "The web firewall no longer logs",
};

/** An alarm, trail or other watcher removed or blunted. 45 CFR 164.312(b) audit controls, 164.308(a)(1)(ii)(D). */
export const detection: Classifier = (change) => {
  const gone = WATCHERS[change.type];
  if (gone !== undefined && isGone(change)) return [{ riskClass: "protection", action: "detection", what: gone }];
  return [
    ...attributeRisks(change, "protection", "detection", turnedOff, [
      { path: ["enable_logging"], what: "The trail no longer records" },
      { path: ["is_multi_region_trail"], what: "The trail leaves out other regions" },
      { path: ["include_global_service_events"], what: "The trail leaves out global services" },
      { path: ["enable_log_file_validation"], what: "Changed log files are no longer detected" },
      { path: ["enable"], types: ["aws_guardduty_detector"], what: "GuardDuty off" },
      { path: ["status"], types: ["aws_guardduty_detector_feature"], what: "A GuardDuty feature off" },
      { path: ["is_enabled"], types: ["aws_config_configuration_recorder_status"], what: "The Config recorder off" },
      { path: ["state"], types: ["aws_cloudwatch_event_rule"], what: "The event rule off" },
      { path: ["actions_enabled"], what: "The alarm no longer acts" },
      { path: ["performance_insights_enabled"], what: "Database insights off" },
    ]),
    ...attributeRisks(change, "protection", "detection", reduced, [
      { path: ["monitoring_interval"], what: "Enhanced monitoring off or coarser" },
    ]),
    ...attributeRisks(change, "protection", "detection", raised, [
      { path: ["evaluation_periods"], what: "The alarm waits longer" },
      { path: ["datapoints_to_alarm"], what: "The alarm waits longer" },
    ]),
    ...threshold(change),
    ...shrunkLists(change),
  ];
};

/** A threshold moved to where the alarm goes off later. */
function threshold(change: ResourceChange): readonly Risk[] {
  if (change.type !== "aws_cloudwatch_metric_alarm" || !isKept(change)) return [];
  const was = toNumber(change.before?.["threshold"]);
  const will = toNumber(change.after?.["threshold"]);
  if (was === undefined || will === undefined) return [];
  const low = String(change.before?.["comparison_operator"]).startsWith("Less");
  if (low ? will >= was : will <= was) return [];
  const what = "The alarm goes off later (threshold)";
  return [{ riskClass: "protection", action: "detection", what, from: String(was), to: String(will) }];
}

const LISTS: readonly (readonly [string, string])[] = [
  ["alarm_actions", "The alarm tells fewer"],
  ["enabled_cloudwatch_logs_exports", "Fewer database logs are exported"],
  ["resource_types", "Fewer kinds of resources are scanned"],
];

function shrunkLists(change: ResourceChange): readonly Risk[] {
  if (!isKept(change)) return [];
  return LISTS.flatMap(([name, what]): Risk[] => {
    const after = asList(change.after?.[name]);
    const dropped: readonly Json[] = asList(change.before?.[name]).filter((item) => !after.includes(item));
    if (dropped.length === 0) return [];
    const [from, to] = [show(change.before?.[name]), show(change.after?.[name])];
    return [{ riskClass: "protection", action: "detection", what: `${what} (${name})`, from, to }];
  });
}
