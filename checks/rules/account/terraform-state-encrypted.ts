import { encryption } from "../../citations";
import { notApplicable, type Rule } from "../../rule";

export const terraformStateEncrypted: Rule = {
  id: "terraform-state-encrypted",
  domain: "account",
  title: "The state of every stack is encrypted under a customer-managed key.",
  why: "State holds generated secrets in clear text.",
  severity: "high",
  citations: [...encryption, "164.312(a)(1)"],
  remedy: "Set encrypt = true and kms_key_id in the s3 backend.",
  evaluate: (model) => {
    const stacks = model.stacks.filter((stack) => stack.backend !== undefined);
    if (stacks.length === 0) return [notApplicable("no backend in the input")];
    return stacks.map((stack) => {
      const { type, config } = stack.backend!;
      const good =
        type === "s3" && config.encrypt === true && typeof config.kms_key_id === "string" && config.kms_key_id !== "";
      return {
        status: good ? "pass" : "fail",
        address: `terraform.backend.${type}`,
        stack: stack.name,
        found: `encrypt = ${String(config.encrypt)}, kms_key_id = ${String(config.kms_key_id)}`,
        wanted: "encrypt = true and kms_key_id",
        evidence: { backend: type, key: String(config.key) },
      } as const;
    });
  },
};
