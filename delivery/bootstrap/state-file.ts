import { UserError } from "../user-error";

/** The part of a Terraform state that tells two states apart. */
export interface StateIdentity {
  /** Made once, with the first write of a state; two states of different lineage have nothing in common. */
  readonly lineage: string;
  /** Counts the writes. */
  readonly serial: number;
  readonly resourceCount: number;
}

/** @throws UserError when the text isn't a Terraform state. */
export function parseState(text: string, where: string): StateIdentity {
  let state: { lineage?: unknown; serial?: unknown; resources?: unknown[] };
  try {
    state = JSON.parse(text) as typeof state;
  } catch {
    throw new UserError(`${where} isn't a Terraform state.`);
  }
  if (typeof state.lineage !== "string" || typeof state.serial !== "number") {
    throw new UserError(`${where} isn't a Terraform state: it has no lineage or no serial.`);
  }
  return { lineage: state.lineage, serial: state.serial, resourceCount: state.resources?.length ?? 0 };
}
