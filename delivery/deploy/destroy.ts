import { countsOf } from "../review/render-text";
import { reviewPlans } from "../review/review";
import { applyWave } from "./apply-wave";
import { confirmOrStop } from "./confirm";
import { DeployError, EXIT } from "./exit-codes";
import { reportFailures } from "./failure-report";
import { STATE_LAYER, selectStacks } from "./preflight";
import type { Session } from "./session";
import { printSummary } from "./summary";

/**
 * Destroys the stacks of an environment, users before what they use. The state store stays: it holds the states.
 * @returns the exit code
 */
export async function destroy(session: Session): Promise<number> {
  const { flags, console, reader, planner, signal, ports } = session;
  const states = await reader.readAll(session.stacks);
  const targets = selectStacks(session.stacks, flags.stack).filter(
    (stack) => states.has(stack.name) && stack.name !== `${flags.env}-${STATE_LAYER}`,
  );
  if (targets.length === 0) {
    console.line("Nothing to destroy: no stack is applied.");
    return EXIT.done;
  }
  const names = targets.map((stack) => stack.name).reverse();
  refuseWhileUsed(session, new Set(names), states);
  console.section("Planning the destruction");
  const plans = await planner.planDestroy(targets);
  const review = reviewPlans([...plans.values()], { today: ports.now().toISOString().slice(0, 10) });
  console.section("What will be destroyed");
  printSummary({ ...review, findings: [] }, console);
  const held = review.findings.filter((finding) => finding.riskClass === "data");
  for (const finding of held) console.warn(`${finding.stack} ${finding.address}: ${finding.what}`);
  if (flags.plan) return flags.detailedExitcode ? EXIT.changes : EXIT.done;
  if (flags.breakGlass !== undefined) console.warn(`Break glass by ${session.identity.arn}: ${flags.breakGlass}`);
  const what = `Destroy ${review.stacks.map((stack) => `${stack.stack} (${countsOf(stack)})`).join(", ")}`;
  await confirmOrStop({ environment: flags.env, what, yes: flags.yes, typedName: true }, ports.prompter, console);
  console.section("Destroying");
  const { endings, failures } = await applyWave(
    {
      names,
      stacks: session.stacks,
      plans,
      dependenciesOf: (name) => targets.filter((stack) => stack.dependencies.includes(name)).map((stack) => stack.name),
      onEnd: () => undefined,
    },
    planner,
    console,
    signal,
  );
  if (failures.length === 0 && !signal.aborted) {
    console.line("Destroyed. The state store is left: see the runbook, and keep it while states must be kept.");
    return EXIT.done;
  }
  await reportFailures(session, failures, endings);
  return signal.aborted ? EXIT.interrupted : EXIT.stackFailed;
}

/** @throws DeployError if a stack that stays still uses one that would go */
function refuseWhileUsed(session: Session, going: ReadonlySet<string>, states: ReadonlyMap<string, unknown>): void {
  const users = session.stacks.filter((stack) => states.has(stack.name) && !going.has(stack.name));
  const used = users.flatMap((stack) =>
    stack.dependencies.filter((name) => going.has(name)).map((name) => `  ${stack.name} uses ${name}`),
  );
  if (used.length === 0) return;
  throw new DeployError(EXIT.refused, ["Stacks that stay use stacks that would go:", ...used].join("\n"), [
    "Destroy them too.",
  ]);
}
