// A cdktf project with as many environments as BENCH_ENVIRONMENTS says: development, synthesized once by the project's
// own main.ts, and copied under other names and account ids. The rehearsal deploys them like anybody's.
const { execFileSync } = require("node:child_process");
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..", "..");
const outdir = process.env.CDKTF_OUTDIR;
const source = path.join(outdir, "source");
const config = { SETTINGS_FILE: path.join(root, "settings.example.json") };
execFileSync(process.execPath, [path.join(root, "delivery", "synth.js")], {
  cwd: root,
  env: { ...process.env, ...config, CDKTF_OUTDIR: source },
  stdio: "inherit",
});

const manifest = JSON.parse(readFileSync(path.join(source, "manifest.json"), "utf8"));
const development = Object.values(manifest.stacks).filter(({ name }) => name.startsWith("development-"));
const account = /\d{12}/.exec(
  readFileSync(path.join(source, development[0].synthesizedStackPath), "utf8").match(/"allowed_account_ids":[^\]]*/)[0],
)[0];
const stacks = {};
for (let number = 1; number <= Number(process.env.BENCH_ENVIRONMENTS ?? "1"); number += 1) {
  const copy = (text) =>
    text
      .replaceAll("development", `bench${number}`)
      .replaceAll("voice-agent-dev-", `voice-agent-b${number}-`)
      .replaceAll(account, String(100000000000 + number));
  for (const stack of development) {
    const name = copy(stack.name);
    mkdirSync(path.join(outdir, "stacks", name), { recursive: true });
    const text = readFileSync(path.join(source, stack.synthesizedStackPath), "utf8");
    writeFileSync(path.join(outdir, "stacks", name, "cdk.tf.json"), copy(text));
    stacks[name] = JSON.parse(copy(JSON.stringify(stack)));
  }
}
rmSync(source, { recursive: true, force: true });
writeFileSync(path.join(outdir, "manifest.json"), JSON.stringify({ ...manifest, stacks }, null, 2));
