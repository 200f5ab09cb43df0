import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { documentPaths, PROJECT_ROOT, readDocument } from "../../delivery/docs/documents";
import { readMarkdown } from "../../delivery/docs/markdown";

/** What is wrong with the relative links of a document. */
function brokenLinks(file: string): string[] {
  const own = readMarkdown(readDocument(file));
  return own.links.flatMap(({ target, line }) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [relative = "", anchor] = target.split("#");
    const goal = relative === "" ? file : path.posix.join(path.posix.dirname(file), decodeURI(relative));
    const where = `${file}:${line} → ${target}`;
    if (!existsSync(path.join(PROJECT_ROOT, goal))) return [`${where}: there is no such file`];
    if (anchor === undefined) return [];
    if (statSync(path.join(PROJECT_ROOT, goal)).isDirectory() || !goal.endsWith(".md")) {
      return /^L\d+$/.test(anchor) ? [] : [`${where}: only a document has anchors`];
    }
    const anchors = goal === file ? own.anchors : readMarkdown(readDocument(goal)).anchors;
    return anchors.includes(anchor) ? [] : [`${where}: the document has no such heading`];
  });
}

describe("links of the documents", () => {
  test("documents are found", () => {
    expect(documentPaths()).toEqual(expect.arrayContaining(["docs/infrastructure/runbook.md"]));
  });

  test.each(documentPaths())("every relative link of %s leads to a file and a heading", (file) => {
    expect(brokenLinks(file)).toEqual([]);
  });

  test("links to the web are encrypted", () => {
    const open = documentPaths().flatMap((file) =>
      readMarkdown(readDocument(file))
        .links.filter(({ target }) => target.startsWith("http:"))
        .map(({ target }) => `${file}: ${target}`),
    );
    expect(open).toEqual([]);
  });
});
