import { readDocument } from "../../delivery/docs/documents";

const procedures = readDocument("docs/infrastructure/runbook.md")
  .split(/^## /m)
  .slice(1)
  .filter((section) => !/^(Before you start|Alarms)/.test(section));

test.each(procedures.map((section) => [section.split("\n")[0]!, section]))(
  "the runbook's %s says when, what to type, how to verify and how to undo",
  (_title, section) => {
    expect(section).toMatch(/\*\*(When|Symptom):\*\*/);
    expect(section).toMatch(/```bash/);
    expect(section).toMatch(/\*\*Verify/);
    expect(section).toMatch(/\*\*Undo|\*\*What can't be rolled back|\*\*If it failed/);
  },
);
