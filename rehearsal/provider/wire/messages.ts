import type { DynamicValue } from "./value";

/** One step on the way to an attribute: a name, a map key or a list index. */
export type PathStep = string | number;

/** The way to an attribute, for example `["rule", 0, "apply_server_side_encryption_by_default"]`. */
export type AttributePath = readonly PathStep[];

/** A problem that Terraform shows to the user. */
export interface Problem {
  readonly severity: "error" | "warning";
  /** One line: what is wrong. */
  readonly summary: string;
  /** Value got, what is allowed, what to change. */
  readonly detail: string;
  readonly path?: AttributePath;
}

/** A Problem as the protocol's Diagnostic message. */
export interface DiagnosticMessage {
  readonly severity: "ERROR" | "WARNING";
  readonly summary: string;
  readonly detail: string;
  readonly attribute?: PathMessage;
}

/** A path as the protocol's AttributePath message. */
export interface PathMessage {
  readonly steps: readonly ({ readonly attribute_name: string } | { readonly element_key_int: number })[];
}

/** Requests by call; fields keep the protocol's names. */
export interface TypeRequest {
  readonly type_name: string;
  readonly config?: DynamicValue;
}

/** Request of UpgradeResourceState. */
export interface UpgradeRequest {
  readonly type_name: string;
  readonly raw_state?: { readonly json?: Uint8Array };
}

/** Request of ReadResource. */
export interface ReadRequest {
  readonly type_name: string;
  readonly current_state?: DynamicValue;
  readonly private?: Uint8Array;
}

/** Request of PlanResourceChange. */
export interface PlanRequest {
  readonly type_name: string;
  readonly prior_state?: DynamicValue;
  readonly proposed_new_state?: DynamicValue;
  readonly config?: DynamicValue;
  readonly prior_private?: Uint8Array;
}

/** Request of ApplyResourceChange. */
export interface ApplyRequest {
  readonly type_name: string;
  readonly prior_state?: DynamicValue;
  readonly planned_state?: DynamicValue;
  readonly config?: DynamicValue;
  readonly planned_private?: Uint8Array;
}

/** Request of ImportResourceState. */
export interface ImportRequest {
  readonly type_name: string;
  readonly id: string;
}

/** Writes a path as a message. Elements of sets can't be named by index, so the path should end before them. */
export function pathMessage(path: AttributePath): PathMessage {
  return {
    steps: path.map((step) => (typeof step === "number" ? { element_key_int: step } : { attribute_name: step })),
  };
}

/** Writes a problem as a message. */
export function diagnosticMessage(problem: Problem): DiagnosticMessage {
  return {
    severity: problem.severity === "error" ? "ERROR" : "WARNING",
    summary: problem.summary,
    detail: problem.detail,
    attribute: problem.path === undefined ? undefined : pathMessage(problem.path),
  };
}
