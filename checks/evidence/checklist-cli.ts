import { writeFileSync } from "node:fs";
import { synthesizeDefaults } from "../../diagram/synthesize-defaults";
import { exemptions } from "../exemptions";
import { rules } from "../rules";
import { CHECKLIST, checklist } from "./checklist";
import { collectEvidence } from "./collect";

/** The checklist shows the state of the configuration, not of the calendar: no exemption is past its review in it. */
const BEFORE_ANY_REVIEW = "0000-00-00";

const evidence = synthesizeDefaults().models.map((model) =>
  collectEvidence({ model, rules, exemptions, date: BEFORE_ANY_REVIEW }),
);
writeFileSync(CHECKLIST, checklist(evidence));
console.log(CHECKLIST);
