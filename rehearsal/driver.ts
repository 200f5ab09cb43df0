import type { SynthesizedStack } from "../delivery/terraform/synthesized-stack";
import type { StackReports } from "./report";

/** Prints a line of progress. */
export type Say = (line: string) => void;

/** Deploys and destroys the stacks of an environment, in the order that their dependencies ask for. */
export interface Driver {
  deploy(stacks: readonly SynthesizedStack[], reports: StackReports, say: Say): Promise<void>;
  destroy(stacks: readonly SynthesizedStack[], reports: StackReports, say: Say): Promise<void>;
}
