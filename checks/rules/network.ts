import type { Rule } from "../rule";
import { igwAuthorizedVpcOnly } from "./network/igw-authorized-vpc-only";
import { networkAclNoOpenAdminPorts } from "./network/network-acl-no-open-admin-ports";
import { networkAclPerTier } from "./network/network-acl-per-tier";
import { sgEgressRestricted } from "./network/sg-egress-restricted";
import { sgOpenOnlyToAuthorizedPorts } from "./network/sg-open-only-to-authorized-ports";
import { sgRestrictedCommonPorts } from "./network/sg-restricted-common-ports";
import { sgRestrictedDataPorts } from "./network/sg-restricted-data-ports";
import { sgRestrictedSsh } from "./network/sg-restricted-ssh";
import { subnetNoAutoAssignPublicIp } from "./network/subnet-no-auto-assign-public-ip";
import { vpcDefaultNetworkAclClosed } from "./network/vpc-default-network-acl-closed";
import { vpcDefaultSecurityGroupClosed } from "./network/vpc-default-security-group-closed";
import { vpcEndpointPolicyRestricted } from "./network/vpc-endpoint-policy-restricted";
import { vpcFlowLogsEnabled } from "./network/vpc-flow-logs-enabled";
import { vpcGatewayEndpointS3 } from "./network/vpc-gateway-endpoint-s3";
import { vpcNoUnrestrictedRouteToIgw } from "./network/vpc-no-unrestricted-route-to-igw";

/** The rules about network. */
export const networkRules: readonly Rule[] = [
  igwAuthorizedVpcOnly,
  networkAclNoOpenAdminPorts,
  networkAclPerTier,
  sgEgressRestricted,
  sgOpenOnlyToAuthorizedPorts,
  sgRestrictedCommonPorts,
  sgRestrictedDataPorts,
  sgRestrictedSsh,
  subnetNoAutoAssignPublicIp,
  vpcDefaultNetworkAclClosed,
  vpcDefaultSecurityGroupClosed,
  vpcEndpointPolicyRestricted,
  vpcFlowLogsEnabled,
  vpcGatewayEndpointS3,
  vpcNoUnrestrictedRouteToIgw,
];
