import { Command, InvalidArgumentError } from "commander";
import { UserError } from "../delivery/user-error";
import { abortOnInterrupt, InterruptedError } from "../rehearsal/interrupt";
import { growth, measureRehearsal, measureSynth, type Measurement } from "./measure";

interface Flags {
  environments: number[];
  services: number[];
  synthOnly?: boolean;
  json?: boolean;
}

function counts(value: string): number[] {
  const numbers = value.split(",").map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new InvalidArgumentError("It has to be whole numbers, such as 1,3,10.");
}

const examples = `
Examples:
  npm run bench                              all of it; some minutes
  npm run bench -- --synth-only              a minute
  npm run bench -- --environments 1,3        only these sizes`;

const program = new Command("bench")
  .description("Time and memory of synthesis and rehearsal against the number of environments and services.")
  .option("--environments <list>", "numbers of environments", counts, [1, 3, 10, 30])
  .option("--services <list>", "numbers of services, with three environments", counts, [5, 20, 50])
  .option("--synth-only", "leave the rehearsal out")
  .option("--json", "print the measurements as JSON")
  .addHelpText("after", examples)
  .action(run);

async function run(flags: Flags): Promise<void> {
  const signal = abortOnInterrupt();
  const print = (title: string, of: "environments" | "services", lines: readonly Measurement[]): void => {
    if (!flags.json) console.log(table(title, of, lines));
  };
  const synth = await each(flags.environments, (count) => measureSynth(count, 5), signal);
  print("Synthesis", "environments", synth);
  const services = await each(flags.services, (count) => measureSynth(3, count), signal);
  print("Synthesis of three environments", "services", services);
  const rehearsal = flags.synthOnly
    ? []
    : await each(flags.environments, (count) => measureRehearsal(count, signal), signal);
  if (!flags.synthOnly) print("Rehearsal (--fast)", "environments", rehearsal);
  if (flags.json) console.log(JSON.stringify({ synth, services, rehearsal }, null, 2));
}

/** One after the other, so that they don't share the machine. */
async function each<T>(
  numbers: readonly number[],
  measure: (count: number) => Promise<T>,
  signal: AbortSignal,
): Promise<T[]> {
  const measured: T[] = [];
  for (const count of numbers) {
    signal.throwIfAborted();
    measured.push(await measure(count));
  }
  return measured;
}

function table(title: string, of: "environments" | "services", lines: readonly Measurement[]): string {
  const grown = growth(lines, of);
  const rows = lines.map((line, index) => [
    String(line[of]),
    String(line.stacks),
    line.seconds.toFixed(1),
    grown[index]?.toFixed(2) ?? "-",
    String(line.peakMegabytes),
  ]);
  const head = [of, "stacks", "seconds", `s per further ${of.slice(0, -1)}`, "peak MB"];
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const aligned = [head, ...rows].map((row) =>
    row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  "),
  );
  return `${title}\n${aligned.join("\n")}\n`;
}

program.parseAsync().catch((error: unknown) => {
  if (error instanceof InterruptedError) process.exitCode = 130;
  else {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  }
});
