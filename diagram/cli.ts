import { runDiagram } from "./program";
import { synthesizeDefaults } from "./synthesize-defaults";

void runDiagram(process.argv.slice(2), {
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  synthesize: synthesizeDefaults,
}).then((code) => {
  process.exitCode = code;
});
