import { readFileSync } from "node:fs";
import { deployCommand, checkFlags, isCi, type DeployFlags } from "../../../delivery/deploy/flags";
import { EXIT_MEANINGS } from "../../../delivery/deploy/exit-codes";

function parse(...args: string[]): DeployFlags {
  return deployCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: () => undefined })
    .parse(args, { from: "user" })
    .opts<DeployFlags>();
}
const check =
  (args: string[], inCi = false) =>
  (): void =>
    checkFlags(parse(...args), inCi);

describe("flags", () => {
  it.each<[string[], string]>([
    [["-e", "production", "--yes"], "production takes --yes only in CI, together with --approved"],
    [["-e", "production", "--yes", "--approved", "a.json"], "production takes --yes only in CI"],
    [["-e", "production", "--destroy"], "production is destroyed only with --break-glass REASON"],
    [["-e", "production", "--destroy", "--break-glass", "tenant has left", "--yes"], "only after its name is typed"],
    [["-e", "production", "--destroy", "--break-glass", "short"], "--break-glass needs a reason"],
    [["-e", "staging", "--break-glass", "a long reason"], "--break-glass goes with --destroy"],
    [["-e", "staging", "--plan", "--approved", "a.json"], "--approved applies, --plan doesn't"],
    [["-e", "staging", "--out", "x"], "--out goes with --plan"],
    [["-e", "staging", "--detailed-exitcode"], "--detailed-exitcode goes with --plan"],
    [["-e", "staging", "--destroy", "--resume"], "--resume goes on with a deploy"],
    [["-e", "staging", "--destroy", "--approved", "a.json"], "--approved can't approve a --destroy"],
    [["-e", "production", "--mfa-elsewhere", "x"], "--mfa-elsewhere needs a reason"],
  ])("refuses %j", (args, message) => expect(check(args)).toThrow(message));

  it("refuses production's --yes in CI without an approved plan, and takes it with one", () => {
    expect(check(["-e", "production", "--yes"], true)).toThrow("only in CI, together with --approved");
    expect(check(["-e", "production", "--yes", "--approved", "a.json"], true)).not.toThrow();
  });

  it("names every wrong combination at once", () => {
    expect(check(["-e", "production", "--yes", "--out", "x", "--break-glass", "x"])).toThrow(
      /--out goes[^]*--break-glass goes[^]*--break-glass needs[^]*production takes/,
    );
  });

  it.each([
    [["-e", "development"]],
    [["-e", "staging", "--yes", "--stack", "a", "--stack", "b"]],
    [["-e", "production"]],
    [["-e", "production", "--plan", "--out", "x"]],
    [["-e", "production", "--destroy", "--plan"]],
    [["-e", "development", "--destroy", "--yes"]],
  ])("takes %j", (args) => expect(check(args)).not.toThrow());

  it.each([[["-e", "test"]], [[]], [["-e", "staging", "--force"]], [["-e", "staging", "extra"]]])(
    "refuses what it doesn't know: %j",
    (args) => {
      expect(() => parse(...args)).toThrow();
    },
  );

  it("collects the stacks", () =>
    expect(parse("-e", "staging", "--stack", "a", "--stack", "b").stack).toEqual(["a", "b"]));
});

it.each([
  [{}, false],
  [{ CI: "" }, false],
  [{ CI: "false" }, false],
  [{ CI: "true" }, true],
  [{ CI: "1" }, true],
])("takes %j for a pipeline: %s", (env, ci) => expect(isCi(env)).toBe(ci));

describe("exit codes", () => {
  it("differ from each other and are in the help and in the documentation", () => {
    const codes = EXIT_MEANINGS.map(([code]) => code);
    expect(new Set(codes).size).toBe(codes.length);
    let help = "";
    deployCommand()
      .configureOutput({ writeOut: (text) => (help += text) })
      .outputHelp();
    const documentation = readFileSync("docs/infrastructure/deploy.md", "utf8");
    for (const [code, meaning] of EXIT_MEANINGS) {
      expect(help).toContain(`${String(code).padEnd(4)} ${meaning}`);
      expect(documentation).toMatch(
        new RegExp(`\\| ${code} +\\| ${meaning.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")} +\\|`),
      );
    }
  });

  it("are documented with every flag", () => {
    const documentation = readFileSync("docs/infrastructure/deploy.md", "utf8");
    for (const option of deployCommand().options) expect(documentation).toContain(option.long ?? option.flags);
  });
});
