import type { EnvironmentConfig } from "../../config/schema";
import { CHANGED_SECURITY_GROUPS, DENIED_CALLS, RESTORE_TESTS, ROOT_USE } from "../saved-queries";
import { alarmStates, graph, heading, logTable, type Widget } from "./widgets";

export interface ComplianceFacts {
  readonly alarmArns: readonly string[];
  readonly trailLogGroupName: string;
}

/** What an auditor and a security officer look at (45 CFR 164.308(a)(1)(ii)(D)). */
export function complianceWidgets({ regions }: EnvironmentConfig, facts: ComplianceFacts): Widget[] {
  const region = regions.primary;
  const trail = (title: string, query: string): Widget => logTable(region, title, facts.trailLogGroupName, query);
  return [
    alarmStates("Alarms", facts.alarmArns),
    heading("## Backups"),
    graph(
      region,
      "Backup jobs",
      [
        ["AWS/Backup", "NumberOfBackupJobsCompleted"],
        ["AWS/Backup", "NumberOfBackupJobsFailed"],
      ],
      "Sum",
    ),
    graph(
      region,
      "Copies",
      [
        ["AWS/Backup", "NumberOfCopyJobsCompleted"],
        ["AWS/Backup", "NumberOfCopyJobsFailed"],
      ],
      "Sum",
    ),
    graph(
      region,
      "Restores",
      [
        ["AWS/Backup", "NumberOfRestoreJobsCompleted"],
        ["AWS/Backup", "NumberOfRestoreJobsFailed"],
      ],
      "Sum",
    ),
    trail("Restore tests", RESTORE_TESTS),
    heading("## Who did what"),
    trail("Denied API calls", DENIED_CALLS),
    trail("Use of the root account", ROOT_USE),
    trail("Changed security groups", CHANGED_SECURITY_GROUPS),
  ];
}
