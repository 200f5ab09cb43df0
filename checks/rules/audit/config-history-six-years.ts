import { judgeAttribute } from "../../factories/each-resource";
import { notApplicable, resultFor, type Rule } from "../../rule";

export const configHistorySixYears: Rule = {
  id: "config-history-six-years",
  domain: "audit",
  title: "AWS Config keeps its history for six years.",
  why: "The history of safeguards is documentation: the law asks for six years.",
  severity: "low",
  citations: ["164.316(b)(2)(i)", "164.312(b)"],
  remedy:
    "Add an aws_config_retention_configuration with retention_period_in_days = 2192 or more; the policy here says 2557.",
  evaluate: (model) => {
    const recorders = model.resources("aws_config_configuration_recorder");
    if (recorders.length === 0) return [notApplicable("no configuration recorder")];
    // Without a retention AWS Config keeps its history for seven years.
    const wanted = {
      wanted: "2192 days or more",
      accepts: (value: unknown) => typeof value === "number" && value >= 2192,
    };
    const retentions = model.resources("aws_config_retention_configuration");
    if (retentions.length > 0) {
      return retentions.map((one) => resultFor(one, judgeAttribute(model, one, "retention_period_in_days", wanted)));
    }
    return recorders.map((one) =>
      resultFor(one, { status: "pass", found: "kept for 2557 days by default", wanted: wanted.wanted }),
    );
  },
};
