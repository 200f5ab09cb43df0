/** The parts of OSCAL's assessment results that this project writes, as its JSON format names them. */
export interface AssessmentResults {
  readonly "assessment-results": {
    readonly uuid: string;
    readonly metadata: {
      readonly title: string;
      readonly "last-modified": string;
      readonly version: string;
      readonly "oscal-version": string;
    };
    readonly "import-ap": { readonly href: string };
    readonly results: readonly Result[];
    readonly "back-matter": { readonly resources: readonly BackMatter[] };
  };
}

export interface Result {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly start: string;
  readonly end: string;
  readonly props: readonly Prop[];
  readonly "local-definitions"?: { readonly "inventory-items": readonly InventoryItem[] };
  readonly "reviewed-controls": {
    readonly "control-selections": readonly {
      readonly "include-controls": readonly { readonly "control-id": string }[];
    }[];
  };
  readonly observations?: readonly Observation[];
  readonly risks?: readonly Risk[];
  readonly findings: readonly OscalFinding[];
}

export interface Prop {
  readonly name: string;
  readonly ns: string;
  readonly value: string;
}

export interface InventoryItem {
  readonly uuid: string;
  readonly description: string;
  readonly props: readonly Prop[];
}

export interface Observation {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly props: readonly Prop[];
  readonly methods: readonly ["TEST"];
  readonly subjects?: readonly {
    readonly "subject-uuid": string;
    readonly type: "inventory-item";
    readonly title: string;
  }[];
  readonly "relevant-evidence": readonly { readonly description: string }[];
  readonly collected: string;
}

export interface Risk {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly statement: string;
  readonly status: "open" | "deviation-approved";
  readonly deadline?: string;
}

export interface OscalFinding {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly props: readonly Prop[];
  readonly target: {
    readonly type: "objective-id";
    readonly "target-id": string;
    readonly status: { readonly state: "satisfied" | "not-satisfied"; readonly reason: "pass" | "fail" | "other" };
  };
  readonly "related-observations"?: readonly { readonly "observation-uuid": string }[];
  readonly "related-risks"?: readonly { readonly "risk-uuid": string }[];
}

export interface BackMatter {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
}
