import type { Exemption } from "./exemption";
import { commonExemptions } from "./exemptions/common";
import { developmentExemptions } from "./exemptions/development";
import { productionExemptions } from "./exemptions/production";
import { stagingExemptions } from "./exemptions/staging";

/** The exemptions of this project. Development's single zone and the like stand here, never as a case in a rule. */
export const exemptions: readonly Exemption[] = [
  ...commonExemptions,
  ...developmentExemptions,
  ...stagingExemptions,
  ...productionExemptions,
];
