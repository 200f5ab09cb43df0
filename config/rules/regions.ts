import { partitionOf } from "../regions";
import type { EnvironmentRule } from "./rule";

/** Copies of backups go to another region of the same partition. */
export const regionsRule: EnvironmentRule = ({ regions: { primary, failover } }) => {
  if (primary === failover) {
    return [
      {
        path: "regions.failover",
        got: failover,
        allowed: `a region other than ${primary}`,
        because: "a copy in the same region is lost with it",
      },
    ];
  }
  if (partitionOf(primary) !== partitionOf(failover)) {
    return [
      {
        path: "regions.failover",
        got: failover,
        allowed: `a region of the partition ${partitionOf(primary)}`,
        because: "AWS Backup doesn't copy across partitions",
      },
    ];
  }
  return [];
};
