// Starts the doctor where nothing is installed yet: what it needs itself is looked at here, in plain JavaScript.
const { existsSync } = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..", "..");
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 9)) {
  console.log(
    `✗ Node.js  ${process.versions.node} is too old\n  → Install Node.js 20.9 or newer: nvm install, or nodejs.org`,
  );
  process.exitCode = 1;
} else if (!existsSync(path.join(root, "node_modules", "tsx"))) {
  console.log("✗ npm packages  not installed\n  → npm ci\n\nThen run it again: npm run doctor");
  process.exitCode = 1;
} else {
  require("tsx/cjs");
  require("./cli.ts");
}
