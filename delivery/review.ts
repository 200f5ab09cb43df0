import { USAGE } from "../config/usage";
import { monthlyCost } from "./cost/monthly-cost";
import { runReview } from "./review/cli";

process.exitCode = runReview(process.argv.slice(2), {
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  today: new Date().toISOString().slice(0, 10),
  monthlyCost: monthlyCost(USAGE.production, "us-west-2"), // differences of size weigh the same in every environment
});
