import { runOutputs } from "./deploy/outputs-cli";
import { projectConfiguration, synthesizeProject } from "./deploy/project";

void runOutputs(process.argv.slice(2), {
  env: process.env,
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  configuration: projectConfiguration,
  synthesize: synthesizeProject,
}).then((code) => {
  process.exitCode = code;
});
