import type { Attribute, Block, SchemaKind } from "../schema/schema";
import { withStatements } from "./waf-statement";
import optionalComputed from "./optional-computed.generated.json";

/** Arguments that every AWS resource lets AWS or the provider block fill in. */
const ALWAYS_COMPUTED = ["id", "region", "tags_all"];

const WITH_STATEMENTS = new Set(["aws_wafv2_web_acl", "aws_wafv2_rule_group"]);

const LISTED: Readonly<Record<SchemaKind, Readonly<Record<string, string | undefined>>>> = optionalComputed;

/** Completes the schema of a type with what the bindings don't tell: which optional arguments AWS fills in, statements. */
export function refineAws(kind: SchemaKind, type: string, block: Block, statementDepth: number): Block {
  const listed = LISTED[kind][type]?.split(" ") ?? [];
  const computed = new Set([...ALWAYS_COMPUTED, ...listed]);
  const refine = (attribute: Attribute): Attribute =>
    attribute.optional && !attribute.writeOnly && computed.has(attribute.name)
      ? { ...attribute, computed: true }
      : attribute;
  const refined = { attributes: block.attributes.map(refine), blocks: block.blocks };
  return kind === "resource" && WITH_STATEMENTS.has(type) ? withStatements(type, refined, statementDepth) : refined;
}
