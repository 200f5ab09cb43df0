import type { Exemption } from "./exemption";
import { exemptionProblems, matches } from "./exemption-matching";
import type { Model } from "./model/model";
import { type Rule, type RuleResult, severities } from "./rule";

/** A result that somebody has to act on, with the rule that gave it. */
export interface Finding {
  readonly rule: Rule;
  readonly result: RuleResult;
}

/** A finding that an exemption covers. */
export interface ExemptedFinding extends Finding {
  readonly exemption: Exemption;
}

/** An exemption that is wrong itself: it covers nothing, names no rule, or is past its review day. */
export interface ExemptionProblem {
  readonly exemption: Exemption;
  readonly problem: "matches-nothing" | "unknown-rule" | "past-review";
  /** What to do about it, in a sentence. */
  readonly message: string;
}

/** All results of one rule. */
export interface RuleReport {
  readonly rule: Rule;
  /** The worst of its results: fail, then unreadable, then exempt, then pass; not-applicable when it looked at nothing. */
  readonly status: "fail" | "unreadable" | "exempt" | "pass" | "not-applicable";
  readonly results: readonly RuleResult[];
}

/** What a check of one environment found. */
export interface Report {
  readonly environment: string;
  readonly stacks: readonly string[];
  /** Managed resources that were read. */
  readonly resourceCount: number;
  readonly rules: readonly RuleReport[];
  /** Failing and unreadable results that no exemption covers, worst first. */
  readonly findings: readonly Finding[];
  readonly exempted: readonly ExemptedFinding[];
  /** Counts as findings too. */
  readonly exemptionProblems: readonly ExemptionProblem[];
  /** True when nothing is left to act on. */
  readonly clean: boolean;
}

/** What a check needs; `today` is handed in so that review days can be tested. */
export interface RunOptions {
  readonly model: Model;
  readonly rules: readonly Rule[];
  readonly exemptions: readonly Exemption[];
  readonly environment: string;
  /** Day as YYYY-MM-DD. */
  readonly today: string;
}

/** Evaluates every rule on the model and applies the exemptions. */
export function runChecks(options: RunOptions): Report {
  const { model, rules, environment, today } = options;
  const exemptions = options.exemptions.filter(
    (exemption) => exemption.environment === "*" || exemption.environment === environment,
  );
  const findings: Finding[] = [];
  const exempted: ExemptedFinding[] = [];
  const reports = rules.map((rule): RuleReport => {
    const results = evaluate(rule, model);
    const open: RuleResult[] = [];
    for (const result of results) {
      if (result.status !== "fail" && result.status !== "unreadable") continue;
      const exemption = exemptions.find((candidate) => matches(candidate, rule.id, result.address));
      if (exemption) exempted.push({ rule, result, exemption });
      else {
        open.push(result);
        findings.push({ rule, result });
      }
    }
    return { rule, results, status: statusOf(results, open) };
  });
  const problems = exemptionProblems(exemptions, exempted, rules, today);
  return {
    environment,
    stacks: model.stacks.map((stack) => stack.name),
    resourceCount: model.all().length,
    rules: reports,
    findings: findings.sort(bySeverity),
    exempted,
    exemptionProblems: problems,
    clean: findings.length === 0 && problems.length === 0,
  };
}

/** A rule that breaks on an input is a finding, never a pass. */
function evaluate(rule: Rule, model: Model): readonly RuleResult[] {
  try {
    return rule.evaluate(model);
  } catch (error) {
    const found = `the rule could not read the input: ${error instanceof Error ? error.message : String(error)}`;
    return [{ status: "unreadable", address: "", stack: "", found, wanted: rule.title, evidence: {} }];
  }
}

function statusOf(results: readonly RuleResult[], open: readonly RuleResult[]): RuleReport["status"] {
  if (open.length > 0) return open.some((result) => result.status === "fail") ? "fail" : "unreadable";
  if (results.some((result) => result.status === "fail" || result.status === "unreadable")) return "exempt";
  return results.some((result) => result.status === "pass") ? "pass" : "not-applicable";
}

function bySeverity(one: Finding, other: Finding): number {
  return (
    severities.indexOf(one.rule.severity) - severities.indexOf(other.rule.severity) ||
    one.rule.id.localeCompare(other.rule.id) ||
    one.result.address.localeCompare(other.result.address)
  );
}
