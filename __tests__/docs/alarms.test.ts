import { existsSync } from "node:fs";
import path from "node:path";
import { PROJECT_ROOT, readDocument } from "../../delivery/docs/documents";
import { readMarkdown } from "../../delivery/docs/markdown";
import { allResources, synthesize } from "../support/synth";

const RUNBOOK = "docs/infrastructure/runbook.md";
const SECTION = /Runbook: (\S+\.md)#(\S+)$/;

const alarms = Object.values(synthesize()).flatMap((environment) =>
  ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"].flatMap((type) =>
    allResources(environment, type).map((alarm) => ({
      name: String(alarm.alarm_name),
      description: String(alarm.alarm_description),
    })),
  ),
);

describe("alarms and the runbook", () => {
  test("every alarm's description ends with a section of the runbook that exists", () => {
    expect(alarms.length).toBeGreaterThan(30);
    const anchors = new Map<string, readonly string[]>();
    const broken = alarms.filter(({ description }) => {
      const [, file, anchor] = SECTION.exec(description) ?? [];
      if (!file || !anchor || !existsSync(path.join(PROJECT_ROOT, file))) return true;
      if (!anchors.has(file)) anchors.set(file, readMarkdown(readDocument(file)).anchors);
      return !anchors.get(file)!.includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test("every section of the chapter Alarms belongs to an alarm or a budget", () => {
    const text = readDocument(RUNBOOK);
    const chapter = text.slice(text.indexOf("\n## Alarms\n") + 1);
    const sections = [...chapter.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading!);
    const roles = new Set(alarms.map(({ description }) => SECTION.exec(description)?.[2]));
    expect(sections.length).toBeGreaterThan(10);
    expect(sections.filter((section) => !roles.has(section) && section !== "budget")).toEqual([]);
  });

  test("every section says what the alarm means and how to see that it is over", () => {
    const text = readDocument(RUNBOOK);
    const chapter = text.slice(text.indexOf("\n## Alarms\n"));
    const bodies = chapter.split(/^### /m).slice(1);
    const incomplete = bodies.filter(
      (body) => !body.startsWith("budget") && !/\*\*Means:\*\*[\s\S]*\*\*Verify:\*\*/.test(body),
    );
    expect(incomplete.map((body) => body.split("\n")[0])).toEqual([]);
  });
});

describe("procedures of the runbook", () => {
  const procedures = readDocument(RUNBOOK)
    .split(/^## /m)
    .slice(1)
    .filter((section) => !/^(Before you start|Alarms)/.test(section));

  test.each(procedures.map((section) => [section.split("\n")[0]!, section]))(
    "%s says when, what to type, how to verify and how to undo",
    (_title, section) => {
      expect(section).toMatch(/\*\*(When|Symptom):\*\*/);
      expect(section).toMatch(/```bash/);
      expect(section).toMatch(/\*\*Verify/);
      expect(section).toMatch(/\*\*Undo|\*\*What can't be rolled back|\*\*If it failed/);
    },
  );
});
