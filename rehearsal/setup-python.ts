import { Command } from "commander";
import { UserError } from "../delivery/user-error";
import { ensurePython, type PythonPurpose } from "./python-environment";

const program = new Command("setup:python")
  .description("Make the project's own Python environments, which the rehearsal and the scans use.")
  .option("--scan", "the scanners too (checkov, parliament); large, and made on first use anyway")
  .addHelpText("after", "\nExamples:\n  npm run setup:python\n  npm run setup:python -- --scan")
  .action(async (options: { scan?: boolean }) => {
    const purposes: PythonPurpose[] = options.scan ? ["emulator", "scan"] : ["emulator"];
    for (const purpose of purposes) {
      const environment = await ensurePython(purpose, { onProgress: (line) => console.log(line) });
      console.log(`Ready: ${environment.directory}`);
    }
  });

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
});
