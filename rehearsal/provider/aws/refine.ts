import type { Attribute, Block, SchemaKind } from "../schema/schema";
import { withStatements } from "./waf-statement";
import optionalComputed from "./optional-computed.generated.json";

/** Arguments that every AWS resource lets AWS or the provider block fill in. */
const ALWAYS_COMPUTED = ["id", "region", "tags_all"];

/** Secrets whose name doesn't tell. */
const SECRETS: Readonly<Record<string, readonly string[] | undefined>> = {
  aws_ssm_parameter: ["value"],
  aws_api_gateway_api_key: ["value"],
  aws_api_gateway_usage_plan_key: ["value"],
  aws_iam_access_key: ["secret", "ses_smtp_password_v4"],
};

const WITH_STATEMENTS = new Set(["aws_wafv2_web_acl", "aws_wafv2_rule_group"]);

const LISTED: Readonly<Record<SchemaKind, Readonly<Record<string, string | undefined>>>> = optionalComputed;

/** Completes the schema of a type with what the bindings don't tell: which optional arguments AWS fills in, statements. */
export function refineAws(kind: SchemaKind, type: string, block: Block, statementDepth: number): Block {
  const listed = LISTED[kind][type]?.split(" ") ?? [];
  const computed = new Set([...ALWAYS_COMPUTED, ...listed]);
  const secrets = new Set(SECRETS[type]);
  const refine = (attribute: Attribute): Attribute => ({
    ...attribute,
    computed: attribute.computed || (attribute.optional && !attribute.writeOnly && computed.has(attribute.name)),
    sensitive: attribute.sensitive || secrets.has(attribute.name),
  });
  const refined = { attributes: block.attributes.map(refine), blocks: block.blocks };
  return kind === "resource" && WITH_STATEMENTS.has(type) ? withStatements(type, refined, statementDepth) : refined;
}
