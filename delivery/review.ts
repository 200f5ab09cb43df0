import { stackCost } from "./review/stack-cost";
import { runReview } from "./review/cli";

process.exitCode = runReview(process.argv.slice(2), {
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  today: new Date().toISOString().slice(0, 10),
  monthlyCost: stackCost,
});
