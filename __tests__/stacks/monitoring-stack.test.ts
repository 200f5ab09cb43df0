import { ENVIRONMENTS } from "../../config/schema";
import { allResources, resourcesOf, synthesize } from "../support/synth";

const environments = synthesize();

describe.each(ENVIRONMENTS)("the monitoring of %s", (environment) => {
  const { monitoring } = environments[environment];
  const alarms = allResources(environments[environment], "aws_cloudwatch_metric_alarm");

  it("matches its snapshot", () => {
    expect(monitoring).toMatchSnapshot();
  });

  it("has the alarms of the requirements with their thresholds", () => {
    const facts = new Set(
      alarms.map(
        ({ metric_name, comparison_operator, threshold, period, evaluation_periods }) =>
          `${metric_name as string} ${comparison_operator as string} ${threshold as number} for ${(period as number) * (evaluation_periods as number)} s`,
      ),
    );
    for (const fact of [
      "CPUUtilization GreaterThanThreshold 80 for 600 s",
      "DatabaseConnections GreaterThanThreshold 50 for 300 s",
      "FreeStorageSpace LessThanThreshold 10737418240 for 300 s",
      "EngineCPUUtilization GreaterThanThreshold 80 for 600 s",
      "DatabaseMemoryUsagePercentage GreaterThanThreshold 90 for 300 s",
      "Evictions GreaterThanThreshold 0 for 600 s",
      "AuthenticationFailures GreaterThanThreshold 0 for 300 s",
      "ErrorPortAllocation GreaterThanThreshold 0 for 300 s",
      "NumberOfBackupJobsFailed GreaterThanThreshold 0 for 3600 s",
      "NumberOfCopyJobsFailed GreaterThanThreshold 0 for 3600 s",
      "NumberOfRestoreJobsFailed GreaterThanThreshold 0 for 3600 s",
    ]) {
      expect(facts).toContain(fact);
    }
  });

  it("tells the alerts topic of every alarm of every stack, and names a section of the runbook", () => {
    expect(alarms.length).toBeGreaterThan(10);
    for (const alarm of alarms) {
      expect(alarm.actions_enabled).toBe(true);
      expect(alarm.alarm_actions).toEqual([expect.stringContaining("aws_sns_topic")]);
      expect(alarm.alarm_description).toMatch(/ Runbook: docs\/infrastructure\/runbook\.md#[a-z0-9-]+$/);
    }
  });

  it("names every alarm once", () => {
    const names = alarms.map(({ alarm_name }) => alarm_name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("saves at least eight queries", () => {
    expect(resourcesOf(monitoring, "aws_cloudwatch_query_definition").length).toBeGreaterThanOrEqual(8);
  });

  it("has an operations, a services and a compliance dashboard whose widgets name their region", () => {
    const bodies = resourcesOf(monitoring, "aws_cloudwatch_dashboard").map(
      ({ dashboard_body }) => dashboard_body as string,
    );
    expect(bodies).toHaveLength(3);
    for (const body of bodies) {
      const graphs = body.match(/"type" = "(metric|log)"/g)!.length;
      expect(body.match(/"region" = "us-west-2"/g)).toHaveLength(graphs);
    }
  });
});

it("watches replication only where there are replicas", () => {
  expect(
    ENVIRONMENTS.map(
      (environment) =>
        allResources(environments[environment], "aws_cloudwatch_metric_alarm").filter(
          ({ metric_name }) => metric_name === "ReplicationLag",
        ).length,
    ),
  ).toEqual([0, 2, 2]);
});
