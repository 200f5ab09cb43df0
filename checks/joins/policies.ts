import type { Model } from "../model/model";
import { type Policy, readPolicy, type Statement } from "../model/policy";
import type { Resource } from "../model/resource";
import { isBlock } from "../model/value";
import { notApplicable, resultFor, type RuleResult } from "../rule";

/** A policy with the resource and attribute it stands in. */
export interface PolicySource {
  readonly holder: Resource;
  readonly attribute: string;
  readonly policy: Policy;
}

const inlineTypes = ["aws_iam_role_policy", "aws_iam_user_policy", "aws_iam_group_policy"];

function policiesAt(model: Model, attribute: string, ...types: readonly string[]): readonly PolicySource[] {
  return model
    .resources(...types)
    .flatMap((holder) =>
      holder.get(attribute) === undefined
        ? []
        : [{ holder, attribute, policy: readPolicy(model, holder.get(attribute)) }],
    );
}

/** Customer-managed policies. */
export function managedPolicies(model: Model): readonly PolicySource[] {
  return policiesAt(model, "policy", "aws_iam_policy");
}

/** Policies inside roles, users and groups. */
export function inlinePolicies(model: Model): readonly PolicySource[] {
  const inRoles = model
    .resources("aws_iam_role")
    .flatMap((holder) =>
      holder
        .blocks("inline_policy")
        .flatMap((block) =>
          isBlock(block) && block.policy !== undefined
            ? [{ holder, attribute: "inline_policy.policy", policy: readPolicy(model, block.policy) }]
            : [],
        ),
    );
  return [...policiesAt(model, "policy", ...inlineTypes), ...inRoles];
}

/** Policies that say who may assume a role. */
export function trustPolicies(model: Model): readonly PolicySource[] {
  return policiesAt(model, "assume_role_policy", "aws_iam_role");
}

/** Policies that stand at a resource: what is named here decides who reaches data from outside. */
export function resourcePolicies(model: Model): readonly PolicySource[] {
  return [
    ...policiesAt(
      model,
      "policy",
      "aws_s3_bucket_policy",
      "aws_s3_bucket",
      "aws_sqs_queue",
      "aws_sqs_queue_policy",
      "aws_sns_topic",
      "aws_sns_topic_policy",
      "aws_secretsmanager_secret",
      "aws_secretsmanager_secret_policy",
      "aws_kms_key",
      "aws_kms_key_policy",
      "aws_backup_vault_policy",
      "aws_ecr_repository_policy",
    ),
  ];
}

/** Judges every statement of every policy: a statement that is bad fails its holder, an unreadable policy is a finding. */
export function judgeStatements(
  sources: readonly PolicySource[],
  options: {
    readonly none: string;
    readonly wanted: string;
    readonly isBad: (statement: Statement, source: PolicySource) => boolean;
  },
): readonly RuleResult[] {
  if (sources.length === 0) return [notApplicable(options.none)];
  return sources.map((source) => {
    const { holder, attribute, policy } = source;
    const { wanted } = options;
    if ("unreadable" in policy) {
      return resultFor(holder, { status: "unreadable", found: `${attribute}: ${policy.unreadable}`, wanted });
    }
    const bad = policy.statements.filter((statement) => options.isBad(statement, source));
    const counted = `${policy.statements.length} statement${policy.statements.length === 1 ? "" : "s"}`;
    return resultFor(holder, {
      status: bad.length > 0 ? "fail" : "pass",
      found: bad.length > 0 ? bad.map(describe).join("; ") : `${attribute}: ${counted}, none of them such`,
      wanted,
      evidence: { [attribute]: bad.length > 0 ? bad.map(describe).join("; ") : counted },
    });
  });
}

/** A statement in a line. */
export function describe(statement: Statement): string {
  const actions =
    statement.actions.length > 0 ? statement.actions.join(", ") : `all but ${statement.notActions.join(", ")}`;
  const name = statement.sid === "" ? "statement" : `statement ${statement.sid}`;
  return `${name}: ${statement.effect} ${actions}`;
}
