import { readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT_ROOT, readDocument } from "../../delivery/docs/documents";
import { readMarkdown } from "../../delivery/docs/markdown";

const FILE = "docs/infrastructure/requirements.md";
const text = readDocument(FILE);
const rows = text.split("\n").filter((line) => /^\| R?\d/.test(line));

/** Tests that a row names: the link's text is the test's name, or part of it, in the file that it leads to. */
function testsOf(row: string): { readonly name: string; readonly file: string }[] {
  return [...row.matchAll(/\[([^\]]+)\]\(\.\.\/\.\.\/(__tests__\/[^)]+\.ts)\)/g)].map(([, name, file]) => ({
    name: name!.replaceAll("`", ""),
    file: file!,
  }));
}

describe("map of the requirements", () => {
  test("has a row for every line of the story and for the topics of the README", () => {
    const numbers = rows.map((row) => row.split("|")[1]!.trim());
    const count = (pattern: RegExp): number => numbers.filter((number) => pattern.test(number)).length;
    // Acceptance criteria; subtasks of the nine tasks; notes; topics of the README.
    expect([count(/^\d$/), count(/^[1-9]\.\d+$/), count(/^10\./), count(/^R/)]).toEqual([6, 47, 14, 16]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test("every row says what builds it, what proves it and where to read on", () => {
    const incomplete = rows.filter((row) =>
      row
        .split("|")
        .slice(2, 6)
        .some((cell) => cell.trim() === ""),
    );
    expect(incomplete).toEqual([]);
  });

  test("every row but that of the coverage names a test, and each of them exists in its file", () => {
    const without = rows.filter((row) => testsOf(row).length === 0).map((row) => row.split("|")[1]!.trim());
    expect(without).toEqual(["9.6"]);
    const unknown = rows
      .flatMap(testsOf)
      .filter(({ name, file }) => !readFileSync(path.join(PROJECT_ROOT, file), "utf8").includes(name))
      .filter(({ name, file }) => path.basename(file) !== name);
    expect(unknown).toEqual([]);
    const vague = rows.flatMap(testsOf).filter(({ name }) => !name.endsWith(".ts") && name.split(" ").length < 3);
    expect(vague).toEqual([]);
  });

  test("its links lead to files of the project", () => {
    expect(readMarkdown(text).links.length).toBeGreaterThan(150);
  });
});
