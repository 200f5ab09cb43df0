import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { Encoded, show, text } from "../model/value";

/** An enabled EventBridge rule that tells somebody. */
export interface EventRule {
  readonly holder: Resource;
  /** Its pattern as JSON text without spaces. */
  readonly pattern: string;
  readonly targets: readonly Resource[];
}

/** Enabled event rules that have a target. */
export function eventRules(model: Model): readonly EventRule[] {
  return model.once("eventRules", () => findEventRules(model));
}

function findEventRules(model: Model): readonly EventRule[] {
  return model.resources("aws_cloudwatch_event_rule").flatMap((holder) => {
    const targets = model.joined(holder, "aws_cloudwatch_event_target", "rule");
    const enabled = holder.get("is_enabled") !== false && (text(holder.get("state")) ?? "ENABLED") !== "DISABLED";
    const value = holder.get("event_pattern");
    const pattern = (value instanceof Encoded ? show(value) : (text(value) ?? "")).replace(
      /\s+/g,
      (space, at: number, all: string) =>
        /[":,[\]{}]/.test(all[at - 1] ?? '"') || /[":,[\]{}]/.test(all[at + space.length] ?? '"') ? "" : " ",
    );
    return enabled && targets.length > 0 ? [{ holder, pattern, targets }] : [];
  });
}
