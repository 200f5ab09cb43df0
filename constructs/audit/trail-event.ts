/** What an alarm looks for in the trail; data, so that the runbook's test reads it. */
export interface TrailEvent {
  /** Role of the alarm: its heading in the runbook. */
  readonly role: string;
  /** Ending that tells alarms of one role apart. @default - none */
  readonly instance?: string;
  readonly meaning: string;
  /** Filter pattern of CloudWatch Logs. */
  readonly pattern: string;
  /** Events in five minutes from which the alarm rings. @default 1 */
  readonly threshold?: number;
  /** Control of the CIS AWS Foundations Benchmark 3.0.0, chapter 4. @default - none */
  readonly cis?: string;
}

/** An event of a service with one of these names, whether it succeeded or was refused. */
export function calls(source: string, names: readonly string[]): string {
  const one = names.map((name) => `($.eventName = ${name})`).join(" || ");
  return `{ ($.eventSource = ${source}.amazonaws.com) && (${one}) }`;
}
