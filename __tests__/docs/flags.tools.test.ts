import path from "node:path";
import execa from "execa";
import { documentPaths, PROJECT_ROOT, readDocument } from "../../delivery/docs/documents";
import { readMarkdown } from "../../delivery/docs/markdown";
import { shellCommands } from "../../delivery/docs/shell-commands";

interface Use {
  readonly where: string;
  /** Program and arguments that print its help. */
  readonly help: readonly string[];
  readonly flags: readonly string[];
}

/** Flags that a command of the project is given in the documents; those of npm itself left out. */
function usesOf(file: string): Use[] {
  const { blocks, codeSpans } = readMarkdown(readDocument(file));
  const scripts = [
    ...blocks.filter(({ language }) => language === "bash").map(({ code, line }) => ({ code, line })),
    ...codeSpans
      .filter(({ text }) => /^(npm run|\.\/deploy\.sh)\s/.test(text))
      .map(({ text, line }) => ({ code: text, line })),
  ];
  return scripts.flatMap(({ code, line }) =>
    shellCommands(code).flatMap((words): Use[] => {
      const where = `${file}:${line}`;
      const flags = words.filter((word) => /^--?[a-z]/.test(word));
      if (words[0] === "./deploy.sh") return [{ where, help: ["./deploy.sh", "--help"], flags }];
      const separator = words.indexOf("--");
      if (words[0] !== "npm" || words[1] !== "run" || separator < 0) return [];
      const script = words.slice(2).find((word) => !word.startsWith("-"))!;
      const own = words.slice(separator + 1).filter((word) => /^--?[a-z]/.test(word));
      return [{ where, help: ["npm", "run", "-s", script, "--", "--help"], flags: own }];
    }),
  );
}

const uses = documentPaths().flatMap(usesOf);
const commands = [...new Set(uses.map(({ help }) => help.join(" ")))].sort();

test("the documents give flags to many commands", () => {
  expect(commands.length).toBeGreaterThan(10);
});

test.each(commands)("%s names every flag that the documents give it", async (command) => {
  const [program, ...args] = command.split(" ");
  const { all, exitCode } = await execa(program!, args, { cwd: path.resolve(PROJECT_ROOT), all: true, reject: false });
  expect(exitCode).toBe(0);
  const known: readonly string[] = (all ?? "").match(/(?<![\w-])--?[a-z][a-z-]*/g) ?? [];
  const wrong = uses
    .filter(({ help }) => help.join(" ") === command)
    .flatMap(({ where, flags }) =>
      flags.filter((flag) => !known.includes(flag.split("=")[0]!)).map((flag) => `${where}: ${flag}`),
    );
  expect(wrong).toEqual([]);
});
