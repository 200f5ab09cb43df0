import type { Rule } from "../rule";
import { acmCertificateDnsValidation } from "./encryption/acm-certificate-dns-validation";
import { kmsGrantsForServicesOnly } from "./encryption/kms-grants-for-services-only";
import { kmsKeyPolicyNotPublic } from "./encryption/kms-key-policy-not-public";
import { kmsKeyPolicyServiceConditions } from "./encryption/kms-key-policy-service-conditions";
import { kmsNotScheduledForDeletion } from "./encryption/kms-not-scheduled-for-deletion";
import { kmsRotation90Days } from "./encryption/kms-rotation-90-days";
import { kmsRotationEnabled } from "./encryption/kms-rotation-enabled";
import { noLiteralSecrets } from "./encryption/no-literal-secrets";
import { secretRecoveryWindow } from "./encryption/secret-recovery-window";

/** The rules about encryption. */
export const encryptionRules: readonly Rule[] = [
  acmCertificateDnsValidation,
  kmsGrantsForServicesOnly,
  kmsKeyPolicyNotPublic,
  kmsKeyPolicyServiceConditions,
  kmsNotScheduledForDeletion,
  kmsRotation90Days,
  kmsRotationEnabled,
  noLiteralSecrets,
  secretRecoveryWindow,
];
