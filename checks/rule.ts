import type { Model } from "./model/model";
import type { Resource } from "./model/resource";
import { show, type Value } from "./model/value";

/** How bad a finding is; findings are grouped in this order. */
export const severities = ["critical", "high", "medium", "low"] as const;
export type Severity = (typeof severities)[number];

/** The part of the system a rule looks at; also the folder the rule lives in. */
export const domains = [
  "network",
  "database",
  "cache",
  "storage",
  "encryption",
  "audit",
  "access",
  "backup",
  "services",
  "edge",
  "messaging",
  "monitoring",
  "account",
] as const;
export type Domain = (typeof domains)[number];

/**
 * What a rule says about one resource.
 * `unreadable` means that the value could not be worked out from the input: it counts as a finding, never as a pass.
 */
export type Status = "pass" | "fail" | "not-applicable" | "unreadable";

/** The verdict of one rule on one resource. */
export interface RuleResult {
  readonly status: Status;
  /**
   * Terraform address, for example `aws_db_instance.postgres_1A2B3C4D`.
   * `<type>.(none)` when a required resource is missing, and "" when the rule does not apply at all.
   */
  readonly address: string;
  /** Stack that holds the resource; "" when none does. */
  readonly stack: string;
  /** Construct path in the CDK program, when the synthesized output tells it. */
  readonly constructPath?: string;
  /** What was found, in words or as the value itself. */
  readonly found: string;
  /** What is wanted instead. */
  readonly wanted: string;
  /** Attribute values that prove the verdict, by attribute path. Values of secrets never appear. */
  readonly evidence: Readonly<Record<string, string>>;
}

/** What is said about a rule apart from its logic. */
export interface RuleText {
  /** Kebab-case, unique, never reused: exemptions and reports name it. */
  readonly id: string;
  /** One sentence that states the good state. */
  readonly title: string;
  /** Why it matters for ePHI. */
  readonly why: string;
  readonly severity: Severity;
  /** Sections of 45 CFR the rule serves, as `164.312(a)(2)(iv)`. */
  readonly citations: readonly string[];
  /** AWS Config managed rule identifier that asks for the same, such as `RDS_STORAGE_ENCRYPTED`. */
  readonly awsConfig?: string;
  /** cdk-nag rule that asks for the same, such as `HIPAA.Security-RDSStorageEncrypted`. */
  readonly cdkNag?: string;
  /** What to change, naming the Terraform attribute. */
  readonly remedy: string;
}

/** A rule: a pure function over the model of all stacks of one environment. */
export interface Rule extends RuleText {
  readonly domain: Domain;
  readonly evaluate: (model: Model) => readonly RuleResult[];
}

/** A verdict before it is tied to a resource. */
export interface Verdict {
  readonly status: "pass" | "fail" | "unreadable";
  readonly found: string;
  readonly wanted: string;
  readonly evidence?: Readonly<Record<string, Value | undefined>>;
}

/** Ties a verdict to the resource it is about. */
export function resultFor(resource: Resource, verdict: Verdict): RuleResult {
  const evidence = Object.fromEntries(
    Object.entries(verdict.evidence ?? {}).map(([path, value]) => [path, show(value)]),
  );
  return {
    status: verdict.status,
    address: resource.address,
    stack: resource.stack,
    constructPath: resource.constructPath,
    found: verdict.found,
    wanted: verdict.wanted,
    evidence,
  };
}

/** The result of a rule that has nothing to look at. */
export function notApplicable(reason: string): RuleResult {
  return { status: "not-applicable", address: "", stack: "", found: reason, wanted: "", evidence: {} };
}

/** The finding that a resource which must exist does not: what is absent has not passed. */
export function missing(type: string, wanted: string): RuleResult {
  return { status: "fail", address: `${type}.(none)`, stack: "", found: `no ${type}`, wanted, evidence: {} };
}
