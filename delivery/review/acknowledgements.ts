import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Finding } from "./finding";

/** Where the acknowledgements are committed. */
export const ACKNOWLEDGEMENTS = "delivery/acknowledgements.yaml";

/** Somebody's written word that one risk of one resource is meant. */
export interface Acknowledgement {
  /** Stack such as `production-database`: the same address exists in every environment. */
  readonly stack: string;
  readonly address: string;
  /** The risk's action as the review prints it, such as `replace`. */
  readonly action: string;
  readonly reason: string;
  /** Last day on which it counts, as YYYY-MM-DD. */
  readonly expires: string;
  /** Who answers for it. */
  readonly by: string;
}

/** Acknowledgements that can't be read; nothing is acknowledged then. */
export class AcknowledgementError extends Error {}

const text = z.string().trim().min(1);
const entry = z.strictObject({
  stack: text,
  address: text,
  action: text,
  reason: z.string().trim().min(10, "say why, in at least 10 characters"),
  expires: z.string().refine(isDay, "must be a day as YYYY-MM-DD, in quotes"),
  by: text,
});
const file = z.strictObject({ acknowledgements: z.array(entry) });

/**
 * Reads a file of acknowledgements (YAML or JSON).
 * @throws AcknowledgementError naming every entry that is not as it must be
 */
export function readAcknowledgements(path: string): readonly Acknowledgement[] {
  const parsed = file.safeParse(readYaml(path));
  if (parsed.success) return parsed.data.acknowledgements;
  const issues = parsed.error.issues.map((issue) => `  ${issue.path.join(".") || "file"}: ${issue.message}`);
  throw new AcknowledgementError(`${path}: not a list of acknowledgements\n${issues.join("\n")}`);
}

/** Whether an acknowledgement is about this finding, expired or not. */
export function concerns(acknowledgement: Acknowledgement, finding: Finding): boolean {
  return (
    acknowledgement.stack === finding.stack &&
    acknowledgement.address === finding.address &&
    acknowledgement.action === finding.action
  );
}

/** Whether an acknowledgement's last day is over. @param today as YYYY-MM-DD */
export function isExpired(acknowledgement: Acknowledgement, today: string): boolean {
  return acknowledgement.expires < today;
}

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new AcknowledgementError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
