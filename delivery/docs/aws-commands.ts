import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import execa from "execa";
import { ensurePython, pythonProcessEnv } from "../../rehearsal/python-environment";
import { documentPaths, readDocument } from "./documents";
import { readMarkdown } from "./markdown";
import { shellCommands } from "./shell-commands";

/** An AWS CLI command of a document. */
export interface AwsCommand {
  /** Document and line of its block. */
  readonly where: string;
  /** Service and operation, like `rds modify-db-instance` or `rds wait db-instance-available`. */
  readonly name: string;
  /** Its options, like `--query`. */
  readonly options: readonly string[];
}

/** What the AWS CLI knows of the commands in use. */
export interface AwsCommandTable {
  /** Version of the models. */
  readonly botocore: string;
  /** Options of every command. */
  readonly global: readonly string[];
  readonly commands: Readonly<Record<string, readonly string[]>>;
}

const TABLE = path.join(__dirname, "aws-commands.generated.json");

/** Every AWS CLI command in the shell blocks of the documents, and in their text where it stands whole. */
export function awsCommands(files: readonly string[] = documentPaths()): AwsCommand[] {
  return files.flatMap((file) => {
    const { blocks, codeSpans } = readMarkdown(readDocument(file));
    const scripts = [
      ...blocks.filter(({ language }) => language === "bash").map(({ code, line }) => ({ code, line })),
      ...codeSpans.filter(({ text }) => /^aws \S+ \S+/.test(text)).map(({ text, line }) => ({ code: text, line })),
    ];
    return scripts.flatMap(({ code, line }) =>
      shellCommands(code)
        .filter(([program]) => program === "aws")
        .map((words) => parse(words.slice(1), `${file}:${line}`)),
    );
  });
}

function parse(words: readonly string[], where: string): AwsCommand {
  const firstOption = words.findIndex((word) => word.startsWith("--"));
  const names = words.slice(0, firstOption < 0 ? words.length : firstOption);
  return {
    where,
    name: names.slice(0, names[1] === "wait" ? 3 : 2).join(" "),
    options: words.filter((word) => word.startsWith("--")),
  };
}

/** The committed table. */
export function readAwsCommandTable(): AwsCommandTable {
  return JSON.parse(readFileSync(TABLE, "utf8")) as AwsCommandTable;
}

/** The table for the commands in use, from the pinned botocore in the project's Python environment. */
export async function generateAwsCommandTable(onProgress?: (line: string) => void): Promise<string> {
  const { python } = await ensurePython("emulator", { onProgress });
  const names = awsCommands().map(({ name }) => name);
  const { stdout } = await execa(python, [path.join(__dirname, "aws-commands.py")], {
    input: [...new Set(names)].join("\n"),
    env: pythonProcessEnv(),
    extendEnv: false,
  });
  return `${stdout}\n`;
}

/** Writes the table anew. */
export async function writeAwsCommandTable(onProgress?: (line: string) => void): Promise<void> {
  writeFileSync(TABLE, await generateAwsCommandTable(onProgress));
}
