import { accessControl, auditTrail, encryption } from "../../checks/citations";
import type { ManagedRule } from "./managed-rule";

/** Functions, topics, queues, releases. */
export const workloadRules: readonly ManagedRule[] = [
  { identifier: "LAMBDA_INSIDE_VPC", citations: [...accessControl, "164.312(e)(1)"] },
  { identifier: "LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED", citations: [...accessControl, "164.312(e)(1)"] },
  { identifier: "LAMBDA_DLQ_CHECK", citations: ["164.308(a)(6)(i)", "164.312(b)"] },
  { identifier: "LAMBDA_FUNCTION_XRAY_ENABLED", citations: auditTrail },
  {
    identifier: "LAMBDA_VPC_MULTI_AZ_CHECK",
    citations: ["164.308(a)(7)(i)", "164.308(a)(7)(ii)(C)"],
    notInGovCloud: true,
  },
  { identifier: "SNS_ENCRYPTED_KMS", citations: [...encryption, "164.308(a)(1)(ii)(B)", "164.314(b)(2)(i)"] },
  { identifier: "SNS_TOPIC_NO_PUBLIC_ACCESS", citations: accessControl, notInGovCloud: true },
  { identifier: "SQS_QUEUE_NO_PUBLIC_ACCESS", citations: accessControl, notInGovCloud: true },
  {
    identifier: "CODEDEPLOY_LAMBDA_ALLATONCE_TRAFFIC_SHIFT_DISABLED",
    citations: ["164.308(a)(7)(i)"],
    notInGovCloud: true,
    leftOut: ({ environment }) =>
      environment === "development" ? "development releases at once: nobody is served by it" : undefined,
  },
  { identifier: "CODEDEPLOY_AUTO_ROLLBACK_MONITOR_ENABLED", citations: ["164.308(a)(7)(i)"], notInGovCloud: true },
  {
    identifier: "REQUIRED_TAGS",
    citations: ["164.310(d)(1)"],
    parameters: () => ({
      tag1Key: "Environment",
      tag2Key: "Compliance",
      tag3Key: "DataClassification",
      tag4Key: "Owner",
      tag5Key: "CostCenter",
    }),
  },
];
