import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parsePlan } from "../../../delivery/plan/parse-plan";
import { readAcknowledgements, type Acknowledgement } from "../../../delivery/review/acknowledgements";
import { runReview } from "../../../delivery/review/cli";
import { renderMarkdown, COMMENT_LIMIT, COMMENT_MARKER } from "../../../delivery/review/render-markdown";
import { renderText } from "../../../delivery/review/render-text";
import { reviewPlans, unacknowledged } from "../../../delivery/review/review";
import { entry, planJson } from "../plan/plan-json";

const TODAY = "2026-03-01";
const destroyed = entry("aws_db_instance", "main", ["delete"], { password: "planted-token-4711" }, null);
const created = entry("aws_vpc", "main", ["create"], null, { cidr_block: "10.0.0.0/16" });
const ack: Acknowledgement = {
  stack: "production-database",
  address: "aws_db_instance.main",
  action: "destroy",
  reason: "moved to the new account, snapshot kept",
  expires: TODAY,
  by: "dba@example.com",
};
const plan = (changes: object[], stack = "production-database", extra: object = {}) =>
  parsePlan(planJson(changes, extra), stack, `${stack}.json`);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "review-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}
function run(...args: string[]): { code: number; out: string; err: string } {
  let out = "";
  let err = "";
  const code = runReview(args, { write: (text) => (out += text), writeError: (text) => (err += text), today: TODAY });
  return { code, out, err };
}

describe("acknowledgements", () => {
  const review = (...acknowledgements: Acknowledgement[]) =>
    reviewPlans([plan([destroyed])], { acknowledgements, today: TODAY });

  it("count up to and on their last day", () => {
    expect(unacknowledged(review(ack))).toEqual([]);
    expect(review(ack).findings[0]?.acknowledgement).toEqual(ack);
  });

  it("count no longer the day after, and are reported", () => {
    const expired = { ...ack, expires: "2026-02-28" };
    expect(unacknowledged(review(expired))).toHaveLength(1);
    expect(review(expired).expired).toEqual([expired]);
  });

  it.each<Partial<Acknowledgement>>([
    { stack: "staging-database" },
    { address: "aws_db_instance.other" },
    { action: "replace" },
  ])("count for nothing else: %j", (other) => expect(unacknowledged(review({ ...ack, ...other }))).toHaveLength(1));

  it("that nothing needs are reported, but only for stacks under review", () => {
    const unused = { ...ack, address: "aws_db_instance.gone" };
    expect(review(ack, unused, { ...ack, stack: "staging-database" }).unused).toEqual([unused]);
  });

  it("are refused with every mistake at once", () => {
    const path = file(
      "ack.yaml",
      "acknowledgements:\n  - { stack: s, action: destroy, reason: short, expires: '2026-02-30', by: '' }\nextra: 1\n",
    );
    expect(() => readAcknowledgements(path)).toThrow(
      /ack\.yaml[^]*address[^]*reason: say why[^]*expires: must be a day as YYYY-MM-DD[^]*by[^]*extra/,
    );
  });

  it("are read from the committed file", () => {
    expect(readAcknowledgements("delivery/acknowledgements.yaml")).toEqual([]);
  });
});

describe("npm run review", () => {
  const risky = (): string => file("production-database.json", planJson([destroyed, created]));

  it("ends with 0 if nothing is risky", () => {
    const { code, out } = run("--plan", file("a.json", planJson([created])));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("No unacknowledged risk") as string });
  });

  it("ends with 2 on unacknowledged risk and with 0 once it is acknowledged", () => {
    expect(run("--plan", risky()).code).toBe(2);
    expect(run("--plan", risky(), "--ack", file("ack.yaml", { acknowledgements: [ack] })).code).toBe(0);
  });

  it.each(["text", "markdown", "json"])("tells the risk and never the secret as %s", (format) => {
    const { out } = run("--plan", risky(), "--format", format);
    expect(out).toContain("aws_db_instance.main");
    expect(out).toContain("Destroys a database");
    expect(out).not.toContain("planted-token-4711");
  });

  it("prints the line to add, which then acknowledges", () => {
    const { out } = run("--plan", risky());
    const line = out.split("\n").find((text) => text.startsWith("  - {")) ?? "";
    const filled = line
      .replace('reason: ""', 'reason: "moved, snapshot kept"')
      .replace('by: ""', 'by: "dba"')
      .replace("YYYY-MM-DD", TODAY);
    expect(run("--plan", risky(), "--ack", file("ack.yaml", `acknowledgements:\n${filled}\n`)).code).toBe(0);
  });

  it.each<[string, () => string[], RegExp]>([
    [
      "a plan of another major version",
      () => ["--plan", file("p.json", planJson([], { format_version: "2.1" }))],
      /plan format 2\.1/,
    ],
    ["a file that isn't there", () => ["--plan", "nowhere"], /nowhere: no such file/],
    ["acknowledgements that can't be read", () => ["--plan", risky(), "--ack", "nowhere.yaml"], /nowhere\.yaml/],
    ["no plan named", () => [], /--plan/],
    ["a format it doesn't know", () => ["--plan", risky(), "--format", "xml"], /markdown, json, text/],
    ["a flag it doesn't know", () => ["--plan", risky(), "--force"], /--force/],
  ])("ends with 1 on %s, in one clear message", (_, args, message) => {
    const { code, out, err } = run(...args());
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("names exit codes and examples in its help", () => {
    const { code, out } = run("--help");
    expect(code).toBe(0);
    expect(out).toMatch(/Exit codes\n {2}0 .*\n {2}1 .*\n {2}2 /);
  });
});

