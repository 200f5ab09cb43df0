import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { isUnreadable, Reference, show, text } from "../model/value";
import type { Verdict } from "../rule";

/** True for PostgreSQL instances, also where the engine comes from a replica's source. */
export function isPostgres(database: Resource): boolean {
  const engine = text(database.get("engine"));
  return engine === undefined || engine.startsWith("postgres");
}

/** What a database parameter has to be. */
export interface ParameterRequirement {
  readonly name: string;
  readonly wanted: string;
  readonly accepts: (value: string) => boolean;
  /** True where the engine's default is the good state. @default false */
  readonly acceptsAbsent?: boolean;
  /** Attribute of the subject that names the parameter group. @default "parameter_group_name" */
  readonly attribute?: string;
  /** @default "aws_db_parameter_group" */
  readonly groupType?: string;
}

/** Judges a parameter in the group that a database or cache uses. */
export function judgeParameter(model: Model, subject: Resource, requirement: ParameterRequirement): Verdict {
  const {
    name,
    accepts,
    acceptsAbsent,
    attribute = "parameter_group_name",
    groupType = "aws_db_parameter_group",
  } = requirement;
  const wanted = `${name} = ${requirement.wanted}`;
  const reference = subject.get(attribute);
  const written = text(reference);
  const [group] = [
    ...model.targets(reference, groupType),
    ...model.resources(groupType).filter((one) => written !== undefined && text(one.get("name")) === written),
  ];
  if (!group) {
    const isDefault = reference === undefined || (written ?? "").startsWith("default.");
    const status = !isDefault ? "unreadable" : acceptsAbsent ? "pass" : "fail";
    return { status, found: `${attribute} = ${show(reference)}`, wanted, evidence: { [attribute]: reference } };
  }
  const entry = group.blocks("parameter").find((parameter) => parameter.name === name);
  const value = entry === undefined ? undefined : model.follow(entry.value);
  const evidence = { group: group.address, [name]: value };
  if (value === undefined || value === null) {
    return {
      status: acceptsAbsent ? "pass" : "fail",
      found: `${name} isn't set in ${group.address}`,
      wanted,
      evidence,
    };
  }
  const found = `${name} = ${show(value)}`;
  if (isUnreadable(value) || value instanceof Reference) return { status: "unreadable", found, wanted, evidence };
  return { status: accepts(text(value) ?? "") ? "pass" : "fail", found, wanted, evidence };
}
