import { UNKNOWN, type ObjectValue, type Value } from "../wire/value";
import { strings } from "./session";
import type { ResourceView } from "./template";

/** The names on a certificate, or undefined while one of them is unknown. */
function namesOf(values: ObjectValue): string[] | undefined {
  const domain = values["domain_name"];
  const others = values["subject_alternative_names"];
  if (typeof domain !== "string" || (Array.isArray(others) && others.includes(UNKNOWN))) {
    return undefined;
  }
  return [...new Set([domain, ...strings(others)])];
}

/**
 * What the provider knows of the validation records at plan time: the names. Configurations rely on it, since a
 * `for_each` over the options takes its keys from them.
 */
export function plannedValidation(planned: ObjectValue): Value {
  const names = planned["validation_method"] === "DNS" ? namesOf(planned) : undefined;
  if (names === undefined) {
    return UNKNOWN;
  }
  return names.map((name) => ({
    domain_name: name,
    resource_record_name: UNKNOWN,
    resource_record_type: UNKNOWN,
    resource_record_value: UNKNOWN,
  }));
}

/** One record a name, as ACM asks for DNS validation. */
export function validationOptions(view: ResourceView): Value {
  if (view.text("validation_method") !== "DNS") {
    return [];
  }
  return (namesOf(view.values) ?? []).map((name) => {
    const base = name.replace(/^\*\./, "");
    return {
      domain_name: name,
      resource_record_name: `_${view.made.hex(32, `name ${base}`)}.${base}.`,
      resource_record_type: "CNAME",
      resource_record_value: `_${view.made.hex(32, `value ${base}`)}.acm-validations.aws.`,
    };
  });
}
