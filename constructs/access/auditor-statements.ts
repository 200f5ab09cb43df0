import { bucketArn, servicePrincipal } from "../../config/aws";
import { bucketName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";
import { auditLogStatements } from "./operator-statements";

/** Buckets of evidence by the role in their name: the trail, AWS Config's history, AWS Backup's reports. */
const EVIDENCE = ["trail", "config", "backup-reports"] as const;

/** Reads the evidence; an auditor reads settings besides, and no data (45 CFR 164.308(a)(8)). */
export function auditorStatements(config: EnvironmentConfig, keyArns: readonly string[]): PolicyStatement[] {
  const buckets = EVIDENCE.map((role) => bucketName(config, role));
  return [
    ...auditLogStatements(config),
    {
      sid: "ReadEvidence",
      actions: ["s3:GetObject", "s3:GetObjectRetention", "s3:GetObjectVersion"],
      resources: buckets.map((bucket) => bucketArn(config, bucket, "/*")),
    },
    {
      sid: "DecryptEvidence",
      actions: ["kms:Decrypt"],
      resources: [...keyArns],
      condition: [
        { test: "StringEquals", variable: "kms:ViaService", values: [servicePrincipal("s3", config.regions.primary)] },
      ],
    },
  ];
}
