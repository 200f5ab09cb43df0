import type { Resource } from "../../checks/model/resource";
import type { Drawing } from "../drawing";
import { count, type Facts } from "../facts";

/** Queues, topics and secrets: services of the region that functions use through endpoints. */
export function drawPlatform(drawing: Drawing): void {
  const { facts } = drawing;
  const alerts = alertTopics(facts); // they are on the card of monitoring
  for (const topic of facts.all("aws_sns_topic").filter((candidate) => !alerts.includes(candidate))) {
    drawing.add({ id: topic.address, lane: "platform", role: "topic", title: `Topic ${facts.name(topic)}` }, [topic]);
  }
  const queues = facts.all("aws_sqs_queue");
  const work = queues.filter((queue) => queue.get("redrive_policy") !== undefined);
  const dead = queues.filter((queue) => !work.includes(queue));
  drawQueues(drawing, "queues", "Queues", work, "encrypted, TLS only");
  drawQueues(drawing, "dead-letters", "Dead letters", dead, "kept for people to look at");
  const secrets = facts.all("aws_secretsmanager_secret");
  const managed = facts.all("aws_db_instance").filter((database) => database.get("master_user_secret_kms_key_id"));
  if (secrets.length + managed.length > 0) {
    const rotations = facts.all("aws_secretsmanager_secret_rotation");
    drawing.add(
      {
        id: "secrets",
        lane: "platform",
        role: "secret",
        title: "Secrets Manager",
        lines: [`${count(secrets.length + managed.length, "secret")}, ${rotations.length} rotated`],
      },
      secrets,
    );
  }
}

function drawQueues(drawing: Drawing, id: string, title: string, queues: readonly Resource[], line: string): void {
  if (queues.length === 0) return;
  const chips = queues.map((queue) => drawing.facts.name(queue).replace(/-(dead-letters?|dlq)$/, ""));
  drawing.add({ id, lane: "platform", role: "queue", title, lines: [line], chips }, queues);
}

/** Topics that alarms call. */
export function alertTopics(facts: Facts): readonly Resource[] {
  return [
    ...new Set(facts.all("aws_cloudwatch_metric_alarm").flatMap((alarm) => facts.targets(alarm, "alarm_actions"))),
  ].filter(({ type }) => type === "aws_sns_topic");
}

/** E-mail addresses that a topic writes to. */
export function mailOf(facts: Facts, topic: Resource): readonly string[] {
  return facts.model
    .joined(topic, "aws_sns_topic_subscription", "topic_arn")
    .filter((subscription) => facts.literal(subscription, "protocol") === "email")
    .map((subscription) => facts.literal(subscription, "endpoint"));
}
