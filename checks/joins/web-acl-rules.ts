import type { Resource } from "../model/resource";
import { asList, type Block, Encoded, isBlock, text, type Value } from "../model/value";

/** A rule of a web ACL. */
export interface WebAclRule {
  /** Name of the managed rule group it runs. */
  readonly group?: string;
  /** Calls from one address in five minutes. */
  readonly limit?: number;
  /** False when it only counts. */
  readonly blocks: boolean;
}

function block(value: Value | undefined): Block | undefined {
  const [first] = asList(value);
  return isBlock(first) ? first : undefined;
}

function has(value: Value | undefined, key: string): boolean {
  const found = block(value)?.[key];
  return found !== undefined && found !== null && asList(found).length > 0;
}

/** The rules of a web ACL, written as blocks or as JSON. */
export function webAclRules(acl: Resource): readonly WebAclRule[] {
  const json = acl.get("rule_json");
  const blocks = json instanceof Encoded ? asList(json.value).filter(isBlock) : acl.blocks("rule");
  return blocks.map((rule): WebAclRule => {
    const statement = block(rule.statement);
    const managed = block(statement?.managed_rule_group_statement);
    const limit = text(block(statement?.rate_based_statement)?.limit);
    const counts = has(rule.override_action, "count") || has(rule.action, "count") || has(rule.action, "allow");
    return { group: text(managed?.name), limit: limit === undefined ? undefined : Number(limit), blocks: !counts };
  });
}
