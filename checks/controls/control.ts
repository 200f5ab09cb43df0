/** How the proposed Security Rule of January 2025 (RIN 0945-AA22, 90 FR 898) would change a control. It is not in force. */
export interface Proposed {
  /** What the proposal would ask for beyond today's text. */
  readonly change: string;
  /** Ids of rules that already show it; empty where only people can. */
  readonly rules: readonly string[];
}

/** A standard or implementation specification of 45 CFR part 164, subpart C. */
export interface Control {
  /** Section, as `164.312(a)(2)(iv)`. */
  readonly citation: string;
  readonly title: string;
  /**
   * `standard` is a heading or a standard that must be met as written;
   * `required` and `addressable` are implementation specifications (164.306(d)).
   * Addressable isn't optional: where it isn't reasonable, an alternative is documented.
   */
  readonly designation: "standard" | "required" | "addressable";
  /**
   * `automated`: rules prove the technical part.
   * `inherited`: AWS does it under the business associate agreement.
   * `manual`: no code can prove it, people follow the procedure.
   */
  readonly assessment: "automated" | "inherited" | "manual";
  /** What people do and where they keep the proof. Present on every manual and inherited control, and on automated ones that need people as well. */
  readonly procedure?: string;
  readonly proposed?: Proposed;
}
