import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium, INSTALL_HINT } from "../../../checks/evidence/browser";
import { collectEvidence } from "../../../checks/evidence/collect";
import { writeEvidence } from "../../../checks/evidence/write";
import { exemptions } from "../../../checks/exemptions";
import { rules } from "../../../checks/rules";
import { drawModel } from "../../../diagram/draw";
import { synthesizeDefaults } from "../../../diagram/synthesize-defaults";
import { drill } from "./fixtures";
import {
  countDetailsWhenPrinting,
  countedDetails,
  focused,
  lowContrast,
  nameless,
  pageWidth,
  textColor,
} from "./in-page";

/** Flags under which Chromium runs as root, without a display, and calls nobody. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

const executable = findChromium();
// `npm run test:browser` wants the browser; among the other tests of tools its absence skips these.
if (executable === undefined && process.env.BROWSER_REQUIRED === "1") throw new Error(INSTALL_HINT);
const whereBrowser = executable === undefined ? describe.skip : describe;

whereBrowser("the report in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  const model = synthesizeDefaults().models.find(({ environment }) => environment === "production")!;
  const evidence = collectEvidence({
    model,
    rules,
    exemptions,
    date: "2026-01-31",
    drills: [{ ...drill, environment: "production" }],
  });
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let address: string;

  beforeAll(async () => {
    address = pathToFileURL(join(writeEvidence(folder, evidence, await drawModel(model)), "report.html")).href;
    browser = await chromium.launch({ executablePath: executable, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    complaints = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) complaints.push(request.url());
    });
    await page.goto(address);
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]); // nothing on the console, nothing fetched
  });

  const shown = (selector: string): Promise<number> => page.locator(`${selector}:visible`).count();

  test("shows every control and rule, its picture, its drills, and is titled", async () => {
    expect(await page.title()).toBe("HIPAA evidence, production, 2026-01-31");
    expect(await shown(".control")).toBe(evidence.controls.length);
    expect(await shown(".rule")).toBe(rules.length);
    await page.click(".picture summary");
    expect(await page.locator("figure svg text", { hasText: "PostgreSQL" }).first().isVisible()).toBe(true);
    expect(await page.locator(".drill").innerText()).toContain("An administrator has deleted the database");
  });

  test("a tile filters by status, two add up, and Clear shows all again", async () => {
    const count = (status: string): number => evidence.controls.filter((control) => control.status === status).length;
    await page.click(".tile.manual");
    expect(await shown(".control")).toBe(count("manual"));
    await page.click(".tile.inherited");
    expect(await shown(".control")).toBe(count("manual") + count("inherited"));
    expect(await page.getAttribute(".tile.manual", "aria-pressed")).toBe("true");
    await page.click("text=Clear");
    expect(await shown(".control")).toBe(evidence.controls.length);
    expect(await page.getAttribute(".tile.manual", "aria-pressed")).toBe("false");
  });

  test("section and designation filter together, and the count is announced", async () => {
    await page.selectOption("#section", "164.312 Technical safeguards");
    await page.selectOption("#designation", "addressable");
    const expected = evidence.controls.filter(
      ({ section, designation }) => section.startsWith("164.312") && designation === "addressable",
    ).length;
    expect(await shown(".control")).toBe(expected);
    expect(await page.innerText(".found[role=status]")).toBe(`${expected} of ${evidence.controls.length} controls`);
  });

  test("search finds a citation, and a resource inside a rule, and says so when nothing matches", async () => {
    await page.fill("#search", "164.312(e)(2)(ii)");
    expect(await shown(".control")).toBeGreaterThanOrEqual(1);
    expect(await page.locator(".control:visible .citation").first().innerText()).toBe("164.312(e)(2)(ii)");
    await page.fill("#search", "aws_db_instance storage_encrypted");
    expect(await shown("#rule-rds-storage-encrypted")).toBe(1);
    expect(await shown("#rule-elasticache-transit-encryption")).toBe(0);
    await page.fill("#search", "nothing at all matches this");
    expect(await shown(".control")).toBe(0);
    expect(await page.isVisible("text=No control matches.")).toBe(true);
    expect(await page.isVisible("text=No rule matches.")).toBe(true);
  });

  test("a link to a rule that a filter hides shows and opens it", async () => {
    await page.fill("#search", "164.312(a)(2)(iv)");
    await page.selectOption("#result", "not-applicable");
    await page.click("#control-164-312-a-2-iv summary");
    await page.click('#control-164-312-a-2-iv a[href="#rule-rds-storage-encrypted"]');
    await page.waitForSelector("#rule-rds-storage-encrypted[open]");
    expect(await page.isVisible("#rule-rds-storage-encrypted .proofs")).toBe(true);
    expect(await page.inputValue("#search")).toBe("");
  });

  test("works by the keyboard alone", async () => {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(focused)).toMatchObject({ text: "Skip to the controls", outline: "solid" });
    await page.keyboard.press("/");
    expect(await page.evaluate(focused)).toMatchObject({ id: "search" });
    await page.keyboard.type("164.312(d)");
    await page.focus("#control-164-312-d summary");
    await page.keyboard.press("Enter");
    expect(await page.getAttribute("#control-164-312-d", "open")).not.toBeNull();
    await page.focus(".tile.manual");
    await page.keyboard.press("Space");
    expect(await page.getAttribute(".tile.manual", "aria-pressed")).toBe("true");
    expect(await page.evaluate(focused)).toMatchObject({ outline: "solid" }); // what has the focus is seen
  });

  test("text has a contrast of 4.5 to 1 or more, in light and in dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ colorScheme, low: await page.evaluate(lowContrast) }).toEqual({ colorScheme, low: [] });
    }
  });

  test("every control on the page has a name for those who hear it", async () => {
    expect(await page.evaluate(nameless)).toEqual([]);
  });

  test("fits a narrow screen without scrolling sideways", async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(pageWidth)).toBeLessThanOrEqual(390);
  });

  test("prints everything that is not filtered away, opened, without the controls for the screen", async () => {
    await page.fill("#search", "rds-storage-encrypted");
    await page.evaluate(countDetailsWhenPrinting);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const printed = await page.evaluate(countedDetails);
    expect(printed.length).toBeGreaterThan(0);
    printed.forEach((count) => expect(count).toMatchObject({ closed: 0 }));
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await shown(".toolbar")).toBe(0);
    expect(await page.evaluate(textColor)).toBe("rgb(0, 0, 0)");
  });

  test("without scripts, everything is there to read", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(address);
    expect(await still.locator(".control:visible").count()).toBe(evidence.controls.length);
    expect(await still.locator(".toolbar:visible").count()).toBe(0);
    await plain.close();
  });
});
