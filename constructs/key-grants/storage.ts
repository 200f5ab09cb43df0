import { servicePrincipal } from "../../config/aws";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";

/** AWS Config delivers its history to a bucket under the storage key. */
export function storageGrants(config: EnvironmentConfig): PolicyStatement[] {
  return [
    {
      sid: "ConfigDelivery",
      principals: [{ type: "Service", identifiers: [servicePrincipal("config")] }],
      actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
      resources: ["*"],
      condition: [{ test: "StringEquals", variable: "aws:SourceAccount", values: [config.account.id] }],
    },
  ];
}
