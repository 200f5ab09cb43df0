import path from "node:path";
import { startLab, type Lab } from "../../../rehearsal/lab";
import { Bench } from "./bench";
import { TINY_TYPES } from "./tiny-app";
import { CTRL_C, ENTER, playTerminal, type Played, type Step } from "./terminal";

let lab: Lab;
let bench: Bench;
beforeAll(async () => {
  lab = await startLab({ types: TINY_TYPES });
}, 300_000);
afterAll(() => lab.close());
afterEach(async () => {
  await lab.standIn.failOn([]);
  bench.close();
});

/** Runs the deploy in a pseudo-terminal, over the bench's small app. */
function play(steps: readonly Step[], ...args: string[]): Promise<Played> {
  const script = path.join(__dirname, "tiny-deploy.ts");
  const env = { ...lab.env, CI: undefined, TINY_APP: JSON.stringify(bench.app), TINY_WORK: bench.workRoot };
  return playTerminal([process.execPath, "--import", "tsx", script, "-e", bench.app.environment, ...args], steps, env);
}

const layers = async (): Promise<string[]> => [...(await bench.states()).keys()].sort();

it("in a terminal: n stops, Ctrl-C stops at a question and in the middle of an apply, y goes on, resume completes", async () => {
  bench = new Bench(lab, "development");
  const no = await play([{ expect: "Make the state store?", send: `n${ENTER}` }]);
  expect(no).toMatchObject({ missed: null, code: 5 });

  const atQuestion = await play([{ expect: "Make the state store?", send: CTRL_C }]);
  expect(atQuestion).toMatchObject({ missed: null, code: 130 });
  expect(atQuestion.screen).not.toMatch(/\n\s+at /);
  expect(await layers()).toEqual([]);

  // Long enough for the keys to arrive while terraform applies; how long exactly decides nothing.
  await lab.standIn.failOn([{ type: "aws_vpc", operation: "create", delayMs: 3_000 }]);
  const whileApplying = await play([
    { expect: "Make the state store?", send: `y${ENTER}` },
    { expect: "Apply these changes to 2 stacks of development?", send: `y${ENTER}` },
    { expect: "development-network: applying", send: CTRL_C },
  ]);
  expect(whileApplying).toMatchObject({ missed: null, code: 130 });
  expect(whileApplying.screen).toContain("terraform finishes what it has begun");
  expect(whileApplying.screen).toContain("./deploy.sh -e development --resume");
  expect([...bench.files().keys()].filter((file) => file.endsWith(".tfplan"))).toEqual([]);

  await lab.standIn.failOn([]);
  const resumed = await bench.deploy(["--yes", "--resume"]);
  expect(resumed.code).toBe(0);
  expect(await layers()).toEqual(["data", "extra", "network", "state"]);
});

it("in a terminal: destroying takes the environment's name, not y", async () => {
  bench = new Bench(lab, "development");
  expect((await bench.deploy(["--yes"])).code).toBe(0);
  const habit = await play([{ expect: "Type the environment's name", send: `y${ENTER}` }], "--destroy");
  expect(habit).toMatchObject({ missed: null, code: 5 });
  expect(habit.screen).toContain('"y" is not "development": nothing was changed.');
  const named = await play([{ expect: "Type the environment's name", send: `development${ENTER}` }], "--destroy");
  expect(named).toMatchObject({ missed: null, code: 0 });
  expect(await layers()).toEqual(["state"]);
});
