import { runScan } from "./scan/cli";

void runScan(process.argv.slice(2), new Date().toISOString().slice(0, 10)).then((code) => {
  process.exitCode = code;
});
