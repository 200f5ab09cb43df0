import { text } from "../model/value";
import { type Domain, missing, notApplicable, resultFor, type Rule, type RuleText } from "../rule";
import { alarmsOn } from "../joins/alarms";

/** A rule that an alarm rings on an event of the trail. */
export interface MetricFilterRule extends RuleText {
  readonly domain: Domain;
  /** What the pattern of one filter has to mention. */
  readonly mentions: readonly string[];
}

/** Makes a rule: a metric filter mentions the event, and an enabled alarm with an action watches its metric. */
export function metricFilterRule(definition: MetricFilterRule): Rule {
  const { mentions, ...about } = definition;
  return {
    ...about,
    evaluate: (model) => {
      if (model.resources("aws_cloudtrail").length === 0) return [notApplicable("no trail in this environment")];
      const wanted = `a metric filter on ${mentions.join(", ")}, with an alarm that tells somebody`;
      const filters = model
        .resources("aws_cloudwatch_log_metric_filter")
        .filter((filter) => mentions.every((word) => (text(model.follow(filter.get("pattern"))) ?? "").includes(word)));
      if (filters.length === 0) return [missing("aws_cloudwatch_log_metric_filter", wanted)];
      return filters.map((filter) => {
        const metric = filter.get("metric_transformation.name");
        const alarms = alarmsOn(model, filter.get("metric_transformation.namespace"), metric);
        const evidence = { pattern: filter.get("pattern"), alarm: alarms[0]?.address };
        const found = alarms.length > 0 ? alarms.map((alarm) => alarm.address).join(", ") : "no alarm on its metric";
        return resultFor(filter, { status: alarms.length > 0 ? "pass" : "fail", found, wanted, evidence });
      });
    },
  };
}
