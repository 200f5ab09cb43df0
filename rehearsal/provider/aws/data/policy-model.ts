/** A policy under construction. */
export interface Policy {
  version: string;
  id: string;
  readonly statements: Statement[];
}

/** One statement. What a source document gives for actions and resources is passed on as it stands. */
export interface Statement {
  readonly sid: string;
  readonly effect: string;
  readonly actions: unknown;
  readonly notActions: unknown;
  readonly resources: unknown;
  readonly notResources: unknown;
  readonly principals: readonly Principal[];
  readonly notPrincipals: readonly Principal[];
  readonly conditions: readonly Condition[];
}

/** Principals of one type, for example `AWS` or `Service`. */
export interface Principal {
  readonly type: string;
  readonly identifiers: string | readonly string[];
}

/** One test on one key. */
export interface Condition {
  readonly test: string;
  readonly variable: string;
  readonly values: readonly string[];
}

/** Principals by type; only `{"*": "*"}` becomes "*", since IAM roles take `{"AWS": "*"}` but not "*". */
export function principalJson(principals: readonly Principal[]): unknown {
  const [only] = principals;
  if (principals.length === 1 && only?.type === "*" && (only.identifiers === "*" || isStar(only.identifiers))) {
    return "*";
  }
  const byType: Record<string, string | string[]> = {};
  for (const { type, identifiers } of principals) {
    const before = byType[type];
    if (typeof identifiers === "string" && before === undefined) {
      byType[type] = identifiers;
      continue;
    }
    const earlier = before === undefined ? [] : typeof before === "string" ? [before] : before;
    const added = typeof identifiers === "string" ? [identifiers] : [...identifiers].sort().reverse();
    byType[type] = [...earlier, ...added];
  }
  return sortedKeys(byType);
}

function isStar(identifiers: string | readonly string[]): boolean {
  return identifiers.length === 1 && identifiers[0] === "*";
}

/** Conditions by test and key; a single value as a string, several in the order given. */
export function conditionJson(conditions: readonly Condition[]): unknown {
  const byTest: Record<string, Record<string, string[]>> = {};
  for (const { test, variable, values } of conditions) {
    const keys = (byTest[test] ??= {});
    (keys[variable] ??= []).push(...values);
  }
  const flat = Object.entries(byTest).map(([test, keys]) => [
    test,
    sortedKeys(
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, values.length === 1 ? values[0] : values])),
    ),
  ]);
  return sortedKeys(Object.fromEntries(flat) as Record<string, unknown>);
}

function sortedKeys<Item>(record: Record<string, Item>): Record<string, Item> {
  return Object.fromEntries(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)));
}