describe("the Markdown comment", () => {
  const many = (count: number, type = "aws_vpc", action = "create") =>
    Array.from({ length: count }, (_, index) =>
      entry(
        type,
        `a_rather_long_name_${index}`,
        [action],
        action === "create" ? null : {},
        action === "create" ? {} : null,
      ),
    );

  it("fits a comment: the longest list of a stack goes first, the verdict and the risks stay", () => {
    const review = reviewPlans([plan(many(3000), "a-long"), plan(many(20), "b-short"), plan([destroyed])], {
      today: TODAY,
    });
    const text = renderMarkdown(review);
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(text).toContain("1 unacknowledged risk.");
    expect(text).toContain("aws_db_instance.main");
    expect(text).toContain("a_rather_long_name_19");
    expect(text).toContain("a-long: 3000 to create (list left out");
    expect(text).not.toContain("b-short: 20 to create (list left out");
  });

  it.each([1, 33, 500, 5000])(
    "fits a comment with %i risks in a stack, and always says how many there are",
    (count) => {
      const review = reviewPlans([plan(many(count, "aws_s3_bucket", "delete"))], { today: TODAY });
      const text = renderMarkdown(review);
      expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
      expect(text).toContain(`${count} unacknowledged risk`);
      expect(text).toContain("a_rather_long_name_0");
    },
  );

  it("fits with very many stacks", () => {
    const plans = Array.from({ length: 2000 }, (_, index) => plan(many(2), `environment-with-a-long-name-${index}`));
    const text = renderMarkdown(reviewPlans(plans, { today: TODAY }));
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(text).toContain("No unacknowledged risk");
  });

  it("shows open risks before acknowledged ones, so that a cut list hides none", () => {
    const acks = Array.from({ length: 60 }, (_, index) => ({
      ...ack,
      address: `aws_s3_bucket.a_rather_long_name_${index}`,
    }));
    const open = entry("aws_kms_key", "open", ["delete"], {}, null);
    const review = reviewPlans([plan([...many(60, "aws_s3_bucket", "delete"), open])], {
      acknowledgements: acks,
      today: TODAY,
    });
    expect(renderMarkdown(review)).toContain("aws_kms_key.open");
  });

  it("cannot be broken out of by an address, nor notify anybody", () => {
    const odd = {
      ...entry("aws_kms_key", "x", ["delete"], {}, null),
      address: 'aws_kms_key.x["`</details>@team\n```"]',
    };
    const text = renderMarkdown(reviewPlans([plan([odd])], { today: TODAY }));
    expect(text.match(/```/g)).toHaveLength(4);
    const outsideCode = text.replace(/```[^]*?```/g, "").replace(/`[^`]*`/g, "");
    expect(outsideCode).not.toContain("@team");
    expect(outsideCode.match(/<\/details>/g)).toHaveLength(2);
  });

  it("is found again by its hidden first line", () => {
    expect(renderMarkdown(reviewPlans([], { today: TODAY })).startsWith(COMMENT_MARKER)).toBe(true);
  });

  it("tells what changed outside Terraform", () => {
    const review = reviewPlans([plan([], "s", { resource_drift: [entry("aws_vpc", "main", ["update"], {}, {})] })], {
      today: TODAY,
    });
    expect(renderMarkdown(review)).toContain("Changed outside Terraform in s: aws_vpc.main");
  });
});

describe("money", () => {
  const monthlyCost = (type: string): number | undefined => (type === "aws_db_instance" ? 52.56 : undefined);
  const review = reviewPlans([plan([entry("aws_db_instance", "new", ["create"], null, {}), created])], {
    today: TODAY,
    monthlyCost: () => monthlyCost,
  });

  it("is told, and stops nothing", () => {
    expect(review.findings).toMatchObject([
      { riskClass: "cost", from: "0.00 USD a month", to: "52.56 USD a month", blocking: false },
    ]);
    expect(unacknowledged(review)).toEqual([]);
    expect(renderMarkdown(review)).toContain("### Costs money: +52.56 USD a month");
    expect(renderText(review)).toContain("+52.56 USD a month: production-database aws_db_instance.new");
  });

  it("sums up, the largest first, and leaves the small ones to a number", () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      entry(
        "aws_db_instance",
        `n${index}`,
        [index < 2 ? "delete" : "create"],
        index < 2 ? {} : null,
        index < 2 ? null : { index },
      ),
    );
    const priced = reviewPlans([plan(many)], {
      today: TODAY,
      monthlyCost: () => (_type, values) => Number(values["index"] ?? 100),
    });
    expect(renderText(priced)).toContain(
      "Costs money: -135.00 USD a month\n  -100.00 USD a month: production-database aws_db_instance.n0",
    );
    expect(renderText(priced)).toContain("and 2 more");
  });
});
