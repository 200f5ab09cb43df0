import { runDeploy } from "../../../delivery/deploy/cli";
import { canRedraw } from "../../../delivery/deploy/console";
import { terminalPrompter } from "../../../delivery/deploy/confirm";
import { interruptible } from "../../../delivery/deploy/signals";
import { configuration } from "./bench";
import { writeTinyApp, type TinyApp } from "./tiny-app";

// The deploy command over the small app, as a process of its own: for tests that type into a real terminal.
const app = JSON.parse(process.env.TINY_APP ?? "{}") as TinyApp;
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
    workRoot: process.env.TINY_WORK ?? "",
    configuration: (name) => configuration(name),
    synthesize: (outdir) => writeTinyApp(outdir, app),
    check: () => Promise.resolve(undefined),
    now: () => new Date(),
  },
  signal,
).then((code) => {
  stop();
  process.exitCode = code;
});
