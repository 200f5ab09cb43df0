import { eachResource } from "../../factories/each-resource";
import { asList, show } from "../../model/value";
import type { Rule } from "../../rule";

export const alarmAction: Rule = {
  id: "alarm-action",
  domain: "monitoring",
  title: "Every alarm tells somebody.",
  why: "An alarm nobody hears is a log line.",
  severity: "high",
  citations: ["164.312(b)", "164.308(a)(6)(i)", "164.308(a)(6)(ii)"],
  awsConfig: "CLOUDWATCH_ALARM_ACTION_CHECK",
  cdkNag: "HIPAA.Security-CloudWatchAlarmAction",
  remedy: "Set alarm_actions to a topic, and leave actions_enabled at true.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"] }, (alarm) => {
      const actions = ["alarm_actions", "insufficient_data_actions", "ok_actions"].flatMap((key) =>
        asList(alarm.get(key)),
      );
      const enabled = model.follow(alarm.get("actions_enabled")) !== false;
      return {
        status: enabled && asList(alarm.get("alarm_actions")).length > 0 ? "pass" : "fail",
        found: `${actions.length} actions, ${enabled ? "enabled" : "disabled"}`,
        wanted: "alarm_actions, enabled",
        evidence: { alarm_actions: actions.map(show), actions_enabled: enabled },
      };
    }),
};
