import { findChromium, INSTALL_HINT } from "./browser";

const found = findChromium();
if (found === undefined) {
  console.error(INSTALL_HINT);
  process.exitCode = 1;
} else {
  console.log(`The tests of the report will use ${found}`);
}
