/** One rule of the web ACL. */
export interface WebAclRule {
  readonly name: string;
  /** `block`: matching requests are refused; `group`: the group's own rules decide. */
  readonly kind: "block" | "group";
  /**
   * The statement as the provider's schema names it. The binding types it as anything and passes it on unchanged, so
   * its keys are snake_case and each block of at most one is an object; a test holds them against a written table.
   */
  readonly statement: Readonly<Record<string, unknown>>;
}

/** The largest body that WAF inspects for an API Gateway stage; what it can't see whole it refuses. */
export const INSPECTED_BODY = { limit: "KB_64", bytes: 65_536 } as const;

const INSPECT_AS_IS = [{ priority: 0, type: "NONE" }];

function managed(group: string, overrides: readonly string[] = []): Record<string, unknown> {
  return {
    managed_rule_group_statement: {
      vendor_name: "AWS",
      name: group,
      ...(overrides.length > 0 && {
        rule_action_override: overrides.map((name) => ({ name, action_to_use: { count: {} } })),
      }),
    },
  };
}

/** The rules in the order in which they are tried; cheap and sweeping ones first. Together below 1500 capacity units. */
export function webAclRules(requestsPerAddress: number): WebAclRule[] {
  return [
    {
      name: "rate-by-address",
      kind: "block",
      statement: {
        rate_based_statement: {
          limit: requestsPerAddress,
          aggregate_key_type: "IP",
          evaluation_window_sec: 300,
        },
      },
    },
    { name: "ip-reputation", kind: "group", statement: managed("AWSManagedRulesAmazonIpReputationList") },
    {
      // Telephony and other services call from the clouds that this rule of the group is about; they need a token anyway.
      name: "anonymous-ip",
      kind: "group",
      statement: managed("AWSManagedRulesAnonymousIpList", ["HostingProviderIPList"]),
    },
    {
      name: "body-size",
      kind: "block",
      statement: {
        size_constraint_statement: {
          comparison_operator: "GT",
          size: INSPECTED_BODY.bytes,
          field_to_match: { body: { oversize_handling: "MATCH" } },
          text_transformation: INSPECT_AS_IS,
        },
      },
    },
    {
      // Its own body limit is 8 KB, too small for a transcript; the rule above sets ours.
      name: "common",
      kind: "group",
      statement: managed("AWSManagedRulesCommonRuleSet", ["SizeRestrictions_BODY"]),
    },
    { name: "known-bad-inputs", kind: "group", statement: managed("AWSManagedRulesKnownBadInputsRuleSet") },
    { name: "sql-injection", kind: "group", statement: managed("AWSManagedRulesSQLiRuleSet") },
  ];
}
