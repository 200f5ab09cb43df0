import { Command, CommanderError } from "commander";
import { exemptions } from "../exemptions";
import { loadFolder } from "../load/environments";
import { InputError } from "../load/input-error";
import { rules } from "../rules";
import { type CampaignResult, runCampaign } from "./campaign";
import { describeMutant } from "./mutant";

const examples = `
Examples:
  npm run mutate                        mutants of production, the strictest environment
  npm run mutate -- --env staging       of another environment
  npm run mutate -- --listed            also show what the written list explains

Exit codes: 0 every mutant is found or listed, 1 some are not, 2 input that can't be read.`;

interface MutateOptions {
  readonly dir: string;
  readonly env: string;
  readonly listed?: boolean;
}

/** The result in words. */
export function describeCampaign(result: CampaignResult, options: { readonly listed: boolean }): string {
  const relevant = result.found + result.unlisted.length;
  const score = relevant === 0 ? 0 : Math.floor((result.found / relevant) * 10_000) / 100;
  const explained = [...result.listed.values()].reduce((sum, list) => sum + list.length, 0);
  const lines = [
    `${result.environment}: ${result.tried} mutants, ${result.found} found, ${explained} explained by ${result.listed.size} entries of the written list, ${result.unlisted.length} neither`,
    `${result.harmlessTried} changes without meaning, ${result.falseAlarms.length} false alarms`,
    `mutation score ${score} %; ${result.byRule.size} rules found a mutant`,
  ];
  if (options.listed) {
    for (const [entry, mutants] of result.listed) {
      lines.push(
        `  ${String(mutants.length).padStart(4)}  ${entry.types.join(", ")} ${entry.paths.join(", ") || "(resource)"}: ${entry.reason}`,
      );
    }
  }
  for (const mutant of result.unlisted) lines.push(`NOT FOUND   ${describeMutant(mutant)}`);
  for (const { mutant, foundBy } of result.falseAlarms)
    lines.push(`FALSE ALARM ${describeMutant(mutant)} (${foundBy.join(", ")})`);
  return `${lines.join("\n")}\n`;
}

function main(args: readonly string[]): number {
  const command = new Command("mutate")
    .description("Weakens the synthesized output in every way there is, and shows which changes no check finds.")
    .option("--dir <path>", "folder of synthesized output", "cdktf.out")
    .option("--env <name>", "environment", "production")
    .option("--listed", "also show the mutants that the written list explains")
    .addHelpText("after", examples)
    .exitOverride();
  try {
    command.parse([...args], { from: "user" });
    const options = command.opts<MutateOptions>();
    const [model] = loadFolder(options.dir, options.env);
    const result = runCampaign(model!, rules, exemptions, (done, all) => {
      if (process.stderr.isTTY && done % 100 === 0) process.stderr.write(`\r${done} of ${all}`);
    });
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    process.stdout.write(describeCampaign(result, { listed: options.listed === true }));
    return result.unlisted.length === 0 && result.falseAlarms.length === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.problems.map((problem) => `error: ${problem}`).join("\n")}\n`);
    return 2;
  }
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
