/** Attributes that carry no safeguard, by type and path; `*` stands for any text. */
export interface Neutral {
  readonly type: string;
  readonly path: string;
  readonly reason: string;
}

/** What isn't mutated as weaker, because it can't be: with the reason. */
export const neutral: readonly Neutral[] = [
  ...[
    "aws_backup_plan",
    "aws_backup_vault",
    "aws_cloudtrail",
    "aws_cloudwatch_event_rule",
    "aws_cloudwatch_query_definition",
    "aws_config_*",
    "aws_db_*",
    "aws_elasticache_*",
    "aws_iam_*",
    "aws_kms_alias",
    "aws_secretsmanager_secret",
    "aws_security_group",
    "aws_sns_topic",
    "aws_ssm_parameter",
    "aws_wafv2_web_acl",
  ].map((type) => ({ type, path: "name", reason: "a name; what refers to it does so by reference" })),
  { type: "*", path: "depends_on*", reason: "order of creation" },
  { type: "*", path: "description", reason: "text for people" },
  { type: "*", path: "*.description", reason: "text for people" },
  { type: "*", path: "tags.Name", reason: "text for people" },
  { type: "*", path: "tags.Tier", reason: "text for people" },
  { type: "*", path: "lifecycle.ignore_changes*", reason: "what Terraform leaves to others" },
  { type: "*", path: "lifecycle.create_before_destroy", reason: "order of replacement" },
  { type: "*", path: "timeouts*", reason: "patience of Terraform" },
];

const patterns = new Map<string, boolean>();

function covers(pattern: string, value: string): boolean {
  if (pattern === "*") return true;
  return new RegExp(
    `^${pattern
      .split("*")
      .map((part) => part.replace(/[.[\]]/g, "\\$&"))
      .join(".*")}$`,
  ).test(value);
}

/** True when the attribute carries no safeguard. */
export function isNeutral(type: string, path: string): boolean {
  const key = `${type} ${path}`;
  let known = patterns.get(key);
  if (known === undefined) {
    known = neutral.some((entry) => covers(entry.type, type) && covers(entry.path, path));
    patterns.set(key, known);
  }
  return known;
}
