import type { ResourceChange } from "../plan/plan";

/** What a change puts at stake. */
export type RiskClass = "data" | "protection" | "network" | "iam" | "cost";

/** The classes that stop a merge or a deploy until somebody acknowledges them. Money is told, not stopped. */
export const BLOCKING_CLASSES: ReadonlySet<RiskClass> = new Set(["data", "protection", "network", "iam"]);

/** Titles for people, in the order in which a reviewer should read them. */
export const CLASS_TITLES: Readonly<Record<RiskClass, string>> = {
  data: "Destroys or replaces what holds data or keys",
  protection: "Weakens protection",
  network: "Opens the network",
  iam: "Opens access",
  cost: "Costs money",
};

/** What a classifier has to say about one change. */
export interface Risk {
  readonly riskClass: RiskClass;
  /** What an acknowledgement names, such as `destroy` or `retention`. */
  readonly action: string;
  /** One sentence for the reviewer. */
  readonly what: string;
  /** The value now, for printing. @default - nothing to show */
  readonly from?: string;
  /** The value afterwards, for printing. @default - nothing to show */
  readonly to?: string;
  /** US dollars a month that it adds. @default - it is not about money */
  readonly monthlyUsd?: number;
}

/** A risk with the resource it concerns. */
export interface Finding extends Risk {
  readonly stack: string;
  readonly address: string;
}

/** Looks at one change; says nothing if it is harmless in that respect. */
export type Classifier = (change: ResourceChange, context: ReviewContext) => readonly Risk[];

/** What a classifier needs to know of the other changes under review. */
export interface ReviewContext {
  /** Names of IAM roles, users and groups that the same plans create: what is granted to them widens nothing that exists. */
  readonly newPrincipals: ReadonlySet<string>;
  /** Names and ids of what the same plans destroy: what guards them goes with them. */
  readonly destroyed: ReadonlySet<string>;
}
