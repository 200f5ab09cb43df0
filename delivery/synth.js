// Starts main.ts without type checking (npm run typecheck does that): one script made in memory, since Node reads one
// file faster than two hundred, and neither npx nor a loader has to start.
const { buildSync } = require("esbuild");
const Module = require("node:module");
const { join } = require("node:path");

const root = join(__dirname, "..");
const { outputFiles } = buildSync({
  entryPoints: [join(root, "main.ts")],
  bundle: true,
  packages: "external",
  platform: "node",
  format: "cjs",
  target: "node20",
  write: false,
});
const script = new Module(join(root, "main.js"));
script.filename = script.id;
script.paths = Module._nodeModulePaths(root);
script._compile(outputFiles[0].text, script.filename);
