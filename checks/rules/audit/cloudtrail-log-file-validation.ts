import { attributeRule } from "../../factories/attribute-rule";

export const cloudtrailLogFileValidation = attributeRule({
  id: "cloudtrail-log-file-validation",
  domain: "audit",
  title: "The trail signs its files.",
  why: "A changed or missing file can be proven.",
  severity: "high",
  citations: ["164.308(a)(1)(ii)(B)", "164.312(c)(1)", "164.312(c)(2)"],
  awsConfig: "CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED",
  cdkNag: "HIPAA.Security-CloudTrailLogFileValidationEnabled",
  remedy: "Set enable_log_file_validation = true.",
  types: ["aws_cloudtrail"],
  attribute: "enable_log_file_validation",
  wanted: "true",
  accepts: (value) => value === true,
});
