import type { Classifier } from "../finding";
import { attributeRisks, turnedOff, turnedOn } from "./attribute-rules";

/** Deletion protection off, or deletion made easier. 45 CFR 164.308(a)(7)(ii)(A) data backup plan. */
export const deletionProtection: Classifier = (change) => [
  ...attributeRisks(change, "protection", "deletion-protection", turnedOff, [
    { path: ["deletion_protection"], what: "Deletion protection off" },
    { path: ["deletion_protection_enabled"], what: "Deletion protection off" },
    { path: ["enable_deletion_protection"], what: "Deletion protection off" },
    { path: ["disable_api_termination"], what: "Termination protection off" },
  ]),
  ...attributeRisks(change, "protection", "deletion-protection", turnedOn, [
    { path: ["skip_final_snapshot"], what: "No final snapshot any more" },
    { path: ["delete_automated_backups"], what: "Automated backups go with the instance" },
    { path: ["force_destroy"], what: "May be deleted with its content" },
    { path: ["force_delete"], what: "May be deleted with its content" },
    { path: ["bypass_policy_lockout_safety_check"], what: "Key policy lockout check off" },
  ]),
];
