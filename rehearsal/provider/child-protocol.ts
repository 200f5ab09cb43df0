import type { AwsIdentity } from "./aws/identity";
import type { FailRule } from "./engine/faults";

/** Options of the stand-in as a child process, given as JSON in the environment variable STAND_IN_OPTIONS. */
export interface ChildOptions {
  /** Serve only these resource and data source types. @default all */
  readonly types?: readonly string[];
  /** How deep and, or and not may nest in a firewall rule. @default 2 */
  readonly statementDepth?: number;
  readonly identity?: Partial<AwsIdentity>;
  readonly failOn?: readonly FailRule[];
  /** Every create, update and delete is posted here as JSON before Terraform gets its answer. @default no one is told */
  readonly eventUrl?: string;
}

/** The line that the child prints once it serves. */
export interface ChildReady {
  /** Value for TF_REATTACH_PROVIDERS. */
  readonly reattach: string;
  /** Where `GET /stats` and `PUT /fail-on` are answered. */
  readonly control: string;
  readonly pid: number;
}
