import type { EnvironmentConfig } from "../../config/schema";

/** What rules need to know of the environment besides its configuration. */
export interface RuleFacts {
  readonly vpcId: string;
  /** Route tables whose subnets are meant to reach the internet. */
  readonly publicRouteTableIds: readonly string[];
}

/** Parameters of a rule by name, as AWS Config takes them: all of them text. */
export type RuleParameters = Readonly<Record<string, string>>;

/** A managed rule of AWS Config that the environment is held against while it runs. */
export interface ManagedRule {
  /** Source identifier, like RDS_STORAGE_ENCRYPTED. */
  readonly identifier: string;
  /** Sections of 45 CFR part 164 that it serves, after the mapping of AWS's HIPAA conformance pack. */
  readonly citations: readonly string[];
  /** @default - the rule's own defaults */
  readonly parameters?: (config: EnvironmentConfig, facts: RuleFacts) => RuleParameters;
  /** AWS doesn't offer the rule in aws-us-gov. @default false */
  readonly notInGovCloud?: true;
  /** Why this environment is not held against it, by a decision of its configuration. @default - it is */
  readonly leftOut?: (config: EnvironmentConfig) => string | undefined;
}
