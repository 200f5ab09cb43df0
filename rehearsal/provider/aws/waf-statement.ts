import { block, nested } from "../schema/declare";
import type { Block, NestedBlock } from "../schema/schema";

const empty = (name: string): NestedBlock => nested(name, block(""));
const one = (name: string, text: string, blocks: readonly NestedBlock[] = []): NestedBlock =>
  nested(name, block(text, blocks));
const needed = (name: string, text: string, blocks: readonly NestedBlock[] = []): NestedBlock =>
  nested(name, block(text, blocks), { required: true });

const TRANSFORMATION = nested("text_transformation", block("priority!: number, type!: string"), {
  nesting: "set",
  required: true,
  maxItems: 0,
});
const FALLBACK = "fallback_behavior!: string";
const FORWARDED_IP = one("forwarded_ip_config", `${FALLBACK}, header_name!: string`);

const FIELD = one("field_to_match", "", [
  empty("all_query_arguments"),
  one("body", "oversize_handling: string"),
  one("cookies", "match_scope!: string, oversize_handling!: string", [
    needed("match_pattern", "excluded_cookies: strings, included_cookies: strings", [empty("all")]),
  ]),
  nested("header_order", block("oversize_handling!: string"), { maxItems: 0 }),
  nested(
    "headers",
    block("match_scope!: string, oversize_handling!: string", [
      needed("match_pattern", "excluded_headers: strings, included_headers: strings", [empty("all")]),
    ]),
    { maxItems: 0 },
  ),
  one("ja3_fingerprint", FALLBACK),
  one("ja4_fingerprint", FALLBACK),
  one("json_body", "invalid_fallback_behavior: string, match_scope!: string, oversize_handling: string", [
    needed("match_pattern", "included_paths: strings", [empty("all")]),
  ]),
  empty("method"),
  empty("query_string"),
  one("single_header", "name!: string"),
  one("single_query_argument", "name!: string"),
  one("uri_fragment", "fallback_behavior?: string"),
  empty("uri_path"),
]);

/** Statements that hold no others. */
const LEAVES: readonly NestedBlock[] = [
  one("asn_match_statement", "asn_list!: strings", [FORWARDED_IP]),
  one("byte_match_statement", "positional_constraint!: string, search_string!: string", [FIELD, TRANSFORMATION]),
  one("geo_match_statement", "country_codes!: strings", [FORWARDED_IP]),
  one("ip_set_reference_statement", "arn!: string", [
    one("ip_set_forwarded_ip_config", `${FALLBACK}, header_name!: string, position!: string`),
  ]),
  one("label_match_statement", "key!: string, scope!: string"),
  one("regex_match_statement", "regex_string!: string", [FIELD, TRANSFORMATION]),
  one("regex_pattern_set_reference_statement", "arn!: string", [FIELD, TRANSFORMATION]),
  one("size_constraint_statement", "comparison_operator!: string, size!: number", [FIELD, TRANSFORMATION]),
  one("sqli_match_statement", "sensitivity_level: string", [FIELD, TRANSFORMATION]),
  one("xss_match_statement", "", [FIELD, TRANSFORMATION]),
];

function statements(depth: number): NestedBlock[] {
  if (depth === 0) {
    return [...LEAVES];
  }
  const inner = nested("statement", { attributes: [], blocks: statements(depth - 1) }, { required: true, maxItems: 0 });
  return [
    ...LEAVES,
    ...["and_statement", "or_statement", "not_statement"].map((name) => nested(name, block("", [inner]))),
  ];
}

const HEADERS = needed("insert_header", "name!: string, value!: string");
const INSERT = one("custom_request_handling", "", [{ ...HEADERS, nesting: "set", maxItems: 0 }]);
const RESPONSE = one("custom_response", "custom_response_body_key: string, response_code!: number", [
  nested("response_header", block("name!: string, value!: string"), { nesting: "set", maxItems: 0 }),
]);
const OVERRIDE = nested(
  "rule_action_override",
  block("name!: string", [
    needed("action_to_use", "", [
      ...["allow", "captcha", "challenge", "count"].map((name) => one(name, "", [INSERT])),
      one("block", "", [RESPONSE]),
    ]),
  ]),
  { maxItems: 100 },
);

