/** What a scanner was given: synthesized JSON, its HCL rendering, or the rehearsal's plans. */
export type ScanInput = "json" | "hcl" | "plan";

export type Scanner = "tfsec" | "checkov";

/** One finding, the same for every scanner. */
export interface ScanFinding {
  readonly scanner: Scanner;
  readonly input: ScanInput;
  /** The scanner's name of its rule. */
  readonly rule: string;
  readonly title: string;
  /** Name of the stack, like production-database. */
  readonly stack: string;
  /** Address of the resource or data source within its stack. */
  readonly address: string;
}

/** Names a finding in one line. */
export function describeFinding({ scanner, input, rule, stack, address, title }: ScanFinding): string {
  return `${scanner} (${input}) ${rule} ${stack} ${address}: ${title}`;
}
