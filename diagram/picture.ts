/** What a shape stands for; decides its icon and its colour. */
export type Role =
  | "outside"
  | "shield"
  | "api"
  | "people"
  | "gateway"
  | "nat"
  | "function"
  | "endpoint"
  | "database"
  | "cache"
  | "queue"
  | "topic"
  | "secret"
  | "key"
  | "vault"
  | "test"
  | "audit"
  | "alarm"
  | "state";

/** The bands of the picture, in the order in which a request meets them; what remains of it comes last. */
export const LANES = [
  "outside",
  "edge",
  "public",
  "private",
  "database",
  "platform",
  "recovery",
  "failover",
  "audit",
] as const;
export type LaneId = (typeof LANES)[number];

/** What is drawn around lanes: the VPC within its region, the region of the copies, and the account's audit trail. */
export const FRAMES = [
  { id: "region", lanes: ["edge", "public", "private", "database", "platform", "recovery"] },
  { id: "vpc", lanes: ["public", "private", "database"] },
  { id: "failover", lanes: ["failover"] },
  { id: "account", lanes: ["audit"] },
] as const satisfies readonly { id: string; lanes: readonly LaneId[] }[] as readonly {
  readonly id: "region" | "vpc" | "failover" | "account";
  readonly lanes: readonly LaneId[];
}[];

/** One thing in the picture: one resource or a few that belong together. */
export interface Shape {
  readonly id: string;
  readonly lane: LaneId;
  readonly role: Role;
  readonly title: string;
  readonly lines: readonly string[];
  /** Small boxes inside, for example the functions that wear one security group. */
  readonly chips: readonly string[];
  /** Addresses of the resources it stands for; shown when the pointer rests on it. */
  readonly addresses: readonly string[];
  /** Numbers of the keys that encrypt it, as the list of keys numbers them. */
  readonly keys: readonly number[];
  /** Alarms that watch it. */
  readonly alarms: number;
}

/**
 * `request`: a call or an authorization; `rule`: a pair of security group rules; `route`: a way out of the network;
 * `event`: a message or a notice; `copy`: a backup or its copy.
 */
export const ARROW_KINDS = ["request", "rule", "route", "event", "copy"] as const;
export type ArrowKind = (typeof ARROW_KINDS)[number];

/** A connection that the synthesized output holds. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly kind: ArrowKind;
  readonly label: string;
  /** Addresses of the resources that make the connection. */
  readonly proof: readonly string[];
}

/** A band with what is written at its head. */
export interface Lane {
  readonly id: LaneId;
  readonly title: string;
  readonly notes: readonly string[];
}

/** A line of a card: a fact and, at the right, how many or how long. */
export interface Row {
  readonly text: string;
  readonly value?: string;
  /** Number of the key the row is about. */
  readonly key?: number;
  readonly addresses: readonly string[];
}

/** A list beside the flow: what holds for the whole account or environment. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly role: Role;
  readonly rows: readonly Row[];
}

/** Everything that is drawn of one environment, before it has places. */
export interface Picture {
  readonly environment: string;
  readonly title: string;
  readonly subtitle: string;
  /** The picture in words, for those who can't see it. */
  readonly description: string;
  readonly primaryRegion: string;
  readonly failoverRegion: string;
  readonly vpc: string;
  readonly account: string;
  readonly lanes: readonly Lane[];
  readonly shapes: readonly Shape[];
  readonly arrows: readonly Arrow[];
  readonly cards: readonly Card[];
}
