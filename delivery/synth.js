// Starts main.ts without type checking (npm run typecheck does that): one script made in memory, since Node reads one
// file faster than two hundred, and neither npx nor a loader has to start.
const { buildSync } = require("esbuild");
const Module = require("node:module");
const { join } = require("node:path");

// cdktf notes for every token where it was made, with the whole call stack: a quarter of the time, and only for messages
// about tokens that don't resolve. `CDKTF_TOKEN_ORIGINS=1 npm run synth` brings it back when one is hunted.
if (!process.env.CDKTF_TOKEN_ORIGINS) {
  require("cdktf/lib/tokens/private/stack-trace").captureStackTrace = () => [];
}

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
