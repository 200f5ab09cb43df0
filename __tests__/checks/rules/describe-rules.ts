import { stackFromDocument } from "../../../checks/load/terraform-folder";
import { Model } from "../../../checks/model/model";
import type { Json } from "../../../checks/model/value";
import type { Domain, Rule, Status } from "../../../checks/rule";
import { rules } from "../../../checks/rules";

/**
 * Terraform JSON in short form: resources by type and name, beside the sections `data`, `provider`, `terraform`,
 * `variable` and `locals`; or several stacks under `stacks`, in the same form.
 */
export type Example = { readonly [key: string]: unknown };

/** Examples of one rule. */
export interface RuleExamples {
  readonly pass: readonly Example[];
  readonly fail: readonly Example[];
  readonly unreadable?: readonly Example[];
  readonly notApplicable?: readonly Example[];
}

const sections = ["data", "provider", "terraform", "variable", "locals", "output", "module"];

function document(example: Example): { readonly [key: string]: Json } {
  const own = Object.entries(example).filter(([key]) => sections.includes(key));
  const resource = Object.fromEntries(Object.entries(example).filter(([key]) => !sections.includes(key)));
  return { ...Object.fromEntries(own), resource } as { readonly [key: string]: Json };
}

/** The model of an example. */
export function modelOf(example: Example): Model {
  const stacks = example.stacks as { readonly [name: string]: Example } | undefined;
  const entries = Object.entries(stacks ?? { "test-stack": example });
  return new Model(
    "test",
    entries.map(([name, content]) => stackFromDocument(name, document(content))),
  );
}

function worstOf(rule: Rule, example: Example): Status {
  const results = rule.evaluate(modelOf(example));
  const statuses = results.map((result) => result.status);
  for (const status of ["fail", "unreadable", "pass"] as const) if (statuses.includes(status)) return status;
  return "not-applicable";
}

/** Declares a test for each example of each rule of a domain, and one that no rule is left without examples. */
export function describeRules(domain: Domain, examples: Readonly<Record<string, RuleExamples>>): void {
  const ofDomain = rules.filter((rule) => rule.domain === domain);

  it(`has passing and failing examples for every ${domain} rule`, () => {
    expect(Object.keys(examples).sort()).toEqual(ofDomain.map((rule) => rule.id).sort());
    for (const { pass, fail } of Object.values(examples)) {
      expect(pass.length).toBeGreaterThan(0);
      expect(fail.length).toBeGreaterThan(0);
    }
  });

  for (const rule of ofDomain) {
    const own = examples[rule.id];
    if (!own) continue;
    describe(`${rule.id}: ${rule.title}`, () => {
      const cases: readonly (readonly [Status, readonly Example[]])[] = [
        ["pass", own.pass],
        ["fail", own.fail],
        ["unreadable", own.unreadable ?? []],
        ["not-applicable", own.notApplicable ?? []],
      ];
      for (const [status, list] of cases) {
        list.forEach((example, at) => {
          it(`${status}: ${JSON.stringify(example).slice(0, 160)} (${at + 1})`, () => {
            expect(worstOf(rule, example)).toBe(status);
          });
        });
      }
    });
  }
}
