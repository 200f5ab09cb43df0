import type { EnvironmentName } from "./schema";

/**
 * What an environment is assumed to use in a month; the cost estimate multiplies it with list prices. These are
 * assumptions, to be replaced by the first bills.
 */
export interface Usage {
  /** Data through each NAT gateway, in GB. */
  readonly natGb: number;
  /** Data through each interface endpoint, in GB. */
  readonly endpointGb: number;
  /** Calls of the API, in millions. */
  readonly apiMillions: number;
  /** Runs of each function, in millions. */
  readonly runsMillions: number;
  /** Average run of a function, in milliseconds. */
  readonly runMs: number;
  /** People who sign in. */
  readonly users: number;
  /** Messages of each queue and topic, in millions. */
  readonly messagesMillions: number;
  /** New log data of each log group, in GB. */
  readonly logGb: number;
  /** Log data that each group keeps, in GB. */
  readonly logStoredGb: number;
  /** Objects of each bucket, in GB. */
  readonly bucketGb: number;
  /** Recovery points in each vault, in GB: the average of the first year. */
  readonly recoveryPointGb: number;
  /** Data copied to the failover region, in GB. */
  readonly copiedGb: number;
  /** Data events of the audit trail, in hundreds of thousands. */
  readonly trailDataEvents: number;
  /** Changes that AWS Config records. */
  readonly configItems: number;
  /** Evaluations of each Config rule. */
  readonly ruleEvaluations: number;
  /** Management events that GuardDuty reads, in millions. */
  readonly guardDutyMillions: number;
  /** Flow and DNS logs that GuardDuty reads, in GB. */
  readonly guardDutyGb: number;
  /** Checks of each Security Hub standard. */
  readonly hubChecks: number;
}

const QUIET: Usage = {
  natGb: 5,
  endpointGb: 1,
  apiMillions: 0.05,
  runsMillions: 0.02,
  runMs: 150,
  users: 20,
  messagesMillions: 0.02,
  logGb: 0.1,
  logStoredGb: 0.3,
  bucketGb: 1,
  recoveryPointGb: 20,
  copiedGb: 0,
  trailDataEvents: 1,
  configItems: 1000,
  ruleEvaluations: 30,
  guardDutyMillions: 0.5,
  guardDutyGb: 1,
  hubChecks: 4000,
};

const PRACTICE: Usage = {
  ...QUIET,
  natGb: 30,
  endpointGb: 5,
  apiMillions: 0.5,
  runsMillions: 0.2,
  users: 60,
  messagesMillions: 0.2,
  logGb: 0.5,
  logStoredGb: 6,
  bucketGb: 10,
  recoveryPointGb: 150,
  copiedGb: 50,
  trailDataEvents: 5,
  configItems: 1500,
  guardDutyMillions: 1,
  guardDutyGb: 5,
};

/** What each environment is assumed to use. */
export const USAGE: Readonly<Record<EnvironmentName, Usage>> = {
  development: QUIET,
  staging: QUIET,
  production: PRACTICE,
};

/** Production with the call volume that the story's budget of 2000 to 3000 USD is for: ten times the practice's. */
export const CALL_VOLUME: Usage = {
  ...PRACTICE,
  natGb: 800,
  endpointGb: 100,
  apiMillions: 30,
  runsMillions: 10,
  runMs: 300,
  users: 400,
  messagesMillions: 10,
  logGb: 20,
  logStoredGb: 100,
  bucketGb: 100,
  recoveryPointGb: 800,
  copiedGb: 200,
  trailDataEvents: 200,
  guardDutyMillions: 10,
  guardDutyGb: 60,
};
