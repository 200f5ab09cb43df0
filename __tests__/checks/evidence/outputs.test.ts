import { controls } from "../../../checks/controls";
import type { Evidence } from "../../../checks/evidence/evidence";
import { assessmentResults, controlId } from "../../../checks/evidence/oscal/assessment-results";
import { evidenceFiles } from "../../../checks/evidence/write";
import { bucketRule, drill, evidenceOf, exemption } from "./fixtures";

const CITATION = "164.312(a)(2)(iv)";

const cases: readonly (readonly [string, Evidence])[] = [
  ["nothing found", evidenceOf([])],
  ["all well", evidenceOf([bucketRule("locked", [CITATION], "pass")], { drills: [drill] })],
  ["a fault", evidenceOf([bucketRule("locked", [CITATION], "fail")])],
  ["an exempt fault", evidenceOf([bucketRule("locked", [CITATION], "fail", ["logs"])], { exemptions: [exemption] })],
];

describe.each(cases)("OSCAL of %s", (_case, evidence) => {
  const document = assessmentResults(evidence)["assessment-results"];
  const [result] = document.results;

  test("every id is unique and every reference leads somewhere", () => {
    const ids = JSON.stringify(document).match(/"uuid":"[^"]+"/g)!;
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids.map((id) => id.slice(8, -1)));
    const references = JSON.stringify(document).match(/"(?:subject|observation|risk)-uuid":"[^"]+"/g) ?? [];
    references.forEach((reference) => expect(known).toContain(reference.split('"')[3]));
    expect(known).toContain(document["import-ap"].href.slice(1));
  });

  test("control ids are tokens as OSCAL defines them, and every control has one finding", () => {
    const ids = result!.findings.map((finding) => finding.target["target-id"]);
    expect(ids).toEqual(controls.map(({ citation }) => controlId(citation)));
    ids.forEach((id) => expect(id).toMatch(/^[A-Za-z_][A-Za-z0-9.\-_]*$/));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("only what rules prove is satisfied", () => {
    result!.findings.forEach((finding, index) => {
      const { status } = evidence.controls[index]!;
      expect([finding.title, finding.target.status.state]).toEqual([
        finding.title,
        status === "automated" ? "satisfied" : "not-satisfied",
      ]);
    });
  });

  test("no text is empty or has space at its ends, which the format refuses", () => {
    const check = (value: unknown): void => {
      if (typeof value === "string") expect(value).toMatch(/^\S(.*\S)?$/s);
      else if (Array.isArray(value)) {
        expect(value.length).toBeGreaterThan(0);
        value.forEach(check);
      } else if (value !== null && typeof value === "object") Object.values(value).forEach(check);
    };
    check(document);
  });

  test("the same evidence gives the same document", () => {
    expect(assessmentResults(evidence)["assessment-results"]).toEqual(document);
  });
});

test("an exempt fault is an approved deviation with its deadline, an open fault an open risk", () => {
  const risks = (index: number): unknown => assessmentResults(cases[index]![1])["assessment-results"].results[0]!.risks;
  expect(risks(3)).toMatchObject([{ status: "deviation-approved", deadline: "2026-06-30T00:00:00Z" }]);
  expect(risks(2)).toMatchObject([{ status: "open" }, { status: "open" }]);
  expect(risks(1)).toBeUndefined();
});

describe("report.html", () => {
  const files = evidenceFiles(cases[2]![1], "<svg></svg>");
  const page = files.get("report.html")!;

  test("needs nothing from elsewhere", () => {
    expect(page).not.toMatch(/<(?:script|img|iframe)[^>]*\ssrc=|<link[^>]+href="(?!data:)|@import|url\(/);
    expect(page).toContain("default-src 'none'");
  });

  test("escapes what the configuration holds", () => {
    expect(page).toContain("&lt;another &amp; &quot;better&quot; bucket&gt;");
    expect(page).not.toContain("<another");
  });

  test("every link leads to something on the page", () => {
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(10);
    links
      .filter((link) => !link!.startsWith("rule-") || link === "rule-locked") // rules of the proposal aren't in the fixture
      .forEach((link) => expect(ids).toContain(link));
  });

  test("shows every citation, designation and procedure", () => {
    for (const { citation, designation, procedure } of controls) {
      expect(page).toContain(`<span class="citation">${citation}</span>`);
      expect(page).toContain(`data-designation="${designation}"`);
      if (procedure) expect(page).toContain(procedure.replace(/&/g, "&amp;").replace(/"/g, "&quot;"));
    }
  });

  test("the same evidence gives the same files", () => {
    expect([...evidenceFiles(cases[2]![1], "<svg></svg>")]).toEqual([...files]);
  });

  test("lists drills and exemptions", () => {
    expect(evidenceFiles(cases[1]![1], "<svg></svg>").get("report.html")).toContain(
      "An administrator has deleted the database, 2026-01-15",
    );
    expect(evidenceFiles(cases[3]![1], "<svg></svg>").get("report.html")).toContain(exemption.reason);
  });
});
