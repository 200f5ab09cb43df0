import { isObject, type Value } from "../wire/value";

/** What Terraform may ask of a resource. */
export type Operation = "validate" | "plan" | "create" | "update" | "delete" | "read" | "import" | "data";

/** Tells the stand-in to fail or to delay some calls. */
export interface FailRule {
  /** The resource or data source type; `*` stands for any characters, for example `aws_sqs_*`. */
  readonly type: string;
  /** @default every operation that changes something: create, update, delete */
  readonly operation?: Operation;
  /** Only resources with these top-level values, for example `{ name: "orders" }`. @default all */
  readonly where?: Readonly<Record<string, string | number | boolean>>;
  /** What the provider says. Absent: the call succeeds (after the delay). */
  readonly message?: string;
  /** How long to wait first, in milliseconds. @default 0 */
  readonly delayMs?: number;
  /** How often the rule applies. @default always */
  readonly times?: number;
}

const CHANGES: readonly Operation[] = ["create", "update", "delete"];

/** Keeps the rules and how often each has applied. */
export class Faults {
  private rules: readonly FailRule[] = [];
  private readonly applied = new Map<FailRule, number>();

  /** Replaces every rule. */
  set(rules: readonly FailRule[]): void {
    this.rules = rules;
    this.applied.clear();
  }

  /** Waits as the rules say and gives the message to fail with, or undefined to go on. */
  async meet(type: string, operation: Operation, values: Value): Promise<string | undefined> {
    for (const rule of this.rules) {
      if (!matches(rule, type, operation, values) || (this.applied.get(rule) ?? 0) >= (rule.times ?? Infinity)) {
        continue;
      }
      this.applied.set(rule, (this.applied.get(rule) ?? 0) + 1);
      if (rule.delayMs !== undefined && rule.delayMs > 0) {
        await new Promise((resolve) => setTimeout(resolve, rule.delayMs));
      }
      if (rule.message !== undefined) {
        return rule.message;
      }
    }
    return undefined;
  }
}

function matches(rule: FailRule, type: string, operation: Operation, values: Value): boolean {
  const operations = rule.operation === undefined ? CHANGES : [rule.operation];
  return (
    operations.includes(operation) &&
    globPattern(rule.type).test(type) &&
    Object.entries(rule.where ?? {}).every(([name, wanted]) => isObject(values) && values[name] === wanted)
  );
}

function globPattern(glob: string): RegExp {
  return new RegExp(
    `^${glob
      .split("*")
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*")}$`,
  );
}
