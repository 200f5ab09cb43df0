import type { Model } from "./model";
import type { Resource } from "./resource";
import {
  asList,
  type Block,
  Encoded,
  isBlock,
  isUnreadable,
  Reference,
  show,
  Template,
  text,
  Unknown,
  type Value,
} from "./value";

/** Who a statement is about: `{ type: "Service", id: "logs.us-west-2.amazonaws.com" }`; everybody is `{ type: "*", id: "*" }`. */
export interface Principal {
  readonly type: string;
  readonly id: string;
}

/** One condition of a statement. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** A statement of an IAM policy, the same whether it was written as JSON, `jsonencode` or a policy document. */
export interface Statement {
  readonly sid: string;
  readonly effect: string;
  readonly principals: readonly Principal[];
  readonly notPrincipals: readonly Principal[];
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly Value[];
  readonly notResources: readonly Value[];
  readonly conditions: readonly Condition[];
}

/** A policy that was read, or the reason why it can't be. */
export type Policy = { readonly statements: readonly Statement[] } | { readonly unreadable: string };

/** Reads the policy that an attribute holds. */
export function readPolicy(model: Model, value: Value | undefined): Policy {
  return typeof value === "object" && value !== null ? model.once(value, () => read(model, value)) : read(model, value);
}

function read(model: Model, value: Value | undefined): Policy {
  if (value === undefined || value === null) return { unreadable: "the policy is not set" };
  if (value instanceof Unknown) return { unreadable: `${value.expression}: ${value.reason}` };
  if (value instanceof Encoded) return fromDocument(value.value);
  if (value instanceof Reference) return fromReference(model, value);
  if (typeof value === "string") return fromText([value]);
  if (value instanceof Template) return fromText(value.parts);
  return { unreadable: `${show(value)} is no policy` };
}

function fromReference(model: Model, value: Reference): Policy {
  const [target] = value.targets;
  const single = value.targets.length === 1;
  if (single && target?.mode === "data" && target.type === "aws_iam_policy_document") return fromData(model, target);
  const followed = model.follow(value);
  if (!(followed instanceof Reference)) return read(model, followed);
  return { unreadable: `${value.expression} is known only after apply` };
}

/** Reads `data.aws_iam_policy_document`, with the documents it merges. */
function fromData(model: Model, document: Resource): Policy {
  const sources = ["source_policy_documents", "override_policy_documents"].flatMap((key) =>
    asList(document.get(key)).map((source) => readPolicy(model, source)),
  );
  const broken = sources.find((source) => "unreadable" in source);
  if (broken) return broken;
  const rendered = document.get("json");
  const blocks = document.blocks("statement");
  if (blocks.length === 0 && rendered !== undefined) return readPolicy(model, rendered);
  if (document.all("statement").some((part) => part instanceof Unknown))
    return { unreadable: "its statements aren't known" };
  const merged = sources.flatMap((source) => ("statements" in source ? source.statements : []));
  return { statements: [...merged, ...blocks.map(fromBlock)] };
}

function fromBlock(block: Block): Statement {
  const principals = (key: string): readonly Principal[] =>
    asList(block[key])
      .filter(isBlock)
      .flatMap((entry) => strings(entry.identifiers).map((id) => ({ type: text(entry.type) ?? "", id })));
  return {
    sid: text(block.sid) ?? "",
    effect: text(block.effect) ?? "Allow",
    principals: principals("principals"),
    notPrincipals: principals("not_principals"),
    actions: strings(block.actions),
    notActions: strings(block.not_actions),
    resources: asList(block.resources),
    notResources: asList(block.not_resources),
    conditions: asList(block.condition)
      .filter(isBlock)
      .map((entry) => ({
        operator: text(entry.test) ?? "",
        key: text(entry.variable) ?? "",
        values: strings(entry.values),
      })),
  };
}

/** Reads JSON text in which references may stand: each is parsed as a placeholder and put back. */
function fromText(parts: readonly (string | Reference | Unknown)[]): Policy {
  const mark = "\uE000";
  const source = parts.map((part, at) => (typeof part === "string" ? part : `${mark}${at}${mark}`)).join("");
  let document: Value;
  try {
    document = JSON.parse(source, (_key, item: unknown) => {
      if (typeof item !== "string" || !item.includes(mark)) return item;
      const pieces = item.split(mark).map((piece, at) => (at % 2 === 0 ? piece : parts[Number(piece)]!));
      const kept = pieces.filter((piece) => piece !== "");
      return kept.length === 1 ? kept[0] : new Template(kept);
    }) as Value;
  } catch {
    return { unreadable: "the policy isn't JSON" };
  }
  return fromDocument(document);
}

function fromDocument(document: Value): Policy {
  if (!isBlock(document)) return { unreadable: "the policy is no JSON object" };
  const blocks = asList(document.Statement);
  if (blocks.length === 0) return { unreadable: "the policy has no statement" };
  if (!blocks.every(isBlock)) return { unreadable: "a statement of the policy isn't known" };
  return { statements: blocks.map(fromJsonStatement) };
}

function fromJsonStatement(block: Block): Statement {
  const conditions = isBlock(block.Condition) ? Object.entries(block.Condition) : [];
  return {
    sid: text(block.Sid) ?? "",
    effect: text(block.Effect) ?? "",
    principals: jsonPrincipals(block.Principal),
    notPrincipals: jsonPrincipals(block.NotPrincipal),
    actions: strings(block.Action),
    notActions: strings(block.NotAction),
    resources: asList(block.Resource),
    notResources: asList(block.NotResource),
    conditions: conditions.flatMap(([operator, keys]) =>
      isBlock(keys) ? Object.entries(keys).map(([key, values]) => ({ operator, key, values: strings(values) })) : [],
    ),
  };
}

function jsonPrincipals(value: Value | undefined): readonly Principal[] {
  if (value === "*") return [{ type: "*", id: "*" }];
  if (!isBlock(value)) return strings(value).map((id) => ({ type: "AWS", id }));
  return Object.entries(value).flatMap(([type, ids]) => strings(ids).map((id) => ({ type, id })));
}

function strings(value: Value | undefined): readonly string[] {
  return asList(value).map((item) => text(item) ?? show(item));
}

/** True when the statement speaks about everybody. */
export function isEverybody(statement: Statement): boolean {
  return statement.principals.some(
    (principal) => principal.id === "*" && (principal.type === "*" || principal.type === "AWS"),
  );
}

/** True when a part of the statement that decides its reach isn't known. */
export function isVague(statement: Statement): boolean {
  return [...statement.resources, ...statement.notResources].some(isUnreadable);
}

/** True when a policy pattern such as `s3:Get*` covers an action. */
export function coversAction(pattern: string, action: string): boolean {
  const parts = pattern.split(/([*?])/).map((part) => {
    if (part === "*") return ".*";
    return part === "?" ? "." : part.replace(/[\\^$.+()[\]{}|]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`, "i").test(action);
}
