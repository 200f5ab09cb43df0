import type { Control } from "./control";

const noPlan =
  "Record that the practice sponsors no group health plan that holds ePHI in this system, or amend the plan documents.";

/** 45 CFR 164.314, organizational requirements, and 164.316, policies and documentation. */
export const organizational: readonly Control[] = [
  {
    citation: "164.314(a)(1)",
    title: "Business associate contracts or other arrangements",
    designation: "standard",
    assessment: "manual",
    procedure: "Check each agreement against 164.504(e) before it is signed. Keep the checklist with it.",
  },
  {
    citation: "164.314(a)(2)(i)",
    title: "Business associate contracts",
    designation: "required",
    assessment: "manual",
    procedure: "Each agreement obliges the associate to safeguard ePHI, bind its subcontractors and report incidents.",
    proposed: {
      change: "Business associates report within 24 hours that their contingency plan was activated.",
      rules: [],
    },
  },
  {
    citation: "164.314(a)(2)(ii)",
    title: "Other arrangements",
    designation: "required",
    assessment: "manual",
    procedure: "Record that no governmental arrangement replaces an agreement, or file it.",
  },
  {
    citation: "164.314(a)(2)(iii)",
    title: "Business associate contracts with subcontractors",
    designation: "required",
    assessment: "manual",
    procedure: "Ask each associate once a year to confirm its agreements with subcontractors.",
  },
  {
    citation: "164.314(b)(1)",
    title: "Requirements for group health plans",
    designation: "standard",
    assessment: "manual",
    procedure: noPlan,
  },
  {
    citation: "164.314(b)(2)(i)",
    title: "Group health plans: safeguards",
    designation: "required",
    assessment: "automated",
    procedure: noPlan,
  },
  {
    citation: "164.314(b)(2)(ii)",
    title: "Group health plans: separation",
    designation: "required",
    assessment: "manual",
    procedure: noPlan,
  },
  {
    citation: "164.314(b)(2)(iii)",
    title: "Group health plans: agents",
    designation: "required",
    assessment: "manual",
    procedure: noPlan,
  },
  {
    citation: "164.314(b)(2)(iv)",
    title: "Group health plans: reporting",
    designation: "required",
    assessment: "manual",
    procedure: noPlan,
  },
  {
    citation: "164.316(a)",
    title: "Policies and procedures",
    designation: "standard",
    assessment: "manual",
    procedure:
      "Policies are written, approved and published to the staff. This repository's documents are part of them.",
  },
  {
    citation: "164.316(b)(1)",
    title: "Documentation",
    designation: "standard",
    assessment: "manual",
    procedure:
      "Store this report, signed, with each release. Version control keeps the configuration it was made from.",
  },
  {
    citation: "164.316(b)(2)(i)",
    title: "Time limit: six years",
    designation: "required",
    assessment: "automated",
    procedure: "Keep policies and signed reports six years from the day they were last in effect.",
  },
  {
    citation: "164.316(b)(2)(ii)",
    title: "Availability",
    designation: "required",
    assessment: "manual",
    procedure: "The runbook and the policies can be read by everybody who needs them, also while the system is down.",
  },
  {
    citation: "164.316(b)(2)(iii)",
    title: "Updates",
    designation: "required",
    assessment: "manual",
    procedure: "Review every document once a year and after each change of the environment. Record the review.",
  },
];
