import { eachResource } from "../../factories/each-resource";
import { Encoded, isUnreadable, show } from "../../model/value";
import type { Rule } from "../../rule";

export const complianceDashboard: Rule = {
  id: "compliance-dashboard",
  domain: "monitoring",
  title: "A dashboard shows the state of the safeguards.",
  why: "The weekly review of activity needs one page to look at.",
  severity: "low",
  citations: ["164.308(a)(1)(ii)(D)"],
  remedy: "Add an aws_cloudwatch_dashboard with widgets.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_cloudwatch_dashboard"], required: true }, (dashboard) => {
      const body = dashboard.get("dashboard_body");
      const widgets = (show(body).match(/"type":\s*"/g) ?? []).length;
      const known = body instanceof Encoded || !isUnreadable(body);
      const status = widgets > 0 ? "pass" : known ? "fail" : "unreadable";
      return { status, found: `${widgets} widgets`, wanted: "a dashboard with widgets", evidence: { widgets } };
    }),
};
