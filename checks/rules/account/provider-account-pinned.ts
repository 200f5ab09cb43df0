import { asList, show } from "../../model/value";
import { notApplicable, type Rule } from "../../rule";

export const providerAccountPinned: Rule = {
  id: "provider-account-pinned",
  domain: "account",
  title: "Every stack can be deployed to its own account only.",
  why: "A plan for development must not reach the account with ePHI.",
  severity: "high",
  citations: ["164.308(a)(4)(ii)(B)", "164.312(a)(1)"],
  remedy: "Set allowed_account_ids of the provider.",
  evaluate: (model) => {
    const stacks = model.stacks.filter((stack) => (stack.providers.aws ?? []).length > 0);
    if (stacks.length === 0) return [notApplicable("no provider configuration in the input")];
    return stacks.flatMap((stack) =>
      (stack.providers.aws ?? []).map((provider) => {
        const accounts = asList(provider.allowed_account_ids as never);
        return {
          status: accounts.length > 0 ? "pass" : "fail",
          address: `provider.aws${typeof provider.alias === "string" ? `.${provider.alias}` : ""}`,
          stack: stack.name,
          found: accounts.length > 0 ? accounts.map(show).join(", ") : "any account",
          wanted: "allowed_account_ids",
          evidence: { allowed_account_ids: accounts.map(show).join(", ") },
        } as const;
      }),
    );
  },
};
