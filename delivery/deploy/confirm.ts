import { confirm, input } from "@inquirer/prompts";
import type { EnvironmentName } from "../../config/schema";
import type { DeployConsole } from "./console";
import { DeployError, EXIT } from "./exit-codes";

/** How a deploy asks its user. */
export interface Prompter {
  /** y or n; no answer means n. */
  yesOrNo(question: string): Promise<boolean>;
  /** What the user types. */
  text(question: string): Promise<string>;
}

/** What is asked, and how strictly. */
export interface Question {
  readonly environment: EnvironmentName;
  /** What happens on yes, such as `Apply these changes to 3 stacks`. */
  readonly what: string;
  /** --yes was given and is allowed. */
  readonly yes: boolean;
  /** Ask for the environment's name whatever the environment. */
  readonly typedName: boolean;
}

/**
 * Goes on only if the user wants to: y in development and staging, the environment's name in production, since a habit
 * answers y.
 * @throws DeployError if the answer is no, the name is wrong, or nobody is there to answer
 */
export async function confirmOrStop(question: Question, prompter: Prompter, console: DeployConsole): Promise<void> {
  const { environment, what, yes } = question;
  if (yes) return console.line(`${what}: yes (--yes).`);
  if (!console.interactive) {
    throw new DeployError(EXIT.notConfirmed, `${what}? Nobody can answer here: this is no terminal.`, [
      environment === "production"
        ? "Run it in a terminal; in CI, with --approved FILE --yes."
        : "Run it in a terminal, or with --yes.",
    ]);
  }
  if (environment === "production" || question.typedName) {
    const typed = await prompter.text(`${what}? Type the environment's name to go on:`);
    if (typed.trim() === environment) return;
    throw new DeployError(EXIT.notConfirmed, `"${typed.trim()}" is not "${environment}": nothing was changed.`);
  }
  if (await prompter.yesOrNo(`${what}?`)) return;
  throw new DeployError(EXIT.notConfirmed, "Not confirmed: nothing was changed.");
}

/** Asks in the terminal. */
export const terminalPrompter: Prompter = {
  yesOrNo: (message) => orInterrupted(confirm({ message, default: false })),
  text: (message) => orInterrupted(input({ message })),
};

async function orInterrupted<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if ((error as Error).name !== "ExitPromptError") throw error;
    throw new DeployError(EXIT.interrupted, "Interrupted at a question.");
  }
}
