import { arnOf } from "../../config/aws";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";

/** Makes and changes secrets and parameters; reading their values is granted elsewhere, and to few. */
export function secretStatements(config: EnvironmentConfig): PolicyStatement[] {
  const prefix = namePrefix(config);
  const own = (service: string, resource: string): string => arnOf(config, { service, resource });
  return [
    {
      sid: "Secrets",
      actions: [
        "secretsmanager:CancelRotateSecret",
        "secretsmanager:CreateSecret",
        "secretsmanager:DeleteResourcePolicy",
        "secretsmanager:DeleteSecret",
        "secretsmanager:PutResourcePolicy",
        "secretsmanager:PutSecretValue",
        "secretsmanager:RotateSecret",
        "secretsmanager:TagResource",
        "secretsmanager:UntagResource",
        "secretsmanager:UpdateSecret",
        "secretsmanager:ValidateResourcePolicy",
      ],
      resources: [own("secretsmanager", `secret:${prefix}-*`), own("secretsmanager", "secret:rds!db-*")],
    },
    {
      sid: "Parameters",
      actions: ["ssm:AddTagsToResource", "ssm:DeleteParameter", "ssm:PutParameter", "ssm:RemoveTagsFromResource"],
      resources: [own("ssm", `parameter/${prefix}/*`)],
    },
  ];
}
