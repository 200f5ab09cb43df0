import type { ResourceChange } from "../../plan/plan";
import { asList } from "../../plan/json";
import type { Classifier, Risk } from "../finding";
import { isKept, isUnknown, show } from "../values";

/** Managed policies that give nearly everything. */
const SWEEPING = /:policy\/(AdministratorAccess|PowerUserAccess|IAMFullAccess|SystemAdministrator)$/;
const ATTACHMENTS: Readonly<Record<string, string>> = {
  aws_iam_role_policy_attachment: "role",
  aws_iam_user_policy_attachment: "user",
  aws_iam_group_policy_attachment: "group",
};

/** Rights given by other means than a policy document. 45 CFR 164.308(a)(4)(ii)(B) access authorization. */
export const grants: Classifier = (change, context) => {
  if (change.mode !== "managed" || change.after === null || change.action === "no-op") return [];
  return [
    ...attachment(change, context.newPrincipals),
    ...managedPolicies(change),
    ...longLivedUser(change),
    ...invocation(change),
  ];
};

function attachment(change: ResourceChange, newPrincipals: ReadonlySet<string>): readonly Risk[] {
  const holder = ATTACHMENTS[change.type];
  if (holder === undefined || (change.action !== "create" && change.action !== "replace")) return [];
  const policy = change.after?.["policy_arn"];
  const name = change.after?.[holder];
  if (change.before !== null && change.before["policy_arn"] === policy && change.before[holder] === name) return [];
  const exists = typeof name === "string" && !newPrincipals.has(name) && !isUnknown(change, holder);
  const sweeping = typeof policy === "string" && SWEEPING.test(policy);
  if (!exists && !sweeping) return [];
  const to = isUnknown(change, "policy_arn") ? "known only when applied" : show(policy);
  return [iam(sweeping ? "Gives nearly every right" : `Gives a further policy to ${show(name)}`, "not attached", to)];
}

function managedPolicies(change: ResourceChange): readonly Risk[] {
  if (!isKept(change)) return [];
  const before = asList(change.before?.["managed_policy_arns"]);
  const added = asList(change.after?.["managed_policy_arns"]).filter((arn) => !before.includes(arn));
  return added.length === 0 ? [] : [iam("Gives further policies", show(before), show(added))];
}

function longLivedUser(change: ResourceChange): readonly Risk[] {
  if (change.action !== "create") return [];
  if (change.type === "aws_iam_user") return [iam("Makes an IAM user; people and pipelines use roles here")];
  if (change.type === "aws_iam_access_key") return [iam("Makes an access key that doesn't expire")];
  return [];
}

/** A function that anybody, or a service on anybody's behalf, may call. */
function invocation(change: ResourceChange): readonly Risk[] {
  if (change.type !== "aws_lambda_permission") return [];
  const { principal, source_arn: source, source_account: account, principal_org_id: organization } = change.after ?? {};
  const was = change.before;
  if (was !== null && was["principal"] === principal && was["source_arn"] === source) return [];
  const bound = [source, account, organization].some((value) => typeof value === "string" && value !== "");
  const boundLater = ["source_arn", "source_account"].some((name) => isUnknown(change, name));
  if (bound || boundLater) return [];
  const service = typeof principal === "string" && principal.includes(".amazonaws.");
  const what = service ? "Lets a service call the function on anybody's behalf" : "Lets others call the function";
  return [iam(what, show(was?.["principal"]), show(principal))];
}

function iam(what: string, from?: string, to?: string): Risk {
  return { riskClass: "iam", action: "iam", what, from, to };
}
