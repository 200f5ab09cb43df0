import type { Survivor } from "./survivor";

/** Statements of policies that stand on top of what rules ask for. */
export const identity: readonly Survivor[] = [
  {
    types: ["aws_iam_policy_document"],
    address: "data.aws_iam_policy_document.*trust_*",
    paths: ["statement.condition", "statement.actions"],
    kinds: ["drop condition", "widen actions"],
    reason:
      "A trust policy allows nothing but taking the role. The principal and the second factor have rules; the account of a service and the age of the second factor are a second line.",
  },
  {
    types: ["aws_iam_policy_document"],
    paths: ["statement*"],
    kinds: ["drop statement", "allow", "narrow principals", "narrow condition", "narrow actions", "narrow resources"],
    reason:
      "A denial on top of permissions that name actions and resources, in a boundary or a role: without it a role may do what its permissions say, which rules check.",
  },
  {
    types: ["aws_iam_policy_document"],
    paths: ["statement.principals"],
    kinds: ["widen principals"],
    reason: "A condition on the account, the source or the service still keeps everybody else out.",
  },
  {
    types: ["aws_iam_policy_document"],
    paths: ["statement.condition"],
    kinds: ["drop condition"],
    reason: "Another condition of the statement, the principal or the named resource still keeps others out.",
  },
  {
    types: ["aws_iam_policy_document"],
    paths: ["statement.actions"],
    kinds: ["widen actions"],
    reason:
      "A boundary or an endpoint policy caps what others grant; a statement with conditions on account and source is held by them.",
  },
  {
    types: ["aws_iam_policy_document"],
    paths: ["statement.resources"],
    kinds: ["widen resources"],
    reason:
      "The actions read or write no data, or the policy stands at the resource itself: there is nothing else to reach.",
  },
  {
    types: ["aws_iam_openid_connect_provider"],
    paths: ["client_id_list"],
    reason: "Trust policies name the audience as well.",
  },
];
