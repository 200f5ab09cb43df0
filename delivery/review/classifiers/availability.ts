import type { Classifier } from "../finding";
import { attributeRisks, reduced, turnedOff } from "./attribute-rules";

/** A standby or failover taken away. 45 CFR 164.308(a)(7)(i) contingency plan. */
export const availability: Classifier = (change) => [
  ...attributeRisks(change, "protection", "availability", turnedOff, [
    { path: ["multi_az"], what: "No standby in a second zone" },
    { path: ["multi_az_enabled"], what: "No standby in a second zone" },
    { path: ["automatic_failover_enabled"], what: "No automatic failover" },
  ]),
  ...attributeRisks(change, "protection", "availability", reduced, [
    { path: ["num_cache_clusters"], what: "Fewer cache nodes" },
    { path: ["replicas_per_node_group"], what: "Fewer cache replicas" },
  ]),
];
