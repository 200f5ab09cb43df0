import { loadConfig } from "../../config";
import { ENVIRONMENTS } from "../../config/schema";
import { webAclRules } from "../../constructs/web-acl-rules";
import { resourcesOf, synthesize } from "../support/synth";

/**
 * Keys that the provider's schema has below `statement`, as far as the rules use them: hashicorp/aws 6.25.0,
 * aws_wafv2_web_acl. The binding types a statement as anything, so a wrong key would be found by AWS alone.
 */
const SCHEMA = {
  rate_based_statement: { limit: "number", aggregate_key_type: "string", evaluation_window_sec: "number" },
  managed_rule_group_statement: {
    vendor_name: "string",
    name: "string",
    rule_action_override: [{ name: "string", action_to_use: { count: {} } }],
  },
  size_constraint_statement: {
    comparison_operator: "string",
    size: "number",
    field_to_match: { body: { oversize_handling: "string" } },
    text_transformation: [{ priority: "number", type: "string" }],
  },
} as const;

/** Paths at which a value has a key or a kind that the schema doesn't. */
function strangers(value: unknown, schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) {
    return Array.isArray(value)
      ? value.flatMap((item, index) => strangers(item, schema[0], `${path}[${index}]`))
      : [path];
  }
  if (typeof schema === "string") return typeof value === schema ? [] : [path];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = (schema as Record<string, unknown>)[key];
    return known === undefined ? [`${path}.${key}`] : strangers(inner, known, `${path}.${key}`);
  });
}

const rules = webAclRules(2000);

describe("the statements of the web ACL", () => {
  it.each(rules)("$name has the provider's keys and one kind of statement", ({ statement }) => {
    expect(strangers(statement, SCHEMA, "statement")).toEqual([]);
    expect(Object.keys(statement)).toHaveLength(1);
  });

  it("would be refused in the binding's own spelling", () => {
    const camelCase = { managedRuleGroupStatement: { vendorName: "AWS", name: "x" } };
    expect(strangers(camelCase, SCHEMA, "statement")).toEqual(["statement.managedRuleGroupStatement"]);
  });

  it("use every key of the table", () => {
    const used = new Set(rules.flatMap(({ statement }) => Object.keys(statement)));
    expect([...used].sort()).toEqual(Object.keys(SCHEMA).sort());
  });
});

describe.each(ENVIRONMENTS)("the web ACL of %s", (environment) => {
  const { services } = synthesize()[environment];
  const [acl] = resourcesOf(services, "aws_wafv2_web_acl");
  const config = loadConfig().find((candidate) => candidate.environment === environment)!;

  it("has the managed groups against the OWASP Top 10 and a rate by address", () => {
    const inUse = acl!.rule as { name: string; priority: number; statement: Record<string, Record<string, unknown>> }[];
    const groups = inUse.flatMap(({ statement }) => statement.managed_rule_group_statement?.name ?? []);
    expect(groups).toEqual([
      "AWSManagedRulesAmazonIpReputationList",
      "AWSManagedRulesAnonymousIpList",
      "AWSManagedRulesCommonRuleSet",
      "AWSManagedRulesKnownBadInputsRuleSet",
      "AWSManagedRulesSQLiRuleSet",
    ]);
    expect(inUse[0]!.statement.rate_based_statement).toMatchObject({ limit: config.api.requestsPerAddress });
    expect(inUse.map(({ priority }) => priority)).toEqual(inUse.map((_, index) => index));
  });

  it("blocks where its own rules match, and lets no group only count", () => {
    for (const rule of acl!.rule as Record<string, unknown>[]) {
      expect([rule.action, rule.override_action]).toContainEqual(rule.action ? { block: {} } : { none: {} });
    }
  });

  it("counts only what would refuse transcripts and calls from clouds", () => {
    const overridden = (acl!.rule as { statement: Record<string, { rule_action_override?: { name: string }[] }> }[])
      .flatMap(({ statement }) => statement.managed_rule_group_statement?.rule_action_override ?? [])
      .map(({ name }) => name);
    expect(overridden).toEqual(["HostingProviderIPList", "SizeRestrictions_BODY"]);
  });

  it("sees bodies up to 64 KB whole and refuses larger ones", () => {
    expect(acl!.association_config).toEqual({
      request_body: [{ api_gateway: { default_size_inspection_limit: "KB_64" } }],
    });
  });

  it("stands before the stage and the sign-in page", () => {
    expect(resourcesOf(services, "aws_wafv2_web_acl_association").map(({ resource_arn }) => resource_arn)).toEqual([
      expect.stringMatching(/^\$\{aws_api_gateway_stage\./),
      expect.stringMatching(/^\$\{aws_cognito_user_pool\./),
    ]);
  });

  it("logs to a group of WAF's naming, without credentials and queries, and keeps no samples", () => {
    const [logging] = resourcesOf(services, "aws_wafv2_web_acl_logging_configuration");
    expect(logging!.redacted_fields).toEqual([
      { single_header: { name: "authorization" } },
      { single_header: { name: "cookie" } },
      { query_string: {} },
    ]);
    const reference = (logging!.log_destination_configs as string[])[0]!;
    const group = services!.resource!.aws_cloudwatch_log_group![/\.(.+)\.arn/.exec(reference)![1]!];
    expect(group!.name).toMatch(/^aws-waf-logs-/);
    const visibility = [acl!, ...(acl!.rule as Record<string, unknown>[])].map(
      ({ visibility_config }) => visibility_config as Record<string, unknown>,
    );
    expect(visibility.filter((config) => config.sampled_requests_enabled !== false)).toEqual([]);
    expect(visibility.filter((config) => config.cloudwatch_metrics_enabled !== true)).toEqual([]);
  });
});
