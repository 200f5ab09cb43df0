import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runDeploy } from "../../../delivery/deploy/cli";
import { checkProject, synthesizeProject } from "../../../delivery/deploy/project";
import { deployArguments } from "../../../delivery/drill/procedure";
import { configOf, recoverySettings } from "../../../delivery/drill/recovery-settings";
import { readSynthesizedStacks } from "../../../delivery/terraform/synthesized-stack";
import { type Lab, startLab } from "../../../rehearsal/lab";
import { servingOnly } from "../../../rehearsal/provider/in-use";

/** The account that the emulator's STS answers for. */
const ACCOUNT = "123456789012";
const never = new AbortController().signal;

/** Development, because a deploy of production asks a person to type its name. */
const settings = recoverySettings({ development: { account: { id: ACCOUNT } } }, "development");
const given = process.env.SETTINGS_FILE;

let folder: string;
let lab: Lab;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "recovered-"));
  process.env.SETTINGS_FILE = path.join(folder, "settings.recovery.json");
  writeFileSync(process.env.SETTINGS_FILE, JSON.stringify(settings));
  await synthesizeProject(path.join(folder, "synth"), never);
  const stacks = (await readSynthesizedStacks(path.join(folder, "synth"))).filter(({ name }) =>
    name.startsWith("development-"),
  );
  lab = await startLab(servingOnly(stacks.map(({ configuration }) => configuration)));
});

afterAll(async () => {
  if (given === undefined) delete process.env.SETTINGS_FILE;
  else process.env.SETTINGS_FILE = given;
  await lab.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the document's deploys build the recovered environment in their order, without the lost region's stacks", async () => {
  let text = "";
  for (const block of ["deploy-base", "deploy-rest"]) {
    text = "";
    const code = await runDeploy(
      [...deployArguments(block, "development"), "--yes"],
      {
        terminal: { write: (line: string) => void (text += line), interactive: false, live: false },
        prompter: { yesOrNo: () => Promise.reject(new Error("asked")), text: () => Promise.reject(new Error("asked")) },
        env: lab.env,
        workRoot: path.join(folder, "deploy"),
        configuration: (name) => configOf(settings, name),
        synthesize: (outdir) => cp(path.join(folder, "synth"), outdir, { recursive: true }),
        check: checkProject,
        now: () => new Date("2026-01-01T12:00:00Z"),
      },
      never,
    );
    expect({ code, end: code === 0 ? "" : text.slice(-4000) }).toEqual({ code: 0, end: "" });
  }
  expect(text).toContain("database_endpoint = voice-agent-dev-dr-database.");
});
