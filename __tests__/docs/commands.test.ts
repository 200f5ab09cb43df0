import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import execa from "execa";
import { awsCommands, readAwsCommandTable } from "../../delivery/docs/aws-commands";
import { documentPaths, PROJECT_ROOT, readDocument } from "../../delivery/docs/documents";
import { readMarkdown } from "../../delivery/docs/markdown";
import { shellCommands } from "../../delivery/docs/shell-commands";

const scripts = Object.keys(
  (JSON.parse(readFileSync(path.join(PROJECT_ROOT, "package.json"), "utf8")) as { scripts: object }).scripts,
);

/** Shell of a document: blocks, and commands that stand in the text. */
function shellOf(file: string): { where: string; code: string }[] {
  const { blocks, codeSpans } = readMarkdown(readDocument(file));
  return [
    ...blocks
      .filter(({ language }) => language === "bash" || language === "sh")
      .map(({ code, line }) => ({ where: `${file}:${line}`, code })),
    ...codeSpans
      .filter(({ text }) => /^(npm|npx|\.\/deploy\.sh)\s/.test(text))
      .map(({ text, line }) => ({ where: `${file}:${line}`, code: text })),
  ];
}

const shell = documentPaths().flatMap(shellOf);
const commands = shell.flatMap(({ where, code }) => shellCommands(code).map((words) => ({ where, words })));
const helpLines = existsSync(path.join(PROJECT_ROOT, "help"))
  ? readFileSync(path.join(PROJECT_ROOT, "help"), "utf8").split("\n")
  : [];

describe("commands of the documents and of help", () => {
  test("every npm script exists", () => {
    const inDocuments = commands
      .filter(({ words }) => words[0] === "npm" && words[1] === "run")
      .map(({ where, words }) => ({ where, script: words.slice(2).find((word) => !word.startsWith("-"))! }));
    const inHelp = helpLines.flatMap((line) =>
      [...line.matchAll(/npm run ([a-z:-]+)/g)].map(([, script]) => ({ where: "help", script: script! })),
    );
    expect(inDocuments.length).toBeGreaterThan(10);
    expect([...inDocuments, ...inHelp].filter(({ script }) => !scripts.includes(script))).toEqual([]);
  });

  test("every program of the project that is named exists", () => {
    const own = commands.filter(({ words }) => words[0]!.startsWith("./"));
    expect(own.filter(({ words }) => !existsSync(path.join(PROJECT_ROOT, words[0]!)))).toEqual([]);
  });

  test("shell blocks hold no placeholder that a shell takes for a redirection", () => {
    const open = shell.filter(({ code }) => /<[a-z][a-z0-9 _-]*>/i.test(code));
    expect(open).toEqual([]);
  });

  test("every shell block parses", async () => {
    const blocks = documentPaths().flatMap((file) =>
      readMarkdown(readDocument(file)).blocks.filter(({ language }) => language === "bash" || language === "sh"),
    );
    expect(blocks.length).toBeGreaterThan(20);
    // One process for all of them; only if it finds something, one for each, to say where.
    const all = await execa("bash", ["-n"], { input: blocks.map(({ code }) => code).join("\n"), reject: false });
    if (all.exitCode === 0 && all.stderr === "") return;
    for (const { code, line } of blocks) {
      const { stderr } = await execa("bash", ["-n"], { input: code, reject: false });
      expect({ line, stderr }).toEqual({ line, stderr: "" });
    }
    throw new Error(`Each block parses, but not all of them in a row: ${all.stderr}`);
  });
});

describe("AWS commands of the documents", () => {
  const table = readAwsCommandTable();
  const used = awsCommands();

  test("every command exists in AWS's models", () => {
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter(({ name }) => table.commands[name] === undefined)).toEqual([]);
  });

  test("every option exists", () => {
    const wrong = used.flatMap(({ where, name, options }) =>
      options
        .filter((option) => !table.global.includes(option) && !table.commands[name]?.includes(option))
        .map((option) => `${where}: aws ${name} ${option}`),
    );
    expect(wrong).toEqual([]);
  });

  test("the committed table holds no command that no document uses", () => {
    const names = used.map(({ name }) => name);
    expect(Object.keys(table.commands).filter((name) => !names.includes(name))).toEqual([]);
  });
});
