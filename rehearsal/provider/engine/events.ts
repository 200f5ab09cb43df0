import type { Value } from "../wire/value";

/** Something that the stand-in has "done" at AWS. */
export interface ApplyEvent {
  readonly provider: string;
  /** The resource type, for example `aws_s3_bucket`. */
  readonly type: string;
  readonly operation: "create" | "update" | "delete";
  readonly accountId: string;
  readonly region: string;
  /** The state after a create or update, before a delete. */
  readonly values: { readonly [name: string]: Value };
}

/** What a user of the stand-in is told. */
export interface Hooks {
  /** Called before Terraform gets its answer; a rejection fails the resource with the error's message. */
  readonly onApply?: (event: ApplyEvent) => Promise<void>;
  /**
   * What AWS would tell of something that is imported, besides what its import id tells. Asked only where the stand-in
   * is served in the same process. @default - nothing
   */
  readonly onImport?: (type: string, id: string) => Promise<{ readonly [name: string]: Value } | undefined>;
}

/** What the stand-in has served so far. */
export interface Stats {
  /** Time to find what the bindings hold; a type's schema is read when Terraform first asks. */
  readonly schemaMilliseconds: number;
  /** Calls by their name in the protocol, for example `ApplyResourceChange`. */
  readonly calls: Readonly<Record<string, number>>;
}
