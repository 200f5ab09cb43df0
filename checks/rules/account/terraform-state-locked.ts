import { notApplicable, type Rule } from "../../rule";

export const terraformStateLocked: Rule = {
  id: "terraform-state-locked",
  domain: "account",
  title: "The state of every stack is locked while it is changed.",
  why: "Two deployments at once leave neither.",
  severity: "medium",
  citations: ["164.312(c)(1)"],
  remedy: "Set dynamodb_table or use_lockfile in the s3 backend.",
  evaluate: (model) => {
    const stacks = model.stacks.filter((stack) => stack.backend !== undefined);
    if (stacks.length === 0) return [notApplicable("no backend in the input")];
    return stacks.map((stack) => {
      const { type, config } = stack.backend!;
      const good = (type === "s3" && typeof config.dynamodb_table === "string") || config.use_lockfile === true;
      return {
        status: good ? "pass" : "fail",
        address: `terraform.backend.${type}`,
        stack: stack.name,
        found: `dynamodb_table = ${String(config.dynamodb_table)}, use_lockfile = ${String(config.use_lockfile)}`,
        wanted: "dynamodb_table or use_lockfile",
        evidence: { backend: type, key: String(config.key) },
      } as const;
    });
  },
};
