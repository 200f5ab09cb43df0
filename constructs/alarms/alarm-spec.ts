/** What an alarm watches and when it rings; data, so that tables and tests read it. */
export interface AlarmSpec {
  /** Role of the alarm: its heading in the runbook, and its name after the environment's prefix. */
  readonly role: string;
  /** Ending that tells alarms of one role apart, like a node's number. @default - none */
  readonly instance?: string;
  /** What it means when it rings, in one sentence. */
  readonly meaning: string;
  readonly namespace: string;
  readonly metric: string;
  /** @default - the metric without dimensions */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** A statistic of CloudWatch, or a percentile like p99. */
  readonly statistic: "Average" | "Maximum" | "Minimum" | "Sum" | "p99";
  readonly comparison: "GreaterThanThreshold" | "LessThanThreshold" | "GreaterThanOrEqualToThreshold";
  readonly threshold: number;
  readonly periodSeconds: number;
  /** Periods in a row that have to be bad. */
  readonly periods: number;
  /** What silence means. */
  readonly missingData: "breaching" | "notBreaching" | "missing";
}
