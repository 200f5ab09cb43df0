import { judgeStatements, trustPolicies } from "../../joins/policies";
import type { Rule } from "../../rule";
import { coversAction, type Statement } from "../../model/policy";

/** A subject that names a repository, such as `repo:owner/name:*`, or one without any wildcard. */
function namesRepository(value: string): boolean {
  return !value.includes("*") || /^[^:*]+:[^/*]+\/[^:*]+:/.test(value);
}

function isLoose(statement: Statement): boolean {
  const web = statement.actions.some((action) => coversAction(action, "sts:AssumeRoleWithWebIdentity"));
  if (statement.effect !== "Allow" || !web || !statement.principals.some((principal) => principal.type === "Federated"))
    return false;
  const positive = statement.conditions.filter(({ operator }) => /^(ForAnyValue:)?String(Equals|Like)$/.test(operator));
  const audience = positive.some(
    ({ key, values }) => key.endsWith(":aud") && !values.some((value) => value.includes("*")),
  );
  const subject = positive.some(
    ({ key, values }) => /:(sub|job_workflow_ref)$/.test(key) && values.length > 0 && values.every(namesRepository),
  );
  return !audience || !subject;
}

export const iamOidcTrustRestricted: Rule = {
  id: "iam-oidc-trust-restricted",
  domain: "access",
  title: "Every role for pipelines names audience and subject.",
  why: "Without them any repository on GitHub can deploy here.",
  severity: "critical",
  citations: ["164.312(d)", "164.308(a)(4)(ii)(B)"],
  remedy: "Add StringEquals conditions on <provider>:aud and <provider>:sub with owner and repository.",
  evaluate: (model) =>
    judgeStatements(trustPolicies(model), {
      none: "no role",
      wanted: "conditions on aud and sub that name the repository",
      isBad: isLoose,
    }),
};
