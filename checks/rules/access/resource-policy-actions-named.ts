import { permissions } from "../../citations";
import { judgeStatements, resourcePolicies } from "../../joins/policies";
import type { Statement } from "../../model/policy";
import type { Rule } from "../../rule";

/**
 * The account itself gets everything in a key policy: otherwise nobody could manage the key any more.
 * A statement with conditions is about a use of the key, and names its actions.
 */
function isAccount(statement: Statement): boolean {
  return (
    statement.conditions.length === 0 &&
    statement.principals.length > 0 &&
    statement.principals.every(({ type, id }) => type === "AWS" && /^\d{12}$|:root$/.test(id))
  );
}

function allowsAll(statement: Statement): boolean {
  const all =
    statement.notActions.length > 0 || statement.actions.some((action) => /^(\*|[a-z0-9-]+:\*)$/i.test(action));
  return statement.effect === "Allow" && all && !isAccount(statement);
}

export const resourcePolicyActionsNamed: Rule = {
  id: "resource-policy-actions-named",
  domain: "access",
  title: "Every policy of a resource names the actions that it allows.",
  why: "Least privilege: a service that writes logs must not be able to delete them.",
  severity: "high",
  citations: [...permissions, "164.308(a)(1)(ii)(B)"],
  remedy: "Name the actions instead of * or service:*. The account itself may keep kms:* in a key policy.",
  evaluate: (model) =>
    judgeStatements(resourcePolicies(model), {
      none: "no policy of a resource",
      wanted: "no statement that allows * or service:*, but for the account itself",
      isBad: allowsAll,
    }),
};
