import type { AllEnvironmentsRule } from "./rule";

/** What exists once an account has exactly one owner among the environments that share the account. */
export const accountsRule: AllEnvironmentsRule = (configs) =>
  [...new Set(configs.map(({ account }) => account.id))].flatMap((id) => {
    const sharers = configs.filter(({ account }) => account.id === id);
    const owners = sharers.filter(({ account }) => account.baseline === "owned");
    if (owners.length === 1) return [];
    const names = sharers.map(({ environment }) => environment).join(", ");
    return sharers
      .filter(({ account }) => owners.length === 0 || account.baseline === "owned")
      .map(({ environment, account }) => ({
        path: `${environment}.account.baseline`,
        got: account.baseline,
        allowed: `"owned" in exactly one of ${names}`,
        because: `the Config recorder, GuardDuty and others exist once in account ${account.id}`,
      }));
  });
