import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { asList, isBlock, show, text, type Value } from "../model/value";
import type { Verdict } from "../rule";

function tellsSomebody(model: Model, alarm: Resource): boolean {
  return model.follow(alarm.get("actions_enabled")) !== false && asList(alarm.get("alarm_actions")).length > 0;
}

/** Alarms with an action on a metric. */
export function alarmsOn(model: Model, namespace: Value | undefined, metric: Value | undefined): readonly Resource[] {
  const same = (one: Value | undefined, other: Value | undefined): boolean =>
    show(model.follow(one)) === show(model.follow(other));
  return model
    .resources("aws_cloudwatch_metric_alarm")
    .filter((alarm) => tellsSomebody(model, alarm))
    .filter((alarm) => same(alarm.get("namespace"), namespace) && same(alarm.get("metric_name"), metric));
}

function ringsInTime(
  model: Model,
  alarm: Resource,
  limits: Readonly<Record<string, { readonly atMost?: number; readonly atLeast?: number }>>,
): boolean {
  const metric = text(alarm.get("metric_name")) ?? "";
  const limit = Object.entries(limits).find(([name]) => metric.endsWith(name))?.[1];
  const threshold = Number(text(model.follow(alarm.get("threshold"))));
  return limit === undefined || (threshold <= (limit.atMost ?? Infinity) && threshold >= (limit.atLeast ?? -Infinity));
}

/** Judges that alarms watch some metrics of a resource, by a dimension that names it. */
export function judgeWatched(
  model: Model,
  subject: Resource,
  options: {
    readonly namespace: string;
    /** A metric counts as watched under a longer name that ends the same: EngineCPUUtilization for CPUUtilization. */
    readonly metrics: readonly string[];
    /** The latest threshold at which an alarm on a metric must ring, for metrics that have one. @default - any */
    readonly limits?: Readonly<Record<string, { readonly atMost?: number; readonly atLeast?: number }>>;
    /** Attributes that hold the subject's name. */
    readonly names: readonly string[];
  },
): Verdict {
  const { namespace, metrics, limits = {} } = options;
  const names = options.names.map((name) => text(model.follow(subject.get(name)))).filter((name) => name !== undefined);
  const about = model.resources("aws_cloudwatch_metric_alarm").filter((alarm) => {
    if (!tellsSomebody(model, alarm) || text(alarm.get("namespace")) !== namespace) return false;
    const dimensions = asList(alarm.get("dimensions"))
      .filter(isBlock)
      .flatMap((block) => Object.values(block));
    return dimensions.some((value) => {
      const written = text(model.follow(value)) ?? "";
      return (
        model.targets(value).includes(subject) ||
        names.some((name) => written === name || written.startsWith(`${name}-`))
      );
    });
  });
  const watched = about
    .filter((alarm) => ringsInTime(model, alarm, limits))
    .map((alarm) => text(alarm.get("metric_name")) ?? "");
  const left = metrics.filter((metric) => !watched.some((name) => name.endsWith(metric)));
  const wanted = `alarms on ${metrics.join(", ")}`;
  const evidence = { alarms: about.map((alarm) => alarm.address) };
  if (left.length > 0) return { status: "fail", found: `no alarm on ${left.join(", ")}`, wanted, evidence };
  return { status: "pass", found: `${about.length} alarms`, wanted, evidence };
}
