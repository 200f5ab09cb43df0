import type { ApplyEvent, Hooks } from "../../rehearsal/provider/engine/events";
import { RestoredDatabase } from "./restored-database";
import type { Scenario } from "./scenario";
import { badMigration } from "./scenarios/bad-migration";
import { databaseLoss } from "./scenarios/database-loss";
import { lockedState } from "./scenarios/locked-state";
import { regionLoss } from "./scenarios/region-loss";

/** A scenario and what it has to see of the stand-in. */
export interface Staged {
  readonly scenario: Scenario;
  readonly hooks: Hooks;
}

function watching(make: (events: readonly ApplyEvent[]) => Scenario): Staged {
  const events: ApplyEvent[] = [];
  return { scenario: make(events), hooks: { onApply: async (event) => void events.push(event) } };
}

function restoring(make: (database: RestoredDatabase) => Scenario): Staged {
  const database = new RestoredDatabase();
  return { scenario: make(database), hooks: database.hooks };
}

/** Every scenario, made anew for each drill. */
export function scenarios(): readonly Staged[] {
  return [watching(lockedState), restoring(badMigration), restoring(databaseLoss), watching(regionLoss)];
}
