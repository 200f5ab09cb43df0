import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageFunction } from "./bundle";
import { archiveOf, PACKAGED_FUNCTIONS } from "./functions";

/** `npm run build:services`: writes the archives that synthesis takes as they are, so that synth needs no bundler. */
async function main(): Promise<void> {
  for (const name of PACKAGED_FUNCTIONS) {
    const file = archiveOf(name);
    const bytes = await packageFunction(name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    console.log(`${path.relative(process.cwd(), file)}  ${bytes.length} bytes`);
  }
}

void main();
