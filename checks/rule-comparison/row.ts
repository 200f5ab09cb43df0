/** A rule of another pack beside ours. */
export interface ComparisonRow {
  /** Id in the other pack. */
  readonly id: string;
  /**
   * `equal`: ours asks for the same. `stricter`: ours asks for more, as the note says.
   * `running`: visible in the running account only. `not-applicable`: about a service this system doesn't use.
   */
  readonly verdict: "equal" | "stricter" | "running" | "not-applicable";
  /** In what ours is stricter, or why there is none. */
  readonly note: string;
}
