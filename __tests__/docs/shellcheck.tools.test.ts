import execa from "execa";
import { documentPaths, readDocument } from "../../delivery/docs/documents";
import { readMarkdown } from "../../delivery/docs/markdown";

/**
 * Variables are set in the runbook's first block and used in others: unused here (2034), unset there (2154, 2153).
 * JMESPath writes literals in backticks (2016).
 */
const EXCLUDED = "SC2034,SC2154,SC2153,SC2016";

test.each(documentPaths())("shellcheck has nothing to say about the shell blocks of %s", async (file) => {
  const blocks = readMarkdown(readDocument(file)).blocks.filter(({ language }) => language === "bash");
  const found: string[] = [];
  for (const { code, line } of blocks) {
    const { exitCode, stdout } = await execa("shellcheck", ["--shell=bash", `--exclude=${EXCLUDED}`, "-"], {
      input: code,
      reject: false,
    });
    if (exitCode !== 0) found.push(`${file}:${line}\n${stdout}`);
  }
  expect(found).toEqual([]);
});
