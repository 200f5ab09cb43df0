import { z } from "zod";
import { field, text, wholeNumber } from "./field";

const principalArn = text(
  /^arn:aws(-us-gov)?:iam::\d{12}:(root|role\/.+|user\/.+)$/,
  "the ARN of an IAM role, user or account root",
  "a trust policy names its principals",
);

const principals = field(
  z.array(principalArn).min(1),
  "one IAM principal or more",
  "a role that nobody may take is of no use",
);

export const accessSchema = z.strictObject({
  /** GitHub repository whose workflows plan and deploy, as owner/name. */
  githubRepository: text(/^[\w.-]+\/[\w.-]+$/, "owner/name", "the OIDC trust names one repository"),
  /** Who may take the operator role. */
  operators: principals,
  /** Who may take the auditor role. */
  auditors: principals,
  /** Who may take the break-glass role. */
  breakGlass: principals,
  /** Longest age of the MFA sign-in when a person takes a role, in seconds. */
  mfaMaxAgeSeconds: wholeNumber(900, 43_200, "STS knows a session's age up to twelve hours", "seconds"),
  /** Longest session of a person, in seconds. */
  sessionSeconds: wholeNumber(3600, 43_200, "IAM takes one to twelve hours", "seconds"),
});

export const tagsSchema = z.strictObject({
  /** Who answers for the resources. */
  owner: text(
    /^[\w .@+=:/-]{1,128}$/,
    "1 to 128 letters, digits or . @ + = : / -",
    "that is what a tag value may hold",
  ),
  /** Where the cost goes. */
  costCenter: text(
    /^[\w .@+=:/-]{1,128}$/,
    "1 to 128 letters, digits or . @ + = : / -",
    "that is what a tag value may hold",
  ),
});

export const domainSchema = z.strictObject({
  /** Host name of the API. */
  name: text(
    /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/,
    "a host name like api.capitoleyecare.com",
    "ACM issues the certificate for it",
  ),
  /** Route 53 zone that gets the validation and alias records. @default - records are outputs, to be made elsewhere */
  hostedZoneId: text(
    /^Z[A-Z0-9]{1,31}$/,
    "a hosted zone id like Z0123456789ABC",
    "Route 53 names its zones so",
  ).optional(),
});
