import { ConfigConfigRule } from "@cdktf/provider-aws/lib/config-config-rule";
import { Fn, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { physicalName } from "../../config/names";
import { partitionOf } from "../../config/regions";
import type { EnvironmentConfig } from "../../config/schema";
import { accessRules } from "./access";
import { auditRules } from "./audit";
import { backupRules } from "./backup";
import { dataRules } from "./data";
import type { ManagedRule, RuleFacts } from "./managed-rule";
import { networkRules } from "./network";
import { workloadRules } from "./workload";

/** Every rule that the account is held against, in the order in which an auditor reads them. */
export const MANAGED_RULES: readonly ManagedRule[] = [
  ...accessRules,
  ...auditRules,
  ...networkRules,
  ...dataRules,
  ...backupRules,
  ...workloadRules,
];

/** Why a rule is left out in an environment; undefined when it isn't. */
export function reasonLeftOut(config: EnvironmentConfig, rule: ManagedRule): string | undefined {
  if (rule.notInGovCloud && partitionOf(config.regions.primary) === "aws-us-gov") {
    return "AWS Config doesn't offer the rule in aws-us-gov";
  }
  return rule.leftOut?.(config);
}

/** The construct id and the name of a rule: RDS_STORAGE_ENCRYPTED becomes rds-storage-encrypted. */
export function ruleName({ identifier }: ManagedRule): string {
  return identifier.toLowerCase().replaceAll("_", "-");
}

/**
 * AWS Config's rules: the pack of AWS for HIPAA as far as it concerns what is deployed, and more (45 CFR
 * 164.308(a)(8)). Rules of our own, since the pack's template leaves no room for a change (aws-facts, section 6).
 */
export class ManagedRules extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: RuleFacts & { readonly config: EnvironmentConfig; readonly running: ITerraformDependable },
  ) {
    super(scope, id);
    const { config } = props;
    for (const rule of MANAGED_RULES.filter((one) => reasonLeftOut(config, one) === undefined)) {
      const parameters = rule.parameters?.(config, props);
      new ConfigConfigRule(this, ruleName(rule), {
        name: physicalName(config, ruleName(rule)),
        description: `45 CFR ${[...new Set(rule.citations)].join(", ")}`,
        source: { owner: "AWS", sourceIdentifier: rule.identifier },
        ...(parameters ? { inputParameters: Fn.jsonencode(parameters) } : {}),
        dependsOn: [props.running],
      });
    }
  }
}
