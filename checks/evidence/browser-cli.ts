import { findChromium, INSTALL_HINT } from "./browser";

const found = findChromium();
if (found === undefined) {
  const given = process.env.CHROMIUM_PATH;
  if (given) console.error(`CHROMIUM_PATH: ${given} isn't an executable file`);
  console.error(INSTALL_HINT);
  process.exitCode = 1;
} else {
  console.log(`The tests of the report will use ${found}`);
}
