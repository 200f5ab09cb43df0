import type { Rule } from "../rule";
import { albDropInvalidHeaders } from "./edge/alb-drop-invalid-headers";
import { albHttpToHttps } from "./edge/alb-http-to-https";
import { albWafEnabled } from "./edge/alb-waf-enabled";
import { apiAccessLogging } from "./edge/api-access-logging";
import { apiCacheEncrypted } from "./edge/api-cache-encrypted";
import { apiCacheNeverPlain } from "./edge/api-cache-never-plain";
import { apiClientCertificate } from "./edge/api-client-certificate";
import { apiDefaultEndpointDisabled } from "./edge/api-default-endpoint-disabled";
import { apiDomainTls12 } from "./edge/api-domain-tls-1-2";
import { apiExecutionLogging } from "./edge/api-execution-logging";
import { apiMethodAuthorization } from "./edge/api-method-authorization";
import { apiNoDataTrace } from "./edge/api-no-data-trace";
import { apiRequestsValidated } from "./edge/api-requests-validated";
import { apiScopesNamed } from "./edge/api-scopes-named";
import { apiThrottled } from "./edge/api-throttled";
import { apiWafAssociated } from "./edge/api-waf-associated";
import { apiXray } from "./edge/api-xray";
import { cognitoWafAssociated } from "./edge/cognito-waf-associated";
import { elbAcmCertificate } from "./edge/elb-acm-certificate";
import { elbDeletionProtection } from "./edge/elb-deletion-protection";
import { elbLogging } from "./edge/elb-logging";
import { elbTlsPolicy } from "./edge/elb-tls-policy";
import { wafLogRedactsCredentials } from "./edge/waf-log-redacts-credentials";
import { wafLogging } from "./edge/waf-logging";
import { wafManagedRules } from "./edge/waf-managed-rules";
import { wafMetrics } from "./edge/waf-metrics";
import { wafRateLimited } from "./edge/waf-rate-limited";

/** The rules about edge. */
export const edgeRules: readonly Rule[] = [
  albDropInvalidHeaders,
  albHttpToHttps,
  albWafEnabled,
  apiAccessLogging,
  apiCacheEncrypted,
  apiCacheNeverPlain,
  apiClientCertificate,
  apiDefaultEndpointDisabled,
  apiDomainTls12,
  apiExecutionLogging,
  apiMethodAuthorization,
  apiNoDataTrace,
  apiRequestsValidated,
  apiScopesNamed,
  apiThrottled,
  apiWafAssociated,
  apiXray,
  cognitoWafAssociated,
  elbAcmCertificate,
  elbDeletionProtection,
  elbLogging,
  elbTlsPolicy,
  wafLogRedactsCredentials,
  wafLogging,
  wafManagedRules,
  wafMetrics,
  wafRateLimited,
];
