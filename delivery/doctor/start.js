// Starts the doctor where nothing is installed yet: what it needs itself is looked at here, in plain JavaScript.
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..", "..");
const oldest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).engines.node.replace(">=", "");
const [major, minor] = process.versions.node.split(".").map(Number);
const [oldestMajor, oldestMinor] = oldest.split(".").map(Number);

if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  console.log(`✗ Node.js  ${process.versions.node} is too old\n  → Install Node.js ${oldest} or newer (nodejs.org)`);
  process.exitCode = 1;
} else if (!existsSync(path.join(root, "node_modules", "tsx"))) {
  console.log("✗ npm packages  not installed\n  → npm ci\n\nThen run it again: npm run doctor");
  process.exitCode = 1;
} else {
  require("tsx/cjs");
  require("./cli.ts");
}
