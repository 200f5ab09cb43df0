import type { Control } from "./control";

/** 45 CFR 164.312, technical safeguards. */
export const technical: readonly Control[] = [
  {
    citation: "164.312(a)(1)",
    title: "Access control",
    designation: "standard",
    assessment: "automated",
    proposed: {
      change: "Network segmentation, and controls that end access after a set number of failed log-ins.",
      rules: ["rds-in-database-subnets", "network-acl-per-tier", "sg-open-only-to-authorized-ports"],
    },
  },
  {
    citation: "164.312(a)(2)(i)",
    title: "Unique user identification",
    designation: "required",
    assessment: "automated",
    procedure:
      "Each person has an identity of their own at the identity provider. Look for shared accounts every quarter.",
  },
  {
    citation: "164.312(a)(2)(ii)",
    title: "Emergency access procedure",
    designation: "required",
    assessment: "automated",
    procedure: "Exercise the break-glass role twice a year. Record who used it, why, and what was seen.",
  },
  {
    citation: "164.312(a)(2)(iii)",
    title: "Automatic logoff",
    designation: "addressable",
    assessment: "automated",
    procedure: "The applications end a session after 15 minutes without activity. Test it at each release.",
  },
  {
    citation: "164.312(a)(2)(iv)",
    title: "Encryption and decryption",
    designation: "addressable",
    assessment: "automated",
    proposed: {
      change: "Encryption at rest becomes required, with few exceptions.",
      rules: [
        "rds-storage-encrypted",
        "elasticache-at-rest-encryption",
        "s3-default-encryption-kms",
        "log-group-encrypted",
        "sqs-queue-encrypted",
        "sns-topic-encrypted",
        "dynamodb-table-encrypted",
      ],
    },
  },
  {
    citation: "164.312(b)",
    title: "Audit controls",
    designation: "standard",
    assessment: "automated",
    procedure: "Sample the audit logs each month and confirm that they are whole. Record the sample.",
  },
  { citation: "164.312(c)(1)", title: "Integrity", designation: "standard", assessment: "automated" },
  {
    citation: "164.312(c)(2)",
    title: "Mechanism to authenticate ePHI",
    designation: "addressable",
    assessment: "automated",
  },
  {
    citation: "164.312(d)",
    title: "Person or entity authentication",
    designation: "standard",
    assessment: "automated",
    procedure: "Confirm each quarter that the root user has a hardware MFA device and no access key.",
    proposed: {
      change: "Multi-factor authentication for all access to relevant systems.",
      rules: ["iam-human-roles-require-mfa"],
    },
  },
  { citation: "164.312(e)(1)", title: "Transmission security", designation: "standard", assessment: "automated" },
  { citation: "164.312(e)(2)(i)", title: "Integrity controls", designation: "addressable", assessment: "automated" },
  {
    citation: "164.312(e)(2)(ii)",
    title: "Encryption",
    designation: "addressable",
    assessment: "automated",
    proposed: {
      change: "Encryption in transit becomes required, with few exceptions.",
      rules: [
        "rds-force-ssl",
        "elasticache-transit-encryption",
        "s3-ssl-requests-only",
        "api-domain-tls-1-2",
        "sqs-ssl-requests-only",
      ],
    },
  },
];
