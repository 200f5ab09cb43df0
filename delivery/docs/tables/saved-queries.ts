import { resourcesOf, stacksOf, type Synthesized } from "../synthesized";
import { code, markdownTable } from "./markdown-table";

/** The saved Logs Insights queries of production. */
export function savedQueriesTable(facts: Synthesized): string {
  const rows = resourcesOf(stacksOf(facts, "production"), "aws_cloudwatch_query_definition").map(({ block }) => [
    code(String(block.name).split("/").pop()!),
    code(String(block.query_string).replace(/\s*\n\s*/g, " ")),
  ]);
  return markdownTable(["Query", "Text"], rows);
}
