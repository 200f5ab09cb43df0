import path from "node:path";
import type { Plan } from "../plan/plan";
import { readAcknowledgements } from "../review/acknowledgements";
import { countsOf } from "../review/render-text";
import type { MonthlyCost } from "../review/classifiers/cost";
import { reviewPlans, type Review } from "../review/review";
import type { SynthesizedStack } from "../terraform/synthesized-stack";
import { notApproved, readApproval, type Approval } from "./approval";
import { applyWave } from "./apply-wave";
import { confirmOrStop } from "./confirm";
import { DeployError, EXIT } from "./exit-codes";
import { reportFailures } from "./failure-report";
import { readOutputs, renderOutputs } from "./outputs";
import { writePlanFiles } from "./plan-files";
import { byName, factsOf } from "./planning";
import { selectStacks } from "./preflight";
import { finishedStacks, fingerprint, RecordFile, type DeployRecord, type StackEnding } from "./record";
import type { Session } from "./session";
import { ensureStateStore } from "./state-store";
import { printCost, printSummary, refuseRisks } from "./summary";
import { hasChanges, missingInputs, nextWave, type Wave } from "./waves";

/** Deploys the stacks of a session, wave by wave. @returns the exit code */
export async function deploy(session: Session): Promise<number> {
  return new Deploy(session).run();
}

class Deploy {
  private readonly recordFile: RecordFile;
  private readonly record: DeployRecord;
  private readonly approval?: Approval;
  private readonly price?: MonthlyCost;
  private waves = 0;

  constructor(private readonly session: Session) {
    const { flags, folder, ports, identity, mfa } = session;
    this.price = ports.monthlyCost?.(session.config);
    this.recordFile = new RecordFile(path.join(folder, "last-deploy.json"));
    this.record = { environment: flags.env, startedAt: ports.now().toISOString(), by: identity.arn, mfa, stacks: {} };
    if (flags.approved !== undefined) this.approval = readApproval(flags.approved, flags.env);
  }

  async run(): Promise<number> {
    const { flags, console, reader } = this.session;
    const selected = selectStacks(this.session.stacks, flags.stack);
    if (!(await ensureStateStore(this.session))) {
      if (flags.out !== undefined) await this.writeFiles(flags.out, []);
      return flags.detailedExitcode ? EXIT.changes : EXIT.done;
    }
    let remaining = await this.withoutFinished(selected);
    while (remaining.length > 0) {
      this.session.signal.throwIfAborted();
      this.waves += 1;
      const states = await reader.readAll(this.session.stacks);
      console.section(this.waves === 1 ? "Planning" : `Planning wave ${this.waves}`);
      const plans = await this.session.planner.plan(remaining, states);
      const wave = nextWave(remaining.map(factsOf), plans);
      const changing = wave.ready.filter((name) => changes(plans, name));
      if (wave.ready.length === 0) throw this.stuck(remaining, states);
      if (flags.plan) return this.showPlan(plans, wave);
      for (const name of wave.ready) if (!changing.includes(name)) await this.note(name, "unchanged");
      if (changing.length > 0) {
        const failed = await this.applyChanging(changing, plans, wave);
        if (failed) return this.session.signal.aborted ? EXIT.interrupted : failed;
      }
      remaining = remaining.filter((stack) => wave.later.has(stack.name));
    }
    if (this.waves === 0) console.line("Nothing left to resume.");
    await this.printOutputs(selected);
    return EXIT.done;
  }

  /** With --resume, leaves out what the last deploy has finished. */
  private async withoutFinished(selected: readonly SynthesizedStack[]): Promise<readonly SynthesizedStack[]> {
    if (!this.session.flags.resume) return selected;
    const last = await this.recordFile.read();
    if (last === undefined) {
      this.session.console.line("No deploy of this environment is recorded here: nothing is left out.");
      return selected;
    }
    const finished = finishedStacks(last, selected);
    for (const name of finished)
      this.record.stacks[name] = last.stacks[name] ?? { ending: "unchanged", fingerprint: "" };
    if (finished.size > 0) this.session.console.line(`Done in the last deploy: ${[...finished].join(", ")}`);
    return selected.filter((stack) => !finished.has(stack.name));
  }

