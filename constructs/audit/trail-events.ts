import { ownsRegion } from "../../config/account-baseline";
import { iamArn } from "../../config/aws";
import { physicalName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import { ACCESS_PATH } from "../boundary/boundary-arn";

/** What an alarm looks for in the trail; data, so that the runbook's test reads it. */
export interface TrailEvent {
  /** Role of the alarm: its heading in the runbook. */
  readonly role: string;
  /** Ending that tells alarms of one role apart. @default - none */
  readonly instance?: string;
  readonly meaning: string;
  /** Filter pattern of CloudWatch Logs. */
  readonly pattern: string;
  /** Events in five minutes from which the alarm rings. @default 1 */
  readonly threshold?: number;
  /** Control of the CIS AWS Foundations Benchmark 3.0.0, chapter 4. @default - none */
  readonly cis?: string;
}

/** An event of a service with one of these names, whether it succeeded or was refused. */
function calls(source: string, names: readonly string[]): string {
  const one = names.map((name) => `($.eventName = ${name})`).join(" || ");
  return `{ ($.eventSource = ${source}.amazonaws.com) && (${one}) }`;
}

/** A change of the account's settings of one kind; all of them lead to the same section of the runbook. */
function change(instance: string, cis: string, meaning: string, pattern: string): TrailEvent {
  return { role: "account-change", instance, meaning, pattern, cis };
}

/** Chapter 4 of the CIS AWS Foundations Benchmark 3.0.0. */
const CIS_EVENTS: readonly TrailEvent[] = [
  {
    role: "root-use",
    cis: "4.3",
    meaning: "The root account was used.",
    pattern:
      '{ ($.userIdentity.type = "Root") && ($.userIdentity.invokedBy NOT EXISTS) && ($.eventType != "AwsServiceEvent") }',
  },
  {
    role: "unauthorized-calls",
    cis: "4.1",
    meaning: "Calls were refused more often than mistakes explain.",
    pattern: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
    threshold: 10,
  },
  {
    role: "sign-in-without-mfa",
    cis: "4.2",
    meaning: "Somebody signed in to the console without a second factor.",
    pattern:
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  },
  {
    role: "failed-sign-ins",
    cis: "4.6",
    meaning: "Sign-ins to the console failed several times.",
    pattern: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
    threshold: 3,
  },
  {
    role: "key-deletion",
    cis: "4.7",
    meaning: "A key was disabled, or is to be deleted.",
    pattern: calls("kms", ["DisableKey", "ScheduleKeyDeletion"]),
  },
  change(
    "iam",
    "4.4",
    "IAM policies or trust changed.",
    calls("iam", [
      "AttachGroupPolicy",
      "AttachRolePolicy",
      "AttachUserPolicy",
      "CreatePolicy",
      "CreatePolicyVersion",
      "DeleteGroupPolicy",
      "DeletePolicy",
      "DeletePolicyVersion",
      "DeleteRolePermissionsBoundary",
      "DeleteRolePolicy",
      "DeleteUserPolicy",
      "DetachGroupPolicy",
      "DetachRolePolicy",
      "DetachUserPolicy",
      "PutGroupPolicy",
      "PutRolePermissionsBoundary",
      "PutRolePolicy",
      "PutUserPolicy",
      "SetDefaultPolicyVersion",
      "UpdateAssumeRolePolicy",
    ]),
  ),
  change(
    "trail",
    "4.5",
    "The audit trail changed.",
    calls("cloudtrail", [
      "CreateTrail",
      "DeleteTrail",
      "PutEventSelectors",
      "StartLogging",
      "StopLogging",
      "UpdateTrail",
    ]),
  ),
  change(
    "config",
    "4.9",
    "AWS Config was changed or stopped.",
    calls("config", [
      "DeleteConfigurationRecorder",
      "DeleteDeliveryChannel",
      "PutConfigurationRecorder",
      "PutDeliveryChannel",
      "StopConfigurationRecorder",
    ]),
  ),
  change(
    "bucket-policy",
    "4.8",
    "Who may reach a bucket changed.",
    calls("s3", [
      "DeleteBucketCors",
      "DeleteBucketLifecycle",
      "DeleteBucketPolicy",
      "DeleteBucketReplication",
      "DeletePublicAccessBlock",
      "PutBucketAcl",
      "PutBucketCors",
      "PutBucketLifecycle",
      "PutBucketPolicy",
      "PutBucketPublicAccessBlock",
      "PutBucketReplication",
    ]),
  ),
  change(
    "security-group",
    "4.10",
    "A security group changed.",
    calls("ec2", [
      "AuthorizeSecurityGroupEgress",
      "AuthorizeSecurityGroupIngress",
      "CreateSecurityGroup",
      "DeleteSecurityGroup",
      "ModifySecurityGroupRules",
      "RevokeSecurityGroupEgress",
      "RevokeSecurityGroupIngress",
    ]),
  ),
  change(
    "network-acl",
    "4.11",
    "A network ACL changed.",
    calls("ec2", [
      "CreateNetworkAcl",
      "CreateNetworkAclEntry",
      "DeleteNetworkAcl",
      "DeleteNetworkAclEntry",
      "ReplaceNetworkAclAssociation",
      "ReplaceNetworkAclEntry",
    ]),
  ),
  change(
    "gateway",
    "4.12",
    "A gateway to the internet changed.",
    calls("ec2", [
      "AttachInternetGateway",
      "CreateCustomerGateway",
      "CreateInternetGateway",
      "CreateNatGateway",
      "DeleteCustomerGateway",
      "DeleteInternetGateway",
      "DeleteNatGateway",
      "DetachInternetGateway",
    ]),
  ),
  change(
    "route",
    "4.13",
    "A route changed.",
    calls("ec2", [
      "CreateRoute",
      "CreateRouteTable",
      "DeleteRoute",
      "DeleteRouteTable",
      "DisassociateRouteTable",
      "ReplaceRoute",
      "ReplaceRouteTableAssociation",
    ]),
  ),
  change(
    "vpc",
    "4.14",
    "A VPC or its peering changed.",
    calls("ec2", [
      "AcceptVpcPeeringConnection",
      "CreateVpc",
      "CreateVpcPeeringConnection",
      "DeleteVpc",
      "DeleteVpcPeeringConnection",
      "ModifyVpcAttribute",
      "RejectVpcPeeringConnection",
    ]),
  ),
];

/** What the environment's alarms look for: its break-glass role and, where it owns the baseline, the CIS benchmark. */
export function trailEvents(config: EnvironmentConfig): TrailEvent[] {
  const breakGlass = iamArn(config, `role${ACCESS_PATH}${physicalName(config, "break-glass")}`);
  const use: TrailEvent = {
    role: "break-glass-use",
    meaning: "Somebody took the break-glass role.",
    pattern: `{ ($.eventName = AssumeRole) && ($.requestParameters.roleArn = "${breakGlass}") }`,
  };
  return ownsRegion(config) ? [use, ...CIS_EVENTS] : [use];
}
