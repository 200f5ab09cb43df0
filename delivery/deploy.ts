import { runDeploy } from "./deploy/cli";
import { terminalPrompter } from "./deploy/confirm";
import { canRedraw } from "./deploy/console";
import { checkProject, projectConfiguration, projectMonthlyCost, synthesizeProject, WORK_ROOT } from "./deploy/project";
import { interruptible } from "./deploy/signals";

const { signal, stop } = interruptible();
void runDeploy(
  process.argv.slice(2),
  {
    terminal: {
      write: (text) => void process.stdout.write(text),
      interactive: process.stdin.isTTY && process.stdout.isTTY,
      live: canRedraw(process.stdout),
    },
    prompter: terminalPrompter,
    env: process.env,
    workRoot: WORK_ROOT,
    configuration: projectConfiguration,
    synthesize: synthesizeProject,
    check: checkProject,
    monthlyCost: projectMonthlyCost,
    now: () => new Date(),
  },
  signal,
).then((code) => {
  stop();
  process.exitCode = code;
});
