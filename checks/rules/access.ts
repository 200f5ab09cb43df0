import type { Rule } from "../rule";
import { cognitoAdminCreatesUsers } from "./access/cognito-admin-creates-users";
import { cognitoDeletionProtection } from "./access/cognito-deletion-protection";
import { cognitoHidesUsers } from "./access/cognito-hides-users";
import { cognitoMfa } from "./access/cognito-mfa";
import { cognitoPasswordPolicy } from "./access/cognito-password-policy";
import { cognitoThreatProtection } from "./access/cognito-threat-protection";
import { cognitoTokenLifetime } from "./access/cognito-token-lifetime";
import { cognitoTokensRevocable } from "./access/cognito-tokens-revocable";
import { iamBoundaryKept } from "./access/iam-boundary-kept";
import { iamCustomerPolicyBlockedKmsActions } from "./access/iam-customer-policy-blocked-kms-actions";
import { iamDataActionsNameResources } from "./access/iam-data-actions-name-resources";
import { iamGroupHasUsers } from "./access/iam-group-has-users";
import { iamHumanRolesRequireMfa } from "./access/iam-human-roles-require-mfa";
import { iamInlinePolicyBlockedKmsActions } from "./access/iam-inline-policy-blocked-kms-actions";
import { iamNoAccessKeys } from "./access/iam-no-access-keys";
import { iamNoAdminAccess } from "./access/iam-no-admin-access";
import { iamNoAdministratorPolicy } from "./access/iam-no-administrator-policy";
import { iamNoFullAccess } from "./access/iam-no-full-access";
import { iamNoInlinePolicy } from "./access/iam-no-inline-policy";
import { iamNoUsers } from "./access/iam-no-users";
import { iamOidcTrustRestricted } from "./access/iam-oidc-trust-restricted";
import { iamPassRoleNarrowed } from "./access/iam-pass-role-narrowed";
import { iamPasswordPolicy } from "./access/iam-password-policy";
import { iamSessionDuration } from "./access/iam-session-duration";
import { iamTrustNotPublic } from "./access/iam-trust-not-public";
import { iamUserGroupMembership } from "./access/iam-user-group-membership";
import { iamUserNoPolicies } from "./access/iam-user-no-policies";
import { lambdaPublicAccessProhibited } from "./access/lambda-public-access-prohibited";
import { lambdaUrlRequiresAuth } from "./access/lambda-url-requires-auth";
import { resourcePoliciesNotPublic } from "./access/resource-policies-not-public";
import { resourcePolicyActionsNamed } from "./access/resource-policy-actions-named";
import { resourcePolicyServiceConditions } from "./access/resource-policy-service-conditions";

/** The rules about access. */
export const accessRules: readonly Rule[] = [
  cognitoAdminCreatesUsers,
  cognitoDeletionProtection,
  cognitoHidesUsers,
  cognitoMfa,
  cognitoPasswordPolicy,
  cognitoThreatProtection,
  cognitoTokenLifetime,
  cognitoTokensRevocable,
  iamBoundaryKept,
  iamCustomerPolicyBlockedKmsActions,
  iamDataActionsNameResources,
  iamGroupHasUsers,
  iamHumanRolesRequireMfa,
  iamInlinePolicyBlockedKmsActions,
  iamNoAccessKeys,
  iamNoAdminAccess,
  iamNoAdministratorPolicy,
  iamNoFullAccess,
  iamNoInlinePolicy,
  iamNoUsers,
  iamOidcTrustRestricted,
  iamPassRoleNarrowed,
  iamPasswordPolicy,
  iamSessionDuration,
  iamTrustNotPublic,
  iamUserGroupMembership,
  iamUserNoPolicies,
  lambdaPublicAccessProhibited,
  lambdaUrlRequiresAuth,
  resourcePoliciesNotPublic,
  resourcePolicyActionsNamed,
  resourcePolicyServiceConditions,
];
