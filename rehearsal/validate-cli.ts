import path from "node:path";
import { Command } from "commander";
import { UserError } from "../delivery/user-error";
import { abortOnInterrupt, InterruptedError } from "./interrupt";
import { validateStacks, type ValidationDiagnostic } from "./validate";

const program = new Command("validate")
  .description("Run the real terraform validate on every synthesized stack, without AWS and without a network.")
  .option("--out <dir>", "what npm run synth wrote", "cdktf.out")
  .option("--json", "print terraform's answers as JSON")
  .addHelpText(
    "after",
    "\nExamples:\n  npm run -s synth && npm run validate\n  npm run validate -- --out ../other/cdktf.out",
  )
  .action(async (flags: { out: string; json?: boolean }) => {
    const results = await validateStacks(path.resolve(flags.out), abortOnInterrupt());
    if (flags.json) console.log(JSON.stringify(results, null, 2));
    else {
      for (const { stack, valid, diagnostics } of results) {
        console.log(`${valid ? "valid  " : "INVALID"}  ${stack}`);
        describeAll(diagnostics).forEach((line) => console.log(line));
      }
      console.log(`${results.filter(({ valid }) => valid).length} of ${results.length} stacks are valid`);
    }
    if (results.some(({ valid }) => !valid)) process.exitCode = 1;
  });

/** Says once what terraform says of many places alike; the errors one by one. */
function describeAll(diagnostics: readonly ValidationDiagnostic[]): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(describe);
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  const places = new Map<string, number>();
  for (const { summary, detail = "" } of warnings) {
    const said = `${summary}: ${detail.replaceAll("\n", " ")}`;
    places.set(said, (places.get(said) ?? 0) + 1);
  }
  const counted = [...places].map(([said, count]) => `  warning${count > 1 ? ` (${count} places)` : ""}: ${said}`);
  return [...errors, ...counted];
}

function describe({ severity, summary, detail, snippet }: ValidationDiagnostic): string {
  const place = snippet?.context ? ` in ${snippet.context}` : "";
  return `  ${severity}: ${summary}${place}${detail ? `\n    ${detail.replaceAll("\n", "\n    ")}` : ""}`;
}

program.parseAsync().catch((error: unknown) => {
  if (error instanceof InterruptedError) process.exitCode = 130;
  else {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  }
});
