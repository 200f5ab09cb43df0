import { encryption } from "../../citations";
import { judgeKey } from "../../joins/customer-key";
import { missing, notApplicable, resultFor, type Rule } from "../../rule";

export const xrayEncryption: Rule = {
  id: "xray-encryption",
  domain: "monitoring",
  title: "Traces are encrypted under a customer-managed key.",
  why: "A trace may carry an identifier of a patient.",
  severity: "medium",
  citations: [...encryption],
  remedy: 'Add an aws_xray_encryption_config with type = "KMS" and key_id.',
  evaluate: (model) => {
    const traced = [
      ...model.resources("aws_lambda_function").filter((one) => one.get("tracing_config.mode") === "Active"),
      ...model.resources("aws_api_gateway_stage").filter((stage) => stage.get("xray_tracing_enabled") === true),
    ];
    if (traced.length === 0) return [notApplicable("nothing is traced")];
    const configs = model.resources("aws_xray_encryption_config");
    if (configs.length === 0) return [missing("aws_xray_encryption_config", "type KMS with a customer-managed key")];
    return configs.map((config) => {
      const verdict = judgeKey(model, config, "key_id");
      return resultFor(
        config,
        config.get("type") === "KMS" ? verdict : { ...verdict, status: "fail", found: "type isn't KMS" },
      );
    });
  },
};
