import type { Stage } from "./stage";

interface PlanJson {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly type: string;
    readonly change: { readonly actions: readonly string[]; readonly after: Readonly<Record<string, unknown>> | null };
  }[];
}

/** What the database layer's plan does to the instance: its actions, and its attributes afterwards. */
export async function plannedDatabase(
  stage: Stage,
): Promise<{ readonly actions: readonly string[]; readonly after: Readonly<Record<string, unknown>> }> {
  const { directory: cwd } = stage.stack("database");
  const quiet = ["-input=false", "-no-color"];
  await stage.lab.terraform(["plan", ...quiet, "-out=drill.tfplan"], { cwd });
  const { stdout } = await stage.lab.terraform(["show", "-json", "drill.tfplan"], { cwd });
  const { resource_changes: changes = [] } = JSON.parse(stdout) as PlanJson;
  const instance = changes.find(({ type }) => type === "aws_db_instance");
  if (!instance) throw new Error("The plan of the database layer has no database");
  return { actions: instance.change.actions, after: instance.change.after ?? {} };
}

/** The restored instance is adopted, kept, and nothing is left to plan after the deploy. */
export async function deployAdopted(stage: Stage, restoredId: string): Promise<string> {
  const { actions } = await plannedDatabase(stage);
  if (actions.includes("delete") || actions.includes("create")) {
    throw new Error(`The plan would ${actions.join(", then ")} the restored database`);
  }
  const terraform = stage.terraform("database");
  await terraform.plan();
  await terraform.apply();
  await terraform.planEmpty();
  const { directory: cwd } = stage.stack("database");
  const { stdout } = await stage.lab.terraform(["state", "pull"], { cwd });
  if (!stdout.includes(restoredId)) throw new Error("The state doesn't hold the restored database");
  return `the instance: ${actions.join(", ")}; then the plan is empty and the state holds the restored instance`;
}