const key = (name: string, text = ""): NestedBlock => one(name, text, [TRANSFORMATION]);
const rateBased = (scopeDown: NestedBlock): NestedBlock =>
  one("rate_based_statement", "aggregate_key_type: string, evaluation_window_sec: number, limit!: number", [
    nested(
      "custom_key",
      block("", [
        ...["asn", "forwarded_ip", "http_method", "ip"].map(empty),
        ...["cookie", "header", "query_argument"].map((name) => key(name, "name!: string")),
        one("ja3_fingerprint", FALLBACK),
        one("ja4_fingerprint", FALLBACK),
        one("label_namespace", "namespace!: string"),
        key("query_string"),
        key("uri_path"),
      ]),
      { maxItems: 5 },
    ),
    FORWARDED_IP,
    scopeDown,
  ]);

const identifier = (name: string, required = false): NestedBlock =>
  nested(name, block("identifier!: string"), { required });
const identifiers = (name: string): NestedBlock => one(name, "identifiers!: strings");
const OUTCOMES = "failure_values!: stringset, success_values!: stringset";
const INSPECTED_RESPONSE = one("response_inspection", "", [
  one("body_contains", "failure_strings!: stringset, success_strings!: stringset"),
  one("header", `${OUTCOMES}, name!: string`),
  one("json", `${OUTCOMES}, identifier!: string`),
  one("status_code", "failure_codes!: stringset, success_codes!: stringset"),
]);
const CONFIGS = nested(
  "managed_rule_group_configs",
  block("login_path: string, payload_type: string", [
    one(
      "aws_managed_rules_acfp_rule_set",
      "enable_regex_in_path?: bool, creation_path!: string, registration_page_path!: string",
      [
        needed("request_inspection", "payload_type!: string", [
          identifiers("address_fields"),
          identifier("email_field"),
          identifier("password_field"),
          identifiers("phone_number_fields"),
          identifier("username_field"),
        ]),
        INSPECTED_RESPONSE,
      ],
    ),
    one("aws_managed_rules_anti_ddos_rule_set", "sensitivity_to_block: string", [
      needed("client_side_action_config", "", [
        needed("challenge", "sensitivity: string, usage_of_action!: string", [
          nested("exempt_uri_regular_expression", block("regex_string: string"), { maxItems: 5 }),
        ]),
      ]),
    ]),
    one("aws_managed_rules_atp_rule_set", "enable_regex_in_path?: bool, login_path!: string", [
      one("request_inspection", "payload_type!: string", [
        identifier("password_field", true),
        identifier("username_field", true),
      ]),
      INSPECTED_RESPONSE,
    ]),
    one("aws_managed_rules_bot_control_rule_set", "enable_machine_learning?: bool, inspection_level!: string"),
    identifier("password_field"),
    identifier("username_field"),
  ]),
  { maxItems: 0 },
);

const managed = (scopeDown: NestedBlock): NestedBlock =>
  one("managed_rule_group_statement", "name!: string, vendor_name!: string, version?: string", [
    CONFIGS,
    OVERRIDE,
    scopeDown,
  ]);
const GROUP = one("rule_group_reference_statement", "arn!: string", [OVERRIDE]);

/**
 * Gives the rules of a web ACL or rule group their statements. The bindings give a statement no type, since statements
 * nest in statements; this is from the provider's documentation of aws_wafv2_web_acl.
 *
 * @param depth how deep and, or and not may nest in each other
 */
export function withStatements(type: string, acl: Block, depth: number): Block {
  const scopeDown = nested("scope_down_statement", { attributes: [], blocks: statements(Math.max(1, depth - 1)) });
  const groups = type === "aws_wafv2_web_acl" ? [managed(scopeDown), GROUP] : [];
  const root = { attributes: [], blocks: [...statements(depth), rateBased(scopeDown), ...groups] };
  const statement = nested("statement", root, { required: true });
  const withStatement = (rule: Block): Block => ({
    attributes: rule.attributes.filter(({ name }) => name !== "statement"),
    blocks: [...rule.blocks, statement],
  });
  return {
    attributes: acl.attributes,
    blocks: acl.blocks.map((each) => (each.name === "rule" ? { ...each, block: withStatement(each.block) } : each)),
  };
}
