import { anchorOf, readMarkdown } from "../../delivery/docs/markdown";

test.each([
  ["Incident with PHI", "incident-with-phi"],
  ["database-cpu", "database-cpu"],
  ["Roles, keys & who", "roles-keys--who"],
  ["[A link](other.md) first", "a-link-first"],
  ["`npm run drill`", "npm-run-drill"],
])("makes the anchor of %s as GitHub does", (heading, anchor) => {
  expect(anchorOf(heading)).toBe(anchor);
});

test("counts headings that occur again", () => {
  expect(readMarkdown("# One\n## One\n## One").anchors).toEqual(["one", "one-1", "one-2"]);
});

test("reads blocks with their language and the drill that plays them", () => {
  const text = "# A\n\n<!-- drill: unlock -->\n```bash\nls\n# not a heading\n```\n\n```text\nx\n```\n";
  const { blocks, anchors } = readMarkdown(text);
  expect(anchors).toEqual(["a"]);
  expect(blocks).toEqual([
    { language: "bash", code: "ls\n# not a heading", line: 5, drill: "unlock" },
    { language: "text", code: "x", line: 10, drill: undefined },
  ]);
});

test("reads links of prose and of HTML, not those in code", () => {
  const { links, codeSpans } = readMarkdown('See [x](a.md#b), `[y](c.md)` and <img src="d.svg">.');
  expect(links.map(({ target }) => target)).toEqual(["a.md#b", "d.svg"]);
  expect(codeSpans).toEqual([{ text: "[y](c.md)", line: 1 }]);
});
