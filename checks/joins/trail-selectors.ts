import type { Resource } from "../model/resource";
import { asList, type Block, isBlock, text } from "../model/value";

function fieldsOf(selector: Block): readonly Block[] {
  return asList(selector.field_selector).filter(isBlock);
}

function has(fields: readonly Block[], field: string, value: string): boolean {
  return fields.some((one) => one.field === field && asList(one.equals).includes(value));
}

/** True when a selector is about one thing and narrows it by nothing else. */
function onlyAbout(selector: Block, allowed: readonly string[]): boolean {
  return fieldsOf(selector).every((one) => allowed.includes(text(one.field) ?? ""));
}

/** True when a trail records reads and writes of the objects of all buckets. */
export function recordsAllObjects(trail: Resource): boolean {
  return recordsAll(trail, "AWS::S3::Object", /:s3(:::)?$/);
}

/** True when a trail records all data events of a type; `all` matches the ARN that stands for every resource of it. */
export function recordsAll(trail: Resource, type: string, all: RegExp): boolean {
  const advanced = trail
    .blocks("advanced_event_selector")
    .some(
      (selector) =>
        has(fieldsOf(selector), "eventCategory", "Data") &&
        has(fieldsOf(selector), "resources.type", type) &&
        onlyAbout(selector, ["eventCategory", "resources.type"]),
    );
  const classic = trail.blocks("event_selector").some(
    (selector) =>
      (text(selector.read_write_type) ?? "All") === "All" &&
      asList(selector.data_resource)
        .filter(isBlock)
        .filter((resource) => resource.type === type)
        .some((resource) => asList(resource.values).some((value) => all.test(text(value) ?? ""))),
  );
  return advanced || classic;
}

/** True when a trail records all management events; without selectors it does. */
export function recordsManagement(trail: Resource): boolean {
  const advanced = trail.blocks("advanced_event_selector");
  const classic = trail.blocks("event_selector");
  if (advanced.length > 0) {
    return advanced.some(
      (selector) => has(fieldsOf(selector), "eventCategory", "Management") && onlyAbout(selector, ["eventCategory"]),
    );
  }
  return (
    classic.length === 0 ||
    classic.some(
      (selector) => selector.include_management_events !== false && (text(selector.read_write_type) ?? "All") === "All",
    )
  );
}
