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
  /** True when an argument is set to something known. */
  has(name: string): boolean;
  /** True when an argument is set, be its value known or not. */
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

function checkFunctionCode({ given, text, refuse }: Together): void {
  const sources = ["filename", "s3_bucket", "image_uri"].filter(given);
  if (sources.length !== 1) {
    const got = sources.length === 0 ? "none" : sources.join(" and ");
    refuse(
      ["function_name"],
      `got ${got}; give one of filename, s3_bucket, image_uri`,
      "AWS Lambda API Reference, FunctionCode",
    );
  }
  if (text("package_type") !== "Image" && !given("image_uri") && !(given("handler") && given("runtime"))) {
    refuse(
      ["handler"],
      "a function from a zip file needs handler and runtime",
      "AWS Lambda API Reference, CreateFunction",
    );
  }
}

function checkKey({ config, given, text, refuse }: Together): void {
  const symmetric = (text("customer_master_key_spec") ?? "SYMMETRIC_DEFAULT") === "SYMMETRIC_DEFAULT";
  if (config["enable_key_rotation"] === true && !symmetric) {
    refuse(["enable_key_rotation"], "only symmetric keys rotate", "AWS KMS API Reference, EnableKeyRotation");
  }
  if (
    given("rotation_period_in_days") &&
    config["enable_key_rotation"] !== true &&
    config["enable_key_rotation"] !== UNKNOWN
  ) {
    refuse(["rotation_period_in_days"], "needs enable_key_rotation = true", "Terraform AWS provider, aws_kms_key");
  }
}

function checkQueue({ config, text, refuse }: Together): void {
  const name = text("name");
  if (name !== undefined && (config["fifo_queue"] === true) !== name.endsWith(".fifo")) {
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
