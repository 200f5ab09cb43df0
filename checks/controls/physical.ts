import type { Control } from "./control";

const artifact = "Download the AWS SOC 2 report from AWS Artifact once a year, read it, and file the review.";

/** 45 CFR 164.310, physical safeguards. AWS runs the data centres; workstations are the practice's own. */
export const physical: readonly Control[] = [
  {
    citation: "164.310(a)(1)",
    title: "Facility access controls",
    designation: "standard",
    assessment: "inherited",
    procedure: artifact,
  },
  {
    citation: "164.310(a)(2)(i)",
    title: "Contingency operations",
    designation: "addressable",
    assessment: "inherited",
    procedure: `${artifact} For the practice's rooms, list who may enter during an emergency.`,
  },
  {
    citation: "164.310(a)(2)(ii)",
    title: "Facility security plan",
    designation: "addressable",
    assessment: "inherited",
    procedure: artifact,
  },
  {
    citation: "164.310(a)(2)(iii)",
    title: "Access control and validation procedures",
    designation: "addressable",
    assessment: "inherited",
    procedure: artifact,
  },
  {
    citation: "164.310(a)(2)(iv)",
    title: "Maintenance records",
    designation: "addressable",
    assessment: "inherited",
    procedure: artifact,
  },
  {
    citation: "164.310(b)",
    title: "Workstation use",
    designation: "standard",
    assessment: "manual",
    procedure: "The workstation policy says what may be done where. Each person signs it when hired.",
  },
  {
    citation: "164.310(c)",
    title: "Workstation security",
    designation: "standard",
    assessment: "manual",
    procedure: "Screens lock, disks are encrypted, rooms are locked. Walk round every quarter and record it.",
  },
  {
    citation: "164.310(d)(1)",
    title: "Device and media controls",
    designation: "standard",
    assessment: "inherited",
    procedure: `${artifact} Keep a list of the practice's own devices.`,
    proposed: {
      change: "A written inventory of technology assets, renewed every 12 months.",
      rules: ["config-recorder-enabled"],
    },
  },
  {
    citation: "164.310(d)(2)(i)",
    title: "Disposal",
    designation: "required",
    assessment: "inherited",
    procedure: artifact,
  },
  {
    citation: "164.310(d)(2)(ii)",
    title: "Media re-use",
    designation: "required",
    assessment: "inherited",
    procedure: artifact,
  },
  {
    citation: "164.310(d)(2)(iii)",
    title: "Accountability",
    designation: "addressable",
    assessment: "inherited",
    procedure: `${artifact} Record each move of a device of the practice.`,
  },
  {
    citation: "164.310(d)(2)(iv)",
    title: "Data backup and storage",
    designation: "addressable",
    assessment: "automated",
  },
];
