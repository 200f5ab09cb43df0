import { accessControl, permissions } from "../../checks/citations";
import type { ManagedRule } from "./managed-rule";

const authentication = ["164.312(d)", "164.308(a)(5)(ii)(D)"];
const blockedActionsPatterns = "kms:Decrypt,kms:ReEncryptFrom,kms:ReEncryptTo";
const notBoundaries = { excludePermissionBoundaryPolicy: "true" }; // a boundary grants nothing

/** Who may do what. */
export const accessRules: readonly ManagedRule[] = [
  { identifier: "IAM_PASSWORD_POLICY", citations: [...authentication, "164.308(a)(4)(ii)(B)"] },
  { identifier: "IAM_USER_MFA_ENABLED", citations: authentication },
  { identifier: "MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS", citations: authentication },
  { identifier: "ROOT_ACCOUNT_MFA_ENABLED", citations: authentication, notInGovCloud: true },
  { identifier: "IAM_ROOT_ACCESS_KEY_CHECK", citations: [...accessControl, "164.312(a)(2)(i)"] },
  {
    identifier: "ACCESS_KEYS_ROTATED",
    citations: ["164.308(a)(3)(ii)(C)", "164.308(a)(4)(ii)(B)"],
    parameters: () => ({ maxAccessKeyAge: "90" }),
  },
  {
    identifier: "IAM_USER_UNUSED_CREDENTIALS_CHECK",
    citations: accessControl,
    parameters: () => ({ maxCredentialUsageAge: "90" }),
  },
  { identifier: "IAM_NO_INLINE_POLICY_CHECK", citations: permissions },
  { identifier: "IAM_USER_NO_POLICIES_CHECK", citations: permissions },
  { identifier: "IAM_USER_GROUP_MEMBERSHIP_CHECK", citations: permissions },
  { identifier: "IAM_GROUP_HAS_USERS_CHECK", citations: permissions },
  {
    identifier: "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS",
    citations: permissions,
    parameters: () => notBoundaries,
  },
  {
    identifier: "IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS",
    citations: permissions,
    parameters: () => notBoundaries,
  },
  {
    identifier: "IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS",
    citations: ["164.312(a)(2)(iv)"],
    parameters: () => ({ blockedActionsPatterns, ...notBoundaries }),
  },
  {
    identifier: "IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS",
    citations: ["164.312(a)(2)(iv)"],
    parameters: () => ({ blockedActionsPatterns }),
  },
  { identifier: "IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED", citations: accessControl, notInGovCloud: true },
  {
    identifier: "S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC",
    citations: [...accessControl, "164.312(e)(1)"],
  },
];
