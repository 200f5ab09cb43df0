import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../rules";
import { renderComparison } from "./render";

const file = join(__dirname, "../../docs/infrastructure/rule-comparison.md");
writeFileSync(file, renderComparison(rules));
process.stdout.write(`${file}\n`);
