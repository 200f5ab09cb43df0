import { partitionOf } from "../regions";
import type { ConfigProblem } from "../problem";
import type { EnvironmentRule } from "./rule";

/** Every ARN of the settings lies in the partition of the primary region. */
export const partitionRule: EnvironmentRule = ({ regions, access, database }) => {
  const partition = partitionOf(regions.primary);
  const arns: [string, string][] = [
    ...(["operators", "auditors", "breakGlass"] as const).flatMap((role) =>
      access[role].map((arn, index): [string, string] => [`access.${role}.${index}`, arn]),
    ),
    ...(database.recoverFrom ? [["database.recoverFrom", database.recoverFrom] as [string, string]] : []),
  ];
  return arns
    .filter(([, arn]) => arn.split(":")[1] !== partition)
    .map(([path, got]): ConfigProblem => ({
      path,
      got,
      allowed: `an ARN that begins with arn:${partition}:`,
      because: `${regions.primary} lies in that partition`,
    }));
};
