import { eachResource } from "../../factories/each-resource";
import { asList, text } from "../../model/value";
import type { Rule } from "../../rule";

export const budgetSet: Rule = {
  id: "budget-set",
  domain: "monitoring",
  title: "A budget tells somebody when the cost goes out of line.",
  why: "A sudden cost is often the first sign of a stolen key. The practice has a ceiling, too.",
  severity: "low",
  citations: ["164.308(a)(1)(ii)(D)"],
  remedy: "Add an aws_budgets_budget with limit_amount and notification blocks with subscribers.",
  evaluate: (model) =>
    eachResource(
      model,
      { types: ["aws_budgets_budget"], required: true, wanted: "an aws_budgets_budget with notifications" },
      (budget) => {
        const told = budget
          .blocks("notification")
          .filter(
            (one) => asList(one.subscriber_email_addresses).length + asList(one.subscriber_sns_topic_arns).length > 0,
          );
        const kinds = new Set(told.map((one) => text(one.notification_type)));
        const status =
          kinds.has("ACTUAL") && kinds.has("FORECASTED") && Number(text(budget.get("limit_amount"))) > 0
            ? "pass"
            : "fail";
        return {
          status,
          found: `${told.length} notices, of ${[...kinds].join(" and ") || "no kind"}`,
          wanted: "notices of actual and of forecasted cost",
          evidence: { limit_amount: budget.get("limit_amount") },
        };
      },
    ),
};
