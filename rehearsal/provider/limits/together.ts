import type { AttributePath, Problem } from "../wire/messages";
import { isObject, UNKNOWN, type ObjectValue, type Value } from "../wire/value";
import { checkDatabase } from "./database";
import { checkRules } from "./security-group-rules";
import { checkCache } from "./cache";
import { checkBackup } from "./backup";

/** Says that values don't go together: what is wrong, at which attribute, by which document. */
export type Refuse = (path: AttributePath, detail: string, source: string) => void;

/** What a check of values that belong together sees. */
export interface Together {
  readonly config: ObjectValue;
  readonly refuse: Refuse;
  /** True when an argument is surely set. Ask so before saying that two arguments conflict. */
  has(name: string): boolean;
  /** True when an argument is or may be set: an unknown value may turn out null. Ask so before saying that it is missing. */
  given(name: string): boolean;
  number(name: string): number | undefined;
  text(name: string): string | undefined;
}

const CHECKS: Readonly<Record<string, (together: Together) => void>> = {
  aws_db_instance: checkDatabase,
  aws_elasticache_replication_group: checkCache,
  aws_backup_plan: checkBackup,
  aws_vpc_security_group_ingress_rule: checkRules,
  aws_vpc_security_group_egress_rule: checkRules,
  aws_lambda_function: checkFunctionCode,
  aws_kms_key: checkKey,
  aws_sqs_queue: checkQueue,
  aws_backup_vault_lock_configuration: checkLock,
};

/** Pairs of arguments of which a resource takes one (provider documentation, "Conflicts with"). */
const EITHER: readonly (readonly [string, string])[] = [
  ["name", "name_prefix"],
  ["bucket", "bucket_prefix"],
  ["identifier", "identifier_prefix"],
  ["password", "manage_master_user_password"],
];

/** Values that AWS takes one by one, but not together. */
export function checkTogether(type: string, config: ObjectValue): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse: Refuse = (path, detail, source) => {
    problems.push({
      severity: "error",
      summary: "AWS refuses these values together",
      detail: `${type}.${path.filter((step) => typeof step === "string").join(".")}: ${detail}. Source: ${source}.`,
      path,
    });
  };
  const value = (name: string): Value => config[name] ?? null;
  const together: Together = {
    config,
    refuse,
    has: (name) => value(name) !== null && value(name) !== UNKNOWN && value(name) !== "" && value(name) !== false,
    given: (name) => value(name) !== null,
    number: (name) => (typeof value(name) === "number" ? (value(name) as number) : undefined),
    text: (name) => (typeof value(name) === "string" ? (value(name) as string) : undefined),
  };
  for (const [left, right] of EITHER) {
    if (together.has(left) && together.has(right)) {
      refuse([right], `conflicts with ${left}: give one of the two`, "Terraform AWS provider documentation");
    }
  }
  CHECKS[type]?.(together);
  return problems;
}

function checkFunctionCode(together: Together): void {
  const { given, text, refuse } = together;
  oneOfThese(
    together,
    ["filename", "s3_bucket", "image_uri"],
    "function_name",
    "AWS Lambda API Reference, FunctionCode",
  );
  if (text("package_type") !== "Image" && !given("image_uri") && !(given("handler") && given("runtime"))) {
    refuse(
      ["handler"],
      "a function from a zip file needs handler and runtime",
      "AWS Lambda API Reference, CreateFunction",
    );
  }
}

/** Refuses none of some arguments, and more than one. */
export function oneOfThese(together: Together, names: readonly string[], at: string, source: string): void {
  const surely = names.filter(together.has);
  if (surely.length > 1 || !names.some(together.given)) {
    const got = surely.length === 0 ? "none" : surely.join(" and ");
    together.refuse([at], `got ${got}; give one of ${names.join(", ")}`, source);
  }
}

function checkKey({ config, has, text, refuse }: Together): void {
  const symmetric = (text("customer_master_key_spec") ?? "SYMMETRIC_DEFAULT") === "SYMMETRIC_DEFAULT";
  if (config["enable_key_rotation"] === true && !symmetric) {
    refuse(["enable_key_rotation"], "only symmetric keys rotate", "AWS KMS API Reference, EnableKeyRotation");
  }
  if (
    has("rotation_period_in_days") &&
    config["enable_key_rotation"] !== true &&
    config["enable_key_rotation"] !== UNKNOWN
  ) {
    refuse(["rotation_period_in_days"], "needs enable_key_rotation = true", "Terraform AWS provider, aws_kms_key");
  }
}

function checkQueue({ config, text, refuse }: Together): void {
  const name = text("name");
  const fifo = config["fifo_queue"];
  if (name !== undefined && fifo !== UNKNOWN && (fifo === true) !== name.endsWith(".fifo")) {
    refuse(
      ["name"],
      `got "${name}": exactly the names of FIFO queues end in .fifo`,
      "Amazon SQS API Reference, CreateQueue",
    );
  }
}

function checkLock({ number, refuse }: Together): void {
  const least = number("min_retention_days");
  const most = number("max_retention_days");
  if (least !== undefined && most !== undefined && least > most) {
    refuse(
      ["min_retention_days"],
      `got ${least}, must be at most max_retention_days (${most})`,
      "AWS Backup API Reference, PutBackupVaultLockConfiguration",
    );
  }
}

/** The blocks of a kind, those that are known. */
export function blocksOf(value: Value | undefined): ObjectValue[] {
  return Array.isArray(value) ? (value as readonly Value[]).filter(isObject) : [];
}
