import { availability } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { asList } from "../../model/value";
import type { Rule } from "../../rule";

export const deploymentRollsBack: Rule = {
  id: "deployment-rolls-back",
  domain: "services",
  title: "Every deployment rolls back by itself when it fails or an alarm rings.",
  why: "A bad release must not keep the practice from its records.",
  severity: "medium",
  citations: [...availability, "164.312(c)(1)"],
  awsConfig: "CODEDEPLOY_AUTO_ROLLBACK_MONITOR_ENABLED",
  remedy:
    "Set auto_rollback_configuration with DEPLOYMENT_FAILURE and DEPLOYMENT_STOP_ON_ALARM, and alarm_configuration with alarms.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_codedeploy_deployment_group"] }, (group) => {
      const events = asList(group.get("auto_rollback_configuration.events"));
      const alarms = asList(group.get("alarm_configuration.alarms"));
      const enabled =
        group.get("auto_rollback_configuration.enabled") === true && group.get("alarm_configuration.enabled") !== false;
      const complete = ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"].every((event) => events.includes(event));
      return {
        status: enabled && complete && alarms.length > 0 ? "pass" : "fail",
        found: `${enabled ? "on" : "off"}, events ${events.join(", ") || "none"}, ${alarms.length} alarms`,
        wanted: "rollback on failure and on alarm, with alarms",
        evidence: { events, alarms: alarms.length },
      };
    }),
};
