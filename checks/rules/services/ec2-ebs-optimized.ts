import { availability } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const ec2EbsOptimized = attributeRule({
  id: "ec2-ebs-optimized",
  domain: "services",
  title: "Every instance has its own path to its disks.",
  why: "Backups and logs then do not compete with its work.",
  severity: "low",
  citations: [...availability],
  awsConfig: "EBS_OPTIMIZED_INSTANCE",
  cdkNag: "HIPAA.Security-EC2EBSOptimizedInstance",
  remedy: "Set ebs_optimized = true.",
  types: ["aws_instance"],
  attribute: "ebs_optimized",
  wanted: "true",
  accepts: (value) => value === true,
});
