import { accountRoot } from "../../config/aws";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";

/**
 * Roles of the account use the pii key only with an encryption context that names this environment and a service;
 * each service's own policy binds it to its own name.
 */
export function fieldEncryptionGrants(config: EnvironmentConfig): PolicyStatement[] {
  return [
    {
      sid: "FieldEncryptionByServices",
      principals: [{ type: "AWS", identifiers: [accountRoot(config)] }],
      actions: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
      resources: ["*"],
      condition: [
        {
          test: "StringEquals",
          variable: "kms:EncryptionContext:environment",
          values: [config.environment],
        },
        { test: "Null", variable: "kms:EncryptionContext:service", values: ["false"] },
        { test: "StringEquals", variable: "kms:CallerAccount", values: [config.account.id] },
      ],
    },
  ];
}
