import { administrative } from "./controls/administrative";
import type { Control } from "./controls/control";
import { organizational } from "./controls/organizational";
import { physical } from "./controls/physical";
import { technical } from "./controls/technical";
import type { Rule } from "./rule";

/** Every standard and implementation specification of 45 CFR 164.308, 310, 312, 314 and 316, in the order of the text. */
export const controls: readonly Control[] = [...administrative, ...physical, ...technical, ...organizational];

/** The rules that name the control among their citations. */
export function rulesServing(control: Control, rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => rule.citations.includes(control.citation));
}
