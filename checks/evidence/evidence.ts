import type { Control } from "../controls/control";
import type { Severity } from "../rule";

/**
 * How a control stands.
 * `automated`: rules looked at it and none found fault; `exempt`: they did, and an exemption with a reason covers it;
 * `failed`: they did, and none does, or nothing was there to look at; `inherited`: AWS does it under the business
 * associate agreement; `manual`: no code can prove it, people follow the procedure. Only `automated` is a pass.
 */
export const controlStatuses = ["failed", "exempt", "automated", "inherited", "manual"] as const;
export type ControlStatus = (typeof controlStatuses)[number];

/** What a rule found on one resource. */
export interface Proof {
  readonly status: "pass" | "fail" | "unreadable" | "exempt";
  readonly address: string;
  readonly stack: string;
  readonly constructPath: string;
  readonly found: string;
  readonly wanted: string;
  /** Values by attribute path. */
  readonly values: Readonly<Record<string, string>>;
  /** Why an exempt finding is accepted, and until when. */
  readonly exemption?: { readonly reason: string; readonly owner: string; readonly reviewBy: string };
}

/** A rule with everything it looked at. */
export interface RuleEvidence {
  readonly id: string;
  readonly domain: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  readonly citations: readonly string[];
  readonly awsConfig: string;
  readonly cdkNag: string;
  readonly remedy: string;
  readonly status: "pass" | "fail" | "unreadable" | "exempt" | "not-applicable";
  /** Why there was nothing to look at, where there wasn't. */
  readonly reason: string;
  readonly proofs: readonly Proof[];
}

/** How the proposed Security Rule of 2025 would find the control. It isn't in force and changes no status. */
export interface Readiness {
  readonly change: string;
  readonly rules: readonly string[];
  /** `ready`: all its rules pass; `not-ready`: one doesn't; `manual`: only people can show it. */
  readonly status: "ready" | "not-ready" | "manual";
}

/** A control of 45 CFR 164 with what proves it. */
export interface ControlEvidence {
  readonly citation: string;
  readonly title: string;
  /** Heading of the section, such as `164.312 Technical safeguards`. */
  readonly section: string;
  readonly designation: Control["designation"];
  readonly status: ControlStatus;
  /** What people do and where they keep the proof; "" where nothing is left to do. */
  readonly procedure: string;
  /** Ids of the rules that serve it and had something to look at. */
  readonly rules: readonly string[];
  /** Different resources that those rules looked at. */
  readonly resources: number;
  readonly readiness?: Readiness;
}

/** An exemption of the environment, with what is wrong with it itself. */
export interface ExemptionEvidence {
  readonly rule: string;
  readonly address: string;
  readonly reason: string;
  readonly owner: string;
  readonly reviewBy: string;
  readonly problem: string;
}

/** A recovery drill as its record tells it (delivery/drill/record.ts). */
export interface Drill {
  /** Day as YYYY-MM-DD. */
  readonly date: string;
  readonly scenario: string;
  readonly title: string;
  readonly environment: string;
  readonly result: string;
  /** Why it failed; "" when it passed. */
  readonly failure: string;
  readonly seconds: number;
  /** Recovery objectives of the scenario. */
  readonly objective: { readonly rpo: string; readonly rto: string };
  /** Sections of 45 CFR it is evidence for, as `164.308(a)(7)(ii)(D)`. */
  readonly citations: readonly string[];
  /** What it ran on, so that nobody takes it for a restore at AWS. */
  readonly ranOn: string;
  readonly steps: readonly { readonly title: string; readonly seconds: number; readonly observed: string }[];
}

/** All evidence of one environment on one day. */
export interface Evidence {
  readonly environment: string;
  /** Day the evidence was collected, as YYYY-MM-DD. */
  readonly date: string;
  readonly stacks: readonly string[];
  readonly resourceCount: number;
  /** SHA-256 of the configuration that was read: the same digest means the same configuration. */
  readonly inputDigest: string;
  readonly summary: Readonly<Record<ControlStatus, number>>;
  readonly controls: readonly ControlEvidence[];
  readonly rules: readonly RuleEvidence[];
  readonly exemptions: readonly ExemptionEvidence[];
  readonly drills: readonly Drill[];
}
