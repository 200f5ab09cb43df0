import type { EnvironmentConfig, EnvironmentName } from "../../config/schema";
import type { Stage } from "./stage";

/** What a scenario gets to play with. */
export interface Play {
  readonly stage: Stage;
  readonly config: EnvironmentConfig;
}

/** A failure that is brought about and recovered from. */
export interface Scenario {
  readonly id: string;
  /** The failure in one sentence. */
  readonly title: string;
  /** Section of the documents whose blocks are run. */
  readonly document: string;
  readonly environment: EnvironmentName;
  /** Layers that it deploys. @default - all */
  readonly layers?: readonly string[];
  /** Whether the environment is built in its failover region. @default false */
  readonly inFailoverRegion?: boolean;
  /** Recovery point and time objectives, as disaster-recovery.md states them. */
  readonly objective: { readonly rpo: string; readonly rto: string };
  /** Plays it. @throws when a step doesn't end as it has to. */
  play(play: Play): Promise<void>;
}
