import type { RenderedStatement } from "./policies";

/** A request that a policy is asked about. */
export interface Request {
  readonly action: string;
  readonly resource: string;
  /** Condition keys of the request. @default - none */
  readonly context?: Readonly<Record<string, string>>;
}

/** Whether one policy allows a request: one Allow matches and no Deny does. */
export function allows(statements: readonly RenderedStatement[], request: Request): boolean {
  const matching = statements.filter((statement) => matches(statement, request));
  return matching.some(({ Effect }) => Effect === "Allow") && !matching.some(({ Effect }) => Effect === "Deny");
}

/** Whether a policy refuses a request outright, whatever another policy allows. */
export function denies(statements: readonly RenderedStatement[], request: Request): boolean {
  return statements.some((statement) => statement.Effect === "Deny" && matches(statement, request));
}

const compiled = new Map<string, RegExp>();

/** Whether a text matches an IAM pattern, in which `*` stands for anything and `?` for one character. */
export function matchesPattern(pattern: string, text: string, ignoreCase = false): boolean {
  const key = `${ignoreCase ? "i" : "c"}${pattern}`;
  let expression = compiled.get(key);
  if (!expression) {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replace(/\*/g, ".*")
      .replace(/\?/g, ".");
    expression = new RegExp(`^${source}$`, ignoreCase ? "i" : "");
    compiled.set(key, expression);
  }
  return expression.test(text);
}

function matches(statement: RenderedStatement, { action, resource, context }: Request): boolean {
  const { Action, NotAction, Resource, NotResource, Condition } = statement;
  const isAction = (patterns: readonly string[]): boolean => patterns.some((one) => matchesPattern(one, action, true));
  const isResource = (patterns: readonly string[]): boolean => patterns.some((one) => matchesPattern(one, resource));
  if (Action && !isAction(Action)) return false;
  if (NotAction && isAction(NotAction)) return false;
  if (Resource && !isResource(Resource)) return false;
  if (NotResource && isResource(NotResource)) return false;
  return Object.entries(Condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => holds(operator, values, context?.[key])),
  );
}

/** @throws for an operator that no policy of the project uses: it must not pass for one that holds. */
function holds(operator: string, values: readonly string[], actual: string | undefined): boolean {
  switch (operator) {
    case "StringEquals":
    case "ArnEquals":
    case "Bool":
      return actual !== undefined && values.includes(actual);
    case "StringNotEquals":
    case "ArnNotEquals":
      return actual === undefined || !values.includes(actual);
    case "StringLike":
    case "ArnLike":
      return actual !== undefined && values.some((value) => matchesPattern(value, actual));
    case "StringNotLike":
      return actual === undefined || !values.some((value) => matchesPattern(value, actual));
    case "NumericLessThan":
      return actual !== undefined && values.some((value) => Number(actual) < Number(value));
    case "Null":
      return values.includes(String(actual === undefined));
    default:
      throw new Error(`iam.ts knows no operator ${operator}`);
  }
}
