import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { asList, isBlock, isUnreadable, Reference, show, text, type Value } from "../model/value";
import type { Verdict } from "../rule";

/** Judges that a backup selection takes the resource in: by its ARN, by an ARN pattern, or by a tag. */
export function judgeSelected(model: Model, resource: Resource, service: string): Verdict {
  const selections = model.resources("aws_backup_selection");
  const wanted = "an aws_backup_selection that names it, its type or one of its tags";
  const covering = selections.filter(
    (selection) => !isUnreadable(selection.get("plan_id")) && covers(model, selection, resource, service),
  );
  if (covering.length > 0) {
    const evidence = { selection: covering.map((selection) => selection.address).join(", ") };
    return { status: "pass", found: `selected by ${evidence.selection}`, wanted, evidence };
  }
  const vague = selections.some((selection) => isUnreadable(selection.get("resources")));
  return {
    status: vague ? "unreadable" : "fail",
    found: `none of ${selections.length} selections takes it in`,
    wanted,
  };
}

function covers(model: Model, selection: Resource, resource: Resource, service: string): boolean {
  const excluded = asList(selection.get("not_resources")).some((value) => namesIt(value, resource, service));
  if (excluded) return false;
  const named = asList(selection.get("resources")).some((value) => namesIt(value, resource, service));
  const tags = model.tagsOf(resource);
  const byTag = selection
    .blocks("selection_tag")
    .some((tag) => tag.type === "STRINGEQUALS" && same(model, tags[text(tag.key) ?? ""], tag.value));
  const conditions = selection.blocks("condition").flatMap((block) => asList(block.string_equals).filter(isBlock));
  const meets = conditions.every((condition) =>
    same(model, tags[(text(condition.key) ?? "").replace(/^aws:ResourceTag\//, "")], condition.value),
  );
  return (named && meets) || byTag;
}

function same(model: Model, one: Value | undefined, other: Value | undefined): boolean {
  return one !== undefined && other !== undefined && show(model.follow(one)) === show(model.follow(other));
}

function namesIt(value: Value, resource: Resource, service: string): boolean {
  if (value === "*") return true;
  if (value instanceof Reference) return value.targets.includes(resource);
  const pattern = text(value) ?? "";
  const name = ["identifier", "cluster_identifier", "name", "id"]
    .map((key) => text(resource.get(key)))
    .find((candidate) => candidate !== undefined);
  const [, , ofService, , , ...rest] = pattern.replace(/\$\{[^}]*\}/g, "*").split(":");
  if (ofService !== "*" && ofService !== service) return false;
  const tail = rest.join(":");
  return tail === "*" || /^[a-z]+[:/]\*$/.test(tail) || (name !== undefined && tail.endsWith(name));
}
