import { ENVIRONMENTS } from "../../config/schema";
import { allResources, resourcesOf, synthesize } from "../support/synth";

const environments = synthesize();

interface PlanRule {
  readonly rule_name: string;
  readonly schedule: string;
  readonly start_window: number;
  readonly lifecycle: { readonly delete_after: number };
  readonly enable_continuous_backup: boolean;
  readonly copy_action?: {
    readonly destination_vault_arn: string;
    readonly lifecycle: { readonly delete_after: number };
  }[];
}

const rules = (environment: (typeof ENVIRONMENTS)[number]): PlanRule[] =>
  resourcesOf(environments[environment].backup, "aws_backup_plan").flatMap((plan) => plan.rule as PlanRule[]);

describe.each(ENVIRONMENTS)("the backups of %s", (environment) => {
  const { backup } = environments[environment];

  it("matches its snapshot", () => {
    expect(backup).toMatchSnapshot();
  });

  it("keep every recovery point from deletion, in both vaults", () => {
    const vaults = allResources(environments[environment], "aws_backup_vault");
    const locks = allResources(environments[environment], "aws_backup_vault_lock_configuration");
    const policies = allResources(environments[environment], "aws_backup_vault_policy");
    expect([vaults.length, locks.length, policies.length]).toEqual([2, 2, 2]);
    for (const lock of locks) expect(lock).not.toHaveProperty("changeable_for_days");
    for (const layer of ["backup", "recovery"]) {
      const documents = Object.values(environments[environment][layer]!.data!.aws_iam_policy_document!);
      expect(documents.flatMap((document) => document.statement as Record<string, unknown>[])).toContainEqual(
        expect.objectContaining({
          effect: "Deny",
          principals: [{ type: "*", identifiers: ["*"] }],
          actions: [
            "backup:DeleteRecoveryPoint",
            "backup:UpdateRecoveryPointLifecycle",
            "backup:PutBackupVaultAccessPolicy",
          ],
          resources: ["*"],
        }),
      );
    }
  });

  it("never use continuous rules, which take over the retention of RDS", () => {
    expect(rules(environment).filter((rule) => rule.enable_continuous_backup)).toEqual([]);
  });

  it("start outside RDS's windows and the hour before them, in which AWS Backup starts none", () => {
    const [instance] = allResources(environments[environment], "aws_db_instance");
    const minutes = (time: string): number => {
      const [, hour, minute] = /(\d\d):(\d\d)$/.exec(time)!;
      return Number(hour) * 60 + Number(minute);
    };
    const windows = [instance!.backup_window, instance!.maintenance_window].map((window) => {
      const [from, to] = String(window).split(/-(?=\D*\d\d:)/);
      return { from: minutes(from!) - 60, to: minutes(to!) };
    });
    expect(windows).toHaveLength(2);
    expect(rules(environment).length).toBeGreaterThan(0);
    for (const { schedule, start_window } of rules(environment)) {
      const [, minute, hour] = /^cron\((\d+) (\d+) /.exec(schedule)!;
      const start = Number(hour) * 60 + Number(minute);
      expect(windows.filter(({ from, to }) => start < to && start + start_window > from)).toEqual([]);
    }
  });

  it("lie within the bounds of the locks, or their jobs would fail", () => {
    const locks = allResources(environments[environment], "aws_backup_vault_lock_configuration");
    for (const { lifecycle } of rules(environment)) {
      for (const lock of locks) {
        expect(lifecycle.delete_after).toBeGreaterThanOrEqual(lock.min_retention_days as number);
        expect(lifecycle.delete_after).toBeLessThanOrEqual(lock.max_retention_days as number);
      }
    }
  });

  it("select what is tagged, and by name the database, the lock table and the state", () => {
    const selections = resourcesOf(backup, "aws_backup_selection");
    expect(selections.find((selection) => selection.selection_tag)!.selection_tag).toEqual([
      { key: "Backup", type: "STRINGEQUALS", value: "required" },
    ]);
    const named = selections.find((selection) => selection.resources)!.resources as string[];
    expect(named).toEqual([
      expect.stringContaining("aws_db_instance"),
      expect.stringMatching(/^arn:aws:dynamodb:us-west-2:\d{12}:table\/voice-agent-[a-z]+-state-lock$/),
      expect.stringMatching(/^arn:aws:s3:::voice-agent-[a-z]+-state-\d{12}-us-west-2$/),
    ]);
  });

  it("tell about jobs that failed", () => {
    const patterns = resourcesOf(backup, "aws_cloudwatch_event_rule").map(({ event_pattern }) => event_pattern);
    for (const kind of ["Backup", "Copy", "Restore"]) {
      expect(patterns).toContainEqual(expect.stringContaining(`${kind} Job State Change`));
    }
    expect(resourcesOf(backup, "aws_cloudwatch_event_target")).toHaveLength(patterns.length);
  });
});

it("are kept daily for 35 days, and monthly for seven years in production, with copies in the failover region", () => {
  const facts = ENVIRONMENTS.map((environment) =>
    rules(environment).map((rule) => [
      rule.rule_name,
      rule.lifecycle.delete_after,
      (rule.copy_action ?? []).map(({ lifecycle }) => lifecycle.delete_after),
    ]),
  );
  expect(facts).toEqual([
    [["daily", 35, []]],
    [["daily", 35, []]],
    [
      ["daily", 35, [35]],
      ["monthly", 2555, [2555]],
    ],
  ]);
});

it("are restored every month where restore testing is on", () => {
  const selections = ENVIRONMENTS.map((environment) =>
    resourcesOf(environments[environment].backup, "aws_backup_restore_testing_selection"),
  );
  expect(selections.map((found) => found.length)).toEqual([0, 1, 1]);
  expect(selections[2]![0]!.restore_metadata_overrides).toEqual({
    dbSubnetGroupName: expect.stringContaining("aws_db_subnet_group") as unknown,
    vpcSecurityGroupIds: expect.stringMatching(/^\$\{jsonencode\(\[.*security-groups_database.*\]\)\}$/) as unknown,
  });
});

it("are locked for good in production only with a stated grace period", () => {
  const { production } = synthesize({ production: { backup: { vaultLock: { mode: "compliance", graceDays: 7 } } } });
  const locks = allResources(production, "aws_backup_vault_lock_configuration");
  expect(locks.map((lock) => lock.changeable_for_days)).toEqual([7, 7]);
});

it("lets AWS Backup's own role deliver the reports, named outright: S3 would call a principal by condition public", () => {
  for (const environment of ENVIRONMENTS) {
    const documents = Object.values(environments[environment].backup!.data!.aws_iam_policy_document!);
    const delivery = documents
      .flatMap((document) => document.statement as { sid?: string; principals: unknown }[])
      .filter(({ sid }) => sid === "DeliverReports");
    expect(delivery.map(({ principals }) => principals)).toEqual([
      [{ type: "AWS", identifiers: [expect.stringContaining("aws_iam_service_linked_role.reports_")] }],
    ]);
  }
});
