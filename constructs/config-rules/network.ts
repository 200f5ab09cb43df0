import { accessControl, auditTrail, transmission } from "../../checks/citations";
import type { ManagedRule } from "./managed-rule";

const edge = [...accessControl, "164.312(e)(1)"];

/** Nothing is open that should not be. */
export const networkRules: readonly ManagedRule[] = [
  { identifier: "VPC_DEFAULT_SECURITY_GROUP_CLOSED", citations: ["164.312(e)(1)"] },
  {
    identifier: "VPC_FLOW_LOGS_ENABLED",
    citations: ["164.308(a)(3)(ii)(A)", "164.312(b)"],
    parameters: () => ({ trafficType: "ALL" }),
  },
  {
    identifier: "NO_UNRESTRICTED_ROUTE_TO_IGW",
    citations: ["164.312(e)(1)"],
    parameters: (_, { publicRouteTableIds }) => ({ routeTableIds: publicRouteTableIds.join(",") }),
  },
  {
    identifier: "INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY",
    citations: ["164.308(a)(1)(ii)(B)"],
    parameters: (_, { vpcId }) => ({ AuthorizedVpcIds: vpcId }),
  },
  { identifier: "SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED", citations: edge },
  { identifier: "INCOMING_SSH_DISABLED", citations: edge },
  {
    identifier: "RESTRICTED_INCOMING_TRAFFIC",
    citations: edge,
    parameters: () => ({
      blockedPort1: "20",
      blockedPort2: "21",
      blockedPort3: "3389",
      blockedPort4: "5432", // PostgreSQL, instead of MySQL
      blockedPort5: "6379", // Valkey, instead of mSQL
    }),
  },
  {
    identifier: "VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS",
    citations: ["164.312(e)(1)"],
    parameters: () => ({ authorizedTcpPorts: "443" }),
  },
  { identifier: "API_GW_ASSOCIATED_WITH_WAF", citations: accessControl },
  { identifier: "API_GW_EXECUTION_LOGGING_ENABLED", citations: auditTrail },
  { identifier: "API_GW_SSL_ENABLED", citations: transmission },
  { identifier: "API_GW_XRAY_ENABLED", citations: ["164.312(b)"] },
  { identifier: "WAFV2_LOGGING_ENABLED", citations: auditTrail },
  { identifier: "WAFV2_WEBACL_NOT_EMPTY", citations: accessControl, notInGovCloud: true },
  {
    identifier: "ACM_CERTIFICATE_EXPIRATION_CHECK",
    citations: ["164.308(a)(4)(ii)(A)", "164.312(e)(1)"],
    parameters: () => ({ daysToExpiration: "30" }),
  },
];
