import { arnOf, servicePrincipal } from "../../config/aws";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";

/** Manages every key of the environment, and uses the listed ones for and through AWS services alone. */
export function keyStatements(config: EnvironmentConfig, keyArns: readonly string[]): PolicyStatement[] {
  const via = ["backup", "elasticache", "lambda", "rds", "secretsmanager", "ssm", "xray"];
  const keys = arnOf(config, { service: "kms", region: "*", resource: "key/*" });
  const aliases = arnOf(config, { service: "kms", region: "*", resource: `alias/${namePrefix(config)}-*` });
  return [
    { sid: "MakeKeys", actions: ["kms:CreateKey"], resources: ["*"] }, // knows no resource
    {
      sid: "ManageKeys",
      actions: [
        "kms:CreateAlias",
        "kms:DeleteAlias",
        "kms:EnableKeyRotation",
        "kms:PutKeyPolicy",
        "kms:TagResource",
        "kms:UntagResource",
        "kms:UpdateAlias",
        "kms:UpdateKeyDescription",
      ],
      resources: [keys, aliases],
    },
    {
      sid: "UseKeysThroughServices",
      actions: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"],
      resources: [...keyArns],
      condition: [
        {
          test: "StringEquals",
          variable: "kms:ViaService",
          values: [
            ...via.map((service) => servicePrincipal(service, config.regions.primary)),
            servicePrincipal("backup", config.regions.failover),
          ],
        },
      ],
    },
    {
      sid: "LetServicesUseKeys",
      actions: ["kms:CreateGrant"],
      resources: [keys],
      condition: [{ test: "Bool", variable: "kms:GrantIsForAWSResource", values: ["true"] }],
    },
  ];
}
