import path from "node:path";
import { lockProviders } from "./deploy/providers-lock";
import { TerraformError } from "./terraform/run-terraform";
import { UserError } from "./user-error";

// Reads the stacks that `npm run synth` has written.
lockProviders(path.resolve("cdktf.out"), process.env, (line) => process.stdout.write(`${line}\n`)).catch(
  (error: unknown) => {
    if (!(error instanceof UserError || error instanceof TerraformError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
