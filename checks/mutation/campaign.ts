import type { Exemption } from "../exemption";
import type { Model } from "../model/model";
import type { Rule } from "../rule";
import { Harness } from "./harness";
import type { Mutant } from "./mutant";
import { attributeMutants } from "./operators";
import { policyMutants } from "./policy-operators";
import { RequiredArguments } from "./required-arguments";
import { introductionMutants, isReferenced, removalMutant } from "./resource-mutants";
import { survivorFor } from "./survivors";
import type { Survivor } from "./survivors/survivor";

/** What a campaign showed. */
export interface CampaignResult {
  readonly environment: string;
  /** Mutants that are weaker than the original. */
  readonly tried: number;
  readonly found: number;
  /** Changes without meaning that were tried, and those that a rule complained about all the same. */
  readonly harmlessTried: number;
  readonly falseAlarms: readonly { readonly mutant: Mutant; readonly foundBy: readonly string[] }[];
  /** Mutants that no rule found, by the entry of the written list that explains them. */
  readonly listed: ReadonlyMap<Survivor, readonly Mutant[]>;
  /** Mutants that no rule found and nothing explains. */
  readonly unlisted: readonly Mutant[];
  /** How many mutants each rule found. */
  readonly byRule: ReadonlyMap<string, number>;
}

/** Every mutant of the model that Terraform would plan. */
export function mutantsOf(model: Model): readonly Mutant[] {
  const required = new RequiredArguments();
  const stackOf = new Map(model.stacks.map((stack) => [stack.name, stack]));
  const planned = (mutant: Mutant): boolean =>
    mutant.kind !== "remove attribute" || !required.has(mutant.type, lastName(mutant.path));
  const resources = model.all().flatMap((resource) => {
    const stack = stackOf.get(resource.stack)!;
    const removal = isReferenced(stack, resource) ? [] : [removalMutant(stack, resource)];
    return [...attributeMutants(resource).filter(planned), ...removal];
  });
  const policies = model.data("aws_iam_policy_document").flatMap(policyMutants);
  const home = model.stacks.find((stack) => stack.root.resources.length > 0);
  return [...resources, ...policies, ...(home ? introductionMutants(home) : [])];
}

/** Tries every mutant of the model. */
export function runCampaign(
  model: Model,
  rules: readonly Rule[],
  exemptions: readonly Exemption[],
  progress: (done: number, all: number) => void = () => undefined,
): CampaignResult {
  const valid = exemptions.filter(({ environment }) => environment === "*" || environment === model.environment);
  const harness = new Harness(model, rules, valid);
  const mutants = mutantsOf(model);
  const falseAlarms: { mutant: Mutant; foundBy: readonly string[] }[] = [];
  const listed = new Map<Survivor, Mutant[]>();
  const unlisted: Mutant[] = [];
  const byRule = new Map<string, number>();
  let found = 0;
  mutants.forEach((mutant, done) => {
    progress(done, mutants.length);
    const { foundBy } = harness.try(mutant);
    if (mutant.harmless) {
      if (foundBy.length > 0) falseAlarms.push({ mutant, foundBy });
      return;
    }
    for (const id of foundBy) byRule.set(id, (byRule.get(id) ?? 0) + 1);
    if (foundBy.length > 0) {
      found++;
      return;
    }
    const survivor = survivorFor(mutant);
    if (survivor) listed.set(survivor, [...(listed.get(survivor) ?? []), mutant]);
    else unlisted.push(mutant);
  });
  const harmlessTried = mutants.filter((mutant) => mutant.harmless).length;
  const tried = mutants.length - harmlessTried;
  return { environment: model.environment, tried, found, harmlessTried, falseAlarms, listed, unlisted, byRule };
}

function lastName(path: string): string {
  return (
    path
      .split(".")
      .filter((key) => !/^\d+$/.test(key))
      .at(-1) ?? ""
  );
}
