import type { Catalog, SchemaKind } from "../schema/schema";
import type { AttributePath, Problem } from "../wire/messages";
import type { MutableObject, ObjectValue, Value } from "../wire/value";
import type { TypeSpec } from "../schema/schema";

/** What is being planned: the values that a model may complete. */
export interface PlanContext<Session> {
  readonly type: string;
  readonly session: Session;
  /** Null on create. */
  readonly prior: ObjectValue | null;
  readonly config: ObjectValue;
  /** The plan so far; the model may change it. */
  readonly planned: MutableObject;
}

/** What is being created or changed. */
export interface ApplyContext<Session> {
  readonly type: string;
  readonly session: Session;
  /** Null on create. */
  readonly prior: ObjectValue | null;
  readonly planned: ObjectValue;
  /** Tells apart what is configured alike: 0 for the first, 1 for the second. */
  readonly twin: number;
}

/** Gives the value of an attribute that was unknown until apply. */
export type Fill = (path: AttributePath, type: TypeSpec) => Value;

/** A provider as the server needs it: its schemas, and how its types behave. */
export interface Provider<Session> {
  /** For example `registry.terraform.io/hashicorp/aws`. */
  readonly source: string;
  readonly catalog: Catalog;
  /** Reads the provider block. Anything unknown in it falls back to a default. */
  configure(config: ObjectValue): { readonly session: Session; readonly problems: readonly Problem[] };
  /** Problems of a resource's or data source's configuration that can be told without asking AWS. */
  validate(kind: SchemaKind, type: string, config: ObjectValue): readonly Problem[];
  /** Attributes whose change replaces the resource. */
  replacedBy(type: string): readonly string[];
  /** Completes a plan: defaults, tags, values known before apply. */
  plan(context: PlanContext<Session>): readonly Problem[];
  /** Gives the values that are known only once the resource exists. */
  filler(context: ApplyContext<Session>): Fill;
  /** What distinguishes one resource from another of its type: what is configured alike is numbered. */
  seed(context: Omit<ApplyContext<Session>, "twin">): string;
  /** The state of something that exists, as far as its import id tells. */
  imported(type: string, id: string, session: Session): MutableObject;
  /** Answers a data source. */
  readData(type: string, config: ObjectValue, session: Session): DataAnswer;
  /** Where a resource of this session lives, for events. */
  place(session: Session, values: ObjectValue): Place;
}

/** A data source's values, or why there are none. Values left out are made up by the same rules as a resource's. */
export interface DataAnswer {
  readonly values: MutableObject;
  readonly problems: readonly Problem[];
}

/** Account and region of a resource; empty for providers that have neither. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
}
