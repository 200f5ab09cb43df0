import type { Model } from "../checks/model/model";
import { byText } from "../checks/model/order";
import type { Resource } from "../checks/model/resource";
import { Encoded, isBlock, Reference, Template, text, type Value } from "../checks/model/value";

/** Where resources name the key that encrypts what they hold. */
const KEY_PATHS = [
  "kms_key_id",
  "kms_key_arn",
  "kms_master_key_id",
  "server_side_encryption.kms_key_arn",
  "rule.apply_server_side_encryption_by_default.kms_master_key_id",
] as const;

/** What the picture asks the synthesized output, in the words of the picture. */
export class Facts {
  private readonly byType = new Map<string, readonly Resource[]>();
  /** Keys in the order of the stacks; a key's number is its place, from 1. */
  readonly keys: readonly Resource[];

  constructor(readonly model: Model) {
    this.keys = this.all("aws_kms_key");
  }

  /** The resources of a type, in the order of the stacks and of their names. */
  all(type: string): readonly Resource[] {
    let known = this.byType.get(type);
    if (!known) {
      known = [...this.model.resources(type)].sort((one, other) => byText(this.order(one), this.order(other)));
      this.byType.set(type, known);
    }
    return known;
  }

  private order({ stack, address }: Resource): string {
    const place = this.model.stacks.findIndex(({ name }) => name === stack);
    return `${String(place).padStart(3, "0")} ${address}`;
  }

  /** A literal behind an attribute, as text; "" when there is none. */
  literal(resource: Resource, path: string): string {
    const value = this.model.follow(resource.get(path));
    return value instanceof Reference ? "" : (text(value) ?? "");
  }

  /** The name a person gave it, without the environment's prefix. */
  name(resource: Resource): string {
    const named = ["name", "function_name", "tags.Name", "identifier", "replication_group_id", "bucket"]
      .map((path) => this.literal(resource, path))
      .find((found) => found !== "");
    return (named ?? resource.name).replace(/^.*voice-agent-(dev|staging|prod)(-dr)?[-/]/, "");
  }

  /** The account the stacks are bound to. */
  account(): string {
    const provider = this.model.stacks[0]?.providers.aws?.[0];
    return String((provider?.allowed_account_ids as readonly string[] | undefined)?.[0] ?? "");
  }

  /** Resources that the attributes at the paths point at. */
  targets(resource: Resource, ...paths: readonly string[]): readonly Resource[] {
    return paths.flatMap((path) => resource.all(path).flatMap((value) => collect(value)));
  }

  /** Numbers of the keys that the resource's own settings name. */
  keyNumbers(...resources: readonly Resource[]): readonly number[] {
    const numbers = resources
      .flatMap((resource) => this.targets(resource, ...KEY_PATHS))
      .map((key) => this.keys.indexOf(key) + 1)
      .filter((number) => number > 0);
    return [...new Set(numbers)].sort((one, other) => one - other);
  }

  /** Alarms whose metric is of one of the resources. A member of a cluster is named after it: `cache-001`. */
  alarms(...resources: readonly Resource[]): number {
    const names = resources
      .flatMap((resource) =>
        ["replication_group_id", "identifier", "name", "function_name"].map((at) => resource.get(at)),
      )
      .filter((name): name is string => typeof name === "string" && name !== "");
    const measures = (alarm: Resource): boolean =>
      this.targets(alarm, "dimensions", "metric_query.metric.dimensions").some((target) =>
        resources.includes(target),
      ) ||
      alarm
        .blocks("dimensions")
        .flatMap((dimensions) => Object.values(dimensions))
        .some((value) => names.some((name) => value === name || String(text(value)).startsWith(`${name}-0`)));
    return this.all("aws_cloudwatch_metric_alarm").filter(measures).length;
  }

  /** Availability zones of the subnets that a resource names, such as `a, b`. */
  zones(subnets: readonly Resource[]): string {
    return subnets
      .map((subnet) => this.literal(subnet, "availability_zone").slice(-1))
      .sort()
      .join(", ");
  }
}

/** All resources that a value points at, however deep. */
export function collect(value: Value | undefined): readonly Resource[] {
  if (value instanceof Reference) return value.targets;
  if (value instanceof Template) return value.parts.flatMap((part) => (typeof part === "string" ? [] : collect(part)));
  if (value instanceof Encoded) return collect(value.value);
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap(collect);
  return isBlock(value) ? Object.values(value).flatMap(collect) : [];
}

/** A count with its noun: `1 alarm`, `3 alarms`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** Days as people say them: `7 years` for 2555, `35 days` otherwise. */
export function duration(days: number): string {
  return days % 365 < 8 && days >= 365 ? count(Math.floor(days / 365), "year") : count(days, "day");
}
