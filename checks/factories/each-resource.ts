import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { isUnreadable, Reference, show, type Value } from "../model/value";
import { missing, notApplicable, resultFor, type RuleResult, type Verdict } from "../rule";

/** Which resources a rule looks at. */
export interface Subjects {
  readonly types: readonly string[];
  /** Leaves resources out that the rule doesn't speak about. @default - all resources of the types */
  readonly when?: (resource: Resource, model: Model) => boolean;
  /** True when one such resource must exist. @default false: without resources the rule doesn't apply */
  readonly required?: boolean;
  /** What is wanted, for the finding that none exists. @default - the rule's own wording of one resource */
  readonly wanted?: string;
}

/** Judges every subject; without any, the rule doesn't apply, or the absence is the finding. */
export function eachResource(
  model: Model,
  subjects: Subjects,
  judge: (resource: Resource) => Verdict | undefined,
): readonly RuleResult[] {
  const { types, when, required } = subjects;
  const chosen = model.resources(...types).filter((resource) => when?.(resource, model) ?? true);
  const results = chosen.flatMap((resource) => {
    const verdict = judge(resource);
    return verdict ? [resultFor(resource, verdict)] : [];
  });
  if (results.length > 0) return results;
  if (required) return [missing(types[0]!, subjects.wanted ?? `at least one ${types[0]}`)];
  return [notApplicable(`no ${types.join(" or ")} that this rule speaks about`)];
}

/** What a value has to be. */
export interface Requirement {
  /** In words, such as "true" or "30 days or more". */
  readonly wanted: string;
  /** Sees literal values only. */
  readonly accepts: (value: Value) => boolean;
  /** True where leaving the attribute out is the good state. @default false */
  readonly acceptsAbsent?: boolean;
}

/** Judges one attribute: a reference is followed to what is written at its target, an unknown value is unreadable. */
export function judgeAttribute(
  model: Model,
  resource: Resource,
  path: string,
  requirement: Requirement,
  evidence: Readonly<Record<string, Value | undefined>> = {},
): Verdict {
  const value = model.follow(resource.get(path));
  const { wanted } = requirement;
  const found = `${path} = ${show(value)}`;
  const proof = { ...evidence, [path]: value };
  const verdict = (status: Verdict["status"]): Verdict => ({
    status,
    found,
    wanted: `${path}: ${wanted}`,
    evidence: proof,
  });
  if (value === undefined) return verdict(requirement.acceptsAbsent ? "pass" : "fail");
  if (isUnreadable(value) || value instanceof Reference) return verdict("unreadable");
  return verdict(requirement.accepts(value) ? "pass" : "fail");
}

/** The worst of several verdicts: fail, then unreadable, then pass; the evidence of all is kept. */
export function worst(verdicts: readonly [Verdict, ...Verdict[]]): Verdict {
  const evidence = Object.assign({}, ...verdicts.map((verdict) => verdict.evidence)) as Verdict["evidence"];
  const chosen =
    verdicts.find((verdict) => verdict.status === "fail") ??
    verdicts.find((verdict) => verdict.status === "unreadable") ??
    verdicts[0];
  return { ...chosen, evidence };
}
