import { existsSync } from "node:fs";
import path from "node:path";
import { PROJECT_ROOT, readDocument } from "../../delivery/docs/documents";
import { readMarkdown } from "../../delivery/docs/markdown";
import { resourcesOf, type Synthesized, synthesizeFacts } from "../../delivery/docs/synthesized";
import { renderTables, staleDocuments, TABLES } from "../../delivery/docs/tables";

const RUNBOOK = "docs/infrastructure/runbook.md";
const SECTION = /Runbook: (\S+\.md)#(\S+)$/;

let facts: Synthesized;
let alarms: readonly { readonly name: string; readonly description: string }[];

beforeAll(async () => {
  facts = await synthesizeFacts();
  alarms = ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"].flatMap((type) =>
    resourcesOf(facts.stacks, type).map(({ block }) => ({
      name: String(block.alarm_name),
      description: String(block.alarm_description),
    })),
  );
});

describe("generated tables", () => {
  test("every table of the documents is current", () => {
    expect(staleDocuments(facts).map(({ file }) => `${file}: run npm run docs:tables`)).toEqual([]);
  });

  test("every table has rows", () => {
    const empty = Object.entries(TABLES).filter(([, table]) => table(facts).split("\n").length < 3);
    expect(empty.map(([name]) => name)).toEqual([]);
  });

  test("every table stands in a document", () => {
    const text = ["aws-hipaa-architecture.md", "security.md"]
      .map((file) => readDocument(`docs/infrastructure/${file}`))
      .join();
    expect(Object.keys(TABLES).filter((name) => !text.includes(`<!-- generated:${name} -->`))).toEqual([]);
  });

  test("a table is put between its markers, and the text around them stays", () => {
    const rendered = renderTables("a\n<!-- generated:connections -->\nold\n<!-- /generated -->\nb", facts);
    expect(rendered).toMatch(/^a\n<!-- generated:connections -->\n\| From \|[\s\S]*\n<!-- \/generated -->\nb$/);
    expect(rendered).not.toContain("old");
  });

  test("a marker that names no table is refused", () => {
    expect(() => renderTables("<!-- generated:weather --><!-- /generated -->", facts)).toThrow("weather");
  });
});

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

  test("every section of the chapter Alarms belongs to an alarm or a notice", () => {
    const notices = ["budget", "event-notices"];
    const roles = new Set(alarms.map(({ description }) => SECTION.exec(description)?.[2]));
    const sections = alarmSections().map((section) => section.split("\n")[0]!);
    expect(sections.length).toBeGreaterThan(10);
    expect(sections.filter((section) => !roles.has(section) && !notices.includes(section))).toEqual([]);
  });

  test("every section says what the alarm means and how to see that it is over", () => {
    const incomplete = alarmSections().filter((body) => !/\*\*Means:\*\*[\s\S]*\*\*Verify:\*\*/.test(body));
    expect(incomplete.map((body) => body.split("\n")[0])).toEqual([]);
  });
});

describe("requirements", () => {
  test("every resource type that the map of the requirements names is built", () => {
    const { codeSpans } = readMarkdown(readDocument("docs/infrastructure/requirements.md"));
    const named = codeSpans.map(({ text }) => text).filter((name) => /^(aws|random)_[a-z0-9_]+$/.test(name));
    const built = new Set(facts.stacks.flatMap(({ configuration }) => Object.keys(configuration.resource ?? {})));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !built.has(name))).toEqual([]);
  });
});

function alarmSections(): string[] {
  const text = readDocument(RUNBOOK);
  return text.slice(text.indexOf("\n## Alarms\n")).split(/^### /m).slice(1);
}
