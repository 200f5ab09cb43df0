import type { Rule } from "../rule";
import { databaseAclClosedToInternet } from "./network/database-acl-closed-to-internet";
import { igwAuthorizedVpcOnly } from "./network/igw-authorized-vpc-only";
import { networkAclNoOpenAdminPorts } from "./network/network-acl-no-open-admin-ports";
import { networkAclPerTier } from "./network/network-acl-per-tier";
import { sgEgressRestricted } from "./network/sg-egress-restricted";
import { sgOpenOnlyToAuthorizedPorts } from "./network/sg-open-only-to-authorized-ports";
import { sgRestrictedCommonPorts } from "./network/sg-restricted-common-ports";
import { sgRestrictedDataPorts } from "./network/sg-restricted-data-ports";
import { sgRestrictedSsh } from "./network/sg-restricted-ssh";
import { sgRulesSinglePort } from "./network/sg-rules-single-port";
import { subnetNoAutoAssignPublicIp } from "./network/subnet-no-auto-assign-public-ip";
import { vpcDefaultNetworkAclClosed } from "./network/vpc-default-network-acl-closed";
import { vpcDefaultSecurityGroupClosed } from "./network/vpc-default-security-group-closed";
import { vpcDnsForEndpoints } from "./network/vpc-dns-for-endpoints";
import { vpcEndpointPolicyRestricted } from "./network/vpc-endpoint-policy-restricted";
import { vpcEndpointPrivateDns } from "./network/vpc-endpoint-private-dns";
import { vpcEndpointSecurityGroupsNamed } from "./network/vpc-endpoint-security-groups-named";
import { vpcFlowLogsEnabled } from "./network/vpc-flow-logs-enabled";
import { vpcGatewayEndpointS3 } from "./network/vpc-gateway-endpoint-s3";
import { vpcInterfaceEndpoints } from "./network/vpc-interface-endpoints";
import { vpcNoUnrestrictedRouteToIgw } from "./network/vpc-no-unrestricted-route-to-igw";

/** The rules about network. */
export const networkRules: readonly Rule[] = [
  databaseAclClosedToInternet,
  igwAuthorizedVpcOnly,
  networkAclNoOpenAdminPorts,
  networkAclPerTier,
  sgEgressRestricted,
  sgOpenOnlyToAuthorizedPorts,
  sgRestrictedCommonPorts,
  sgRestrictedDataPorts,
  sgRestrictedSsh,
  sgRulesSinglePort,
  subnetNoAutoAssignPublicIp,
  vpcDefaultNetworkAclClosed,
  vpcDefaultSecurityGroupClosed,
  vpcDnsForEndpoints,
  vpcEndpointPolicyRestricted,
  vpcEndpointPrivateDns,
  vpcEndpointSecurityGroupsNamed,
  vpcFlowLogsEnabled,
  vpcGatewayEndpointS3,
  vpcInterfaceEndpoints,
  vpcNoUnrestrictedRouteToIgw,
];
