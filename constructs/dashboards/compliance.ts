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
    ...alarmWidgets(facts.alarmArns),
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

/** CloudWatch shows a hundred alarms in a widget at most. */
function alarmWidgets(alarmArns: readonly string[]): Widget[] {
  const widgets = Array.from({ length: Math.ceil(alarmArns.length / 100) }, (_, index) =>
    alarmArns.slice(index * 100, (index + 1) * 100),
  );
  return widgets.map((arns, index) => alarmStates(index === 0 ? "Alarms" : `Alarms (${index + 1})`, arns));
}
