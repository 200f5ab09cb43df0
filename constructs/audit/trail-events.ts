import { ownsRegion } from "../../config/account-baseline";
import { iamArn } from "../../config/aws";
import { physicalName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import { ACCESS_PATH } from "../boundary/boundary-arn";
import { ACCOUNT_CHANGES } from "./account-changes";
import { calls, type TrailEvent } from "./trail-event";

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
  ...ACCOUNT_CHANGES,
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
