import { runEvidence } from "./program";

void runEvidence(process.argv.slice(2), {
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  today: new Date().toISOString().slice(0, 10),
}).then((code) => {
  process.exitCode = code;
});