  /** Shows, asks and applies one wave. @returns an exit code if a stack failed, else nothing */
  private async applyChanging(
    changing: readonly string[],
    plans: ReadonlyMap<string, Plan>,
    wave: Wave,
  ): Promise<number | undefined> {
    const { flags, console, ports, planner, signal } = this.session;
    const chosen = changing.flatMap((name) => plans.get(name) ?? []);
    this.compareWithApproval(chosen);
    const review = this.show(chosen, plans, wave);
    refuseRisks(review, flags.env, flags.ack);
    const count = `${changing.length} stack${changing.length === 1 ? "" : "s"}`;
    const what = `Apply these changes to ${count} of ${flags.env}`;
    await confirmOrStop({ environment: flags.env, what, yes: flags.yes, typedName: false }, ports.prompter, console);
    console.section(this.waves === 1 ? "Applying" : `Applying wave ${this.waves}`);
    const { endings, failures } = await applyWave(
      {
        names: changing,
        stacks: this.session.stacks,
        plans,
        dependenciesOf: (name) => byName(this.session.stacks, name).dependencies,
        onEnd: (name, ending) => void this.note(name, ending === "done" ? "applied" : ending),
      },
      planner,
      console,
      signal,
    );
    await this.recordFile.write(this.record);
    if (failures.length === 0 && !signal.aborted) return undefined;
    for (const stack of wave.later.keys()) await this.note(stack, "skipped");
    await reportFailures(this.session, failures, endings);
    return failures.some((failure) => failure.isStale) ? EXIT.stale : EXIT.stackFailed;
  }

  private show(chosen: readonly Plan[], plans: ReadonlyMap<string, Plan>, wave: Wave): Review {
    const { console } = this.session;
    const review = this.review(chosen);
    console.section("What will change");
    printSummary(review, console);
    printCost(chosen, this.price, console);
    for (const [name, upstream] of wave.later) {
      const preview = plans.get(name);
      const counts = preview === undefined ? "" : ` As of now: ${this.review([preview]).stacks.map(countsOf).join()}.`;
      console.line(
        `${name}: planned after ${upstream.join(", ") || "its inputs exist"}, whose outputs it reads.${counts}`,
      );
    }
    if (wave.later.size > 0) console.line("So this deploy goes wave by wave, and asks before each.");
    return review;
  }

  private review(plans: readonly Plan[]): Review {
    const { flags, ports } = this.session;
    const today = ports.now().toISOString().slice(0, 10);
    return reviewPlans(plans, {
      acknowledgements: readAcknowledgements(flags.ack),
      today,
      monthlyCost: () => this.price,
    });
  }

  private async showPlan(plans: ReadonlyMap<string, Plan>, wave: Wave): Promise<number> {
    const { flags, console } = this.session;
    const all = [...plans.values()];
    const changed = all.filter(hasChanges);
    this.show(
      all.filter((plan) => !wave.later.has(plan.stack)),
      plans,
      wave,
    );
    if (changed.length === 0 && wave.later.size === 0) console.line("No changes.");
    if (flags.out !== undefined) {
      await this.writeFiles(flags.out, all);
    }
    const anything = changed.length > 0 || wave.later.size > 0;
    return flags.detailedExitcode && anything ? EXIT.changes : EXIT.done;
  }

  private async writeFiles(folder: string, plans: readonly Plan[]): Promise<void> {
    const { flags, console, config } = this.session;
    const clean = (text: string): string => console.clean(text);
    const files = { folder, environment: flags.env, region: config.regions.primary, clean };
    await writePlanFiles(files, plans, this.review(plans));
    console.line(`Written to ${folder}: review.md, review.json, approved.json, plans/`);
  }

  /** @throws DeployError if a plan is not the approved one */
  private compareWithApproval(plans: readonly Plan[]): void {
    if (this.approval === undefined) return;
    const others = notApproved(this.approval, plans);
    if (others.length === 0) return;
    if (this.waves === 1) {
      throw new DeployError(
        EXIT.stale,
        `The plan is not the approved one: ${others.join(", ")}. Nothing was applied.`,
        ["Something changed since the approval. Plan again, review, approve."],
      );
    }
    throw new DeployError(
      EXIT.unfinished,
      `What was approved is applied. ${others.join(", ")} could be planned only now.`,
      ["Plan again, review, approve, and deploy the rest."],
    );
  }

  private stuck(remaining: readonly SynthesizedStack[], states: Parameters<typeof missingInputs>[1]): DeployError {
    const lines = remaining.flatMap((stack) => {
      const missing = missingInputs(factsOf(stack), states);
      return missing.length === 0 ? [] : [`  ${stack.name} needs ${missing.slice(0, 3).join("; ")}`];
    });
    return new DeployError(
      EXIT.stackFailed,
      ["Inputs are missing that no selected stack makes:", ...lines].join("\n"),
      ["Deploy the stacks that make them first, or leave --stack out."],
    );
  }

  private async note(name: string, ending: StackEnding): Promise<void> {
    this.record.stacks[name] = { ending, fingerprint: fingerprint(byName(this.session.stacks, name)) };
    await this.recordFile.write(this.record);
  }

  private async printOutputs(stacks: readonly SynthesizedStack[]): Promise<void> {
    const outputs = await readOutputs(stacks, this.session.reader);
    this.session.console.section("Outputs");
    this.session.console.line(renderOutputs(outputs));
    this.session.console.line(`\nDone. Later: npm run outputs -- -e ${this.session.flags.env}`);
  }
}

function changes(plans: ReadonlyMap<string, Plan>, name: string): boolean {
  const plan = plans.get(name);
  return plan !== undefined && hasChanges(plan);
}
