/**
 * Groups of 45 CFR sections that rules of one kind serve together,
 * after the control mapping of cdk-nag's HIPAA Security pack and the AWS Audit Manager framework.
 */

/** Who can reach ePHI. */
export const accessControl: readonly string[] = [
  "164.308(a)(3)(i)",
  "164.308(a)(4)(ii)(A)",
  "164.308(a)(4)(ii)(C)",
  "164.312(a)(1)",
];

/** Which permissions identities have. */
export const permissions: readonly string[] = [
  ...accessControl,
  "164.308(a)(3)(ii)(A)",
  "164.308(a)(3)(ii)(B)",
  "164.308(a)(4)(i)",
  "164.308(a)(4)(ii)(B)",
];

/** Encryption at rest, and of what travels between stores. */
export const encryption: readonly string[] = ["164.312(a)(2)(iv)", "164.312(e)(2)(ii)"];

/** Protection on the wire. */
export const transmission: readonly string[] = [...encryption, "164.312(e)(1)", "164.312(e)(2)(i)"];

/** Backup and recovery. */
export const backup: readonly string[] = ["164.308(a)(7)(i)", "164.308(a)(7)(ii)(A)", "164.308(a)(7)(ii)(B)"];

/** Backups as the Audit Manager framework maps them: also storage of data and emergency access. */
export const storedBackup: readonly string[] = [
  ...backup,
  "164.308(a)(7)(ii)(C)",
  "164.310(d)(2)(iv)",
  "164.312(a)(2)(ii)",
];

/** Staying available in an emergency. */
export const availability: readonly string[] = ["164.308(a)(7)(i)", "164.308(a)(7)(ii)(C)"];

/** Recording what happened. */
export const auditTrail: readonly string[] = ["164.308(a)(1)(ii)(D)", "164.308(a)(3)(ii)(A)", "164.312(b)"];
