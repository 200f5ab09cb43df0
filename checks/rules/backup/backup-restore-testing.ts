import { asList } from "../../model/value";
import { missing, notApplicable, resultFor, type Rule } from "../../rule";

export const backupRestoreTesting: Rule = {
  id: "backup-restore-testing",
  domain: "backup",
  title: "Backups are restored by way of a test, on a schedule.",
  why: "A backup that was never restored is a hope.",
  severity: "medium",
  citations: ["164.308(a)(7)(ii)(D)"],
  remedy: "Add an aws_backup_restore_testing_plan and an aws_backup_restore_testing_selection.",
  evaluate: (model) => {
    if (model.resources("aws_backup_plan").length === 0) return [notApplicable("no backup plan")];
    const wanted = "a restore testing plan with a selection that names resources";
    const plans = model.resources("aws_backup_restore_testing_plan");
    if (plans.length === 0) return [missing("aws_backup_restore_testing_plan", wanted)];
    return plans.map((plan) => {
      const selections = model
        .joined(plan, "aws_backup_restore_testing_selection", "restore_testing_plan_name")
        .filter(
          (one) =>
            asList(one.get("protected_resource_arns")).length > 0 ||
            one.get("protected_resource_conditions") !== undefined,
        );
      const schedule = plan.get("schedule_expression");
      const status = selections.length > 0 && schedule !== undefined ? "pass" : "fail";
      const found = `${selections.length} selections, schedule ${String(schedule ?? "not set")}`;
      return resultFor(plan, { status, found, wanted, evidence: { schedule_expression: schedule } });
    });
  },
};
