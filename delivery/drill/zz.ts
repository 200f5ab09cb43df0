import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import os from "node:os";
import { synthesize } from "../../rehearsal/synthesize";
import { readSynthesizedStacks, typesInUse } from "../terraform/synthesized-stack";
import { isolateBackends } from "../../rehearsal/isolate-backends";
import { startLab } from "../../rehearsal/lab";
import { StackTerraform } from "../../rehearsal/stack-terraform";
import { bootstrap } from "../bootstrap/bootstrap";
void (async () => {
  const t0 = Date.now(); const t = (s: string) => console.log(((Date.now() - t0) / 1000).toFixed(1), s);
  const ws = await mkdtemp(path.join(os.tmpdir(), "docs-drill-"));
  const out = path.join(ws, "cdktf.out");
  await synthesize("/work/main", out);
  t("synth");
  const stacks = (await readSynthesizedStacks(out)).filter((s) => /^production-(state|security|network|database)$/.test(s.name));
  await isolateBackends(stacks, ws);
  const lab = await startLab({ types: typesInUse(stacks.map((s) => s.configuration)) });
  t("lab");
  try {
    for (const s of stacks) {
      const tf = new StackTerraform(lab, s);
      if (s.name.endsWith("state")) { await bootstrap({ environment: "production", stackDir: s.directory, env: lab.env, workDir: path.join(ws, "b") } as never); t("bootstrap"); continue; }
      await tf.init(); await tf.plan(); await tf.apply(); t(s.name);
    }
    const db = stacks.find((s) => s.name.endsWith("database"))!;
    const cwd = db.directory;
    const addr = "aws_db_instance." + Object.keys(db.configuration.resource!.aws_db_instance!)[0];
    await lab.terraform(["state", "rm", addr], { cwd });
    const r = await lab.terraform(["import", "-input=false", "-no-color", addr, "voice-agent-prod-database"], { cwd, accept: [0, 1] });
    console.log(r.output.slice(-600));
    const p = await lab.terraform(["plan", "-input=false", "-no-color", "-detailed-exitcode"], { cwd, accept: [0, 1, 2] });
    console.log(p.exitCode, p.output.slice(0, 6000));
    t("end");
  } finally { await lab.close(); }
})();
