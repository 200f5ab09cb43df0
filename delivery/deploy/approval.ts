import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { canonical, type Json } from "../plan/json";
import type { Plan } from "../plan/plan";
import { DeployError, EXIT } from "./exit-codes";
import { hasChanges } from "./waves";

const approvalSchema = z.strictObject({
  environment: z.string(),
  /** Digest of each stack's plan; a plan without changes has none. */
  plans: z.record(z.string(), z.string()),
});

/** What a reviewer approved. It holds digests alone, so it may be kept where secrets must not be. */
export type Approval = z.output<typeof approvalSchema>;

/** A text that two plans share exactly when they do the same to the same resources with the same values. */
export function planDigest(plan: Plan): string {
  const changes = plan.changes
    .filter((change) => change.action !== "no-op" && change.action !== "read")
    .map(({ address, previousAddress, deposed, action, before, after, afterUnknown }) => ({
      address,
      previousAddress,
      deposed,
      action,
      before,
      after,
      afterUnknown,
    }));
  const outputs = [...plan.changedOutputs].sort();
  return createHash("sha256")
    .update(canonical({ changes, outputs } as unknown as Json))
    .digest("hex");
}

/** The approval file for these plans. */
export function approvalOf(environment: string, plans: Iterable<Plan>): Approval {
  const changed = [...plans].filter(hasChanges);
  return { environment, plans: Object.fromEntries(changed.map((plan) => [plan.stack, planDigest(plan)])) };
}

/** @throws DeployError if the file can't be read or approves another environment */
export function readApproval(file: string, environment: string): Approval {
  const wrong = (why: string): DeployError =>
    new DeployError(EXIT.usage, `${file}: ${why}`, ["--plan --out FOLDER writes approved.json."]);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw wrong((error as Error).message);
  }
  const parsed = approvalSchema.safeParse(value);
  if (!parsed.success) throw wrong("not an approval file");
  if (parsed.data.environment !== environment) throw wrong(`approves ${parsed.data.environment}, not ${environment}`);
  return parsed.data;
}

/**
 * Compares fresh plans with what was approved.
 * @returns the stacks whose plan is another one, or has no approval
 */
export function notApproved(approval: Approval, plans: Iterable<Plan>): readonly string[] {
  return [...plans]
    .filter((plan) => hasChanges(plan) && approval.plans[plan.stack] !== planDigest(plan))
    .map((plan) => plan.stack);
}
