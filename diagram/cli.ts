import { runDiagram } from "./program";

void runDiagram(process.argv.slice(2), {
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
