import type { Resource } from "../../checks/model/resource";
import type { Drawing } from "../drawing";
import { count, duration, type Facts } from "../facts";

/** What is recorded of everything that happens, where it is kept, and who looks for threats. */
export function drawAudit(drawing: Drawing): void {
  const { facts } = drawing;
  for (const trail of facts.all("aws_cloudtrail")) {
    const scope = facts.literal(trail, "is_multi_region_trail") === "true" ? "all regions" : "one region";
    const signed = facts.literal(trail, "enable_log_file_validation") === "true" ? ", signed" : "";
    const selectors = trail.blocks("advanced_event_selector").length + trail.blocks("event_selector").length;
    drawing.add(
      {
        id: trail.address,
        lane: "audit",
        role: "audit",
        title: "CloudTrail",
        lines: [`${scope}${signed}`, count(selectors, "kind of event", "kinds of events")],
      },
      [trail],
    );
    facts.targets(trail, "s3_bucket_name").forEach((bucket) => drawBucket(drawing, bucket, "Log archive"));
    facts.targets(trail, "cloud_watch_logs_group_arn").forEach((group) => drawLogGroup(drawing, group));
  }
  for (const recorder of facts.all("aws_config_configuration_recorder")) {
    const rules = facts.all("aws_config_config_rule");
    const channels = facts.all("aws_config_delivery_channel");
    drawing.add(
      { id: recorder.address, lane: "audit", role: "audit", title: "AWS Config", lines: [count(rules.length, "rule")] },
      [recorder, ...channels],
    );
    channels
      .flatMap((channel) => facts.targets(channel, "s3_bucket_name"))
      .forEach((bucket) => drawBucket(drawing, bucket, "Configuration history"));
  }
  drawDetection(drawing);
}

function drawBucket(drawing: Drawing, bucket: Resource, title: string): void {
  const { facts } = drawing;
  const settings = (type: string): readonly Resource[] => facts.model.joined(bucket, type, "bucket");
  const [lock] = settings("aws_s3_bucket_object_lock_configuration");
  const encryption = settings("aws_s3_bucket_server_side_encryption_configuration");
  drawing.add(
    {
      id: bucket.address,
      lane: "audit",
      role: "state",
      title,
      lines: [lock ? `locked for ${lockTime(facts, lock)}` : "versioned"],
      keys: facts.keyNumbers(...encryption),
    },
    [bucket, ...encryption, ...(lock ? [lock] : [])],
  );
}

function lockTime(facts: Facts, lock: Resource): string {
  const mode = facts.literal(lock, "rule.default_retention.mode").toLowerCase();
  const days = Number(facts.literal(lock, "rule.default_retention.days"));
  const years = Number(facts.literal(lock, "rule.default_retention.years"));
  return `${days > 0 ? duration(days) : count(years, "year")}, ${mode}`;
}

function drawLogGroup(drawing: Drawing, group: Resource): void {
  const { facts } = drawing;
  const filters = facts.model.joined(group, "aws_cloudwatch_log_metric_filter", "log_group_name");
  drawing.add(
    {
      id: group.address,
      lane: "audit",
      role: "alarm",
      title: "Trail log group",
      lines: [
        `${count(filters.length, "metric filter")} with alarms`,
        `kept ${duration(Number(facts.literal(group, "retention_in_days")))}`,
      ],
    },
    [group, ...filters],
  );
}

/** Services that look for threats, holes and outside access. */
function drawDetection(drawing: Drawing): void {
  const services = [
    ["GuardDuty", "aws_guardduty_detector"],
    ["Security Hub", "aws_securityhub_account"],
    ["Inspector", "aws_inspector2_enabler"],
    ["Access Analyzer", "aws_accessanalyzer_analyzer"],
  ] as const;
  const present = services.filter(([, type]) => drawing.facts.all(type).length > 0);
  if (present.length === 0) return;
  drawing.add(
    {
      id: "detection",
      lane: "audit",
      role: "shield",
      title: "Detection",
      lines: ["threats, holes, outside access"],
      chips: present.map(([name]) => name),
    },
    present.flatMap(([, type]) => drawing.facts.all(type)),
  );
}
