import { Command } from "commander";
import { UserError } from "../user-error";
import { writeAwsCommandTable } from "./aws-commands";
import { writeTables } from "./tables";

const program = new Command("docs")
  .description("Bring what is generated in the documents up to date.")
  .addHelpText("after", "\nExamples:\n  npm run docs:tables\n  npm run docs:aws");

program
  .command("tables")
  .description("tables of the documents, from configuration, constructs and synthesized stacks")
  .action(async () => {
    const changed = await writeTables();
    console.log(changed.length > 0 ? `Written: ${changed.join(", ")}` : "Every table is current.");
  });

program
  .command("aws")
  .description("options of the AWS commands in use, from the pinned botocore")
  .action(async () => {
    await writeAwsCommandTable((line) => console.log(line));
    console.log("Written: delivery/docs/aws-commands.generated.json");
  });

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
});
