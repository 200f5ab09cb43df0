import { formatReport } from "../../rehearsal/print-report";
import type { RehearsalReport } from "../../rehearsal/report";

const report: RehearsalReport = {
  ok: false,
  mode: "fast",
  stacks: [
    {
      environment: "development",
      stack: "development-network",
      resources: 78,
      deploySeconds: 1.26,
      planSeconds: 0.5,
      destroySeconds: 2,
      result: "ok",
    },
    { environment: "development", stack: "development-cache", resources: 13, deploySeconds: 3, result: "failed" },
    { environment: "development", stack: "development-backup", resources: 30, result: "not reached" },
  ],
  notes: ["development: prevent_destroy of 2 resources was lifted"],
  errors: ["terraform apply failed"],
  plans: "/out",
  seconds: 12.34,
};

test("without a terminal it is plain text in columns", () => {
  expect(formatReport(report, false)).toBe(
    [
      "Stack                Resources  Deploy s  Plan s  Destroy s  Result",
      "development-network  78         1.3       0.5     2.0        ok",
      "development-cache    13         3.0       -       -          failed",
      "development-backup   30         -         -       -          not reached",
      "terraform apply failed",
      "development: prevent_destroy of 2 resources was lifted",
      "Plans: /out",
      "Failed: rehearsed 1 of 3 stacks, 78 resources, in 12.3 s",
    ].join("\n"),
  );
});

test("a rehearsal without a failure says so", () => {
  const ok = { ...report, ok: true, errors: [], notes: [], stacks: report.stacks.slice(0, 1) };
  expect(formatReport(ok, false).split("\n").at(-1)).toBe("Rehearsed 1 of 1 stacks, 78 resources, in 12.3 s");
});
