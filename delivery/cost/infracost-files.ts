import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../config/project-root";
import { ENVIRONMENTS } from "../../config/schema";
import { infracostConfig, infracostUsage, usageFileOf } from "./infracost";

const { stacks } = JSON.parse(readFileSync("cdktf.out/manifest.json", "utf8")) as { stacks: Record<string, unknown> };

writeFileSync(join(PROJECT_ROOT, "infracost.yml"), infracostConfig(Object.keys(stacks)));
for (const environment of ENVIRONMENTS) {
  writeFileSync(join(PROJECT_ROOT, usageFileOf(environment)), infracostUsage(environment));
}
