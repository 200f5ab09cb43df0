import { ENVIRONMENTS } from "../../../config/schema";
import { stacksOf, type Synthesized } from "../synthesized";
import { code, markdownTable } from "./markdown-table";

/** The layers in the order of their deploy, with what they depend on and how many resources they have. */
export function stacksTable(facts: Synthesized): string {
  const layerOf = (name: string): string => name.slice(name.indexOf("-") + 1);
  const rows = stacksOf(facts, "production").map(({ name, dependencies }) => {
    const counts = ENVIRONMENTS.map((environment) => {
      const stack = facts.stacks.find((candidate) => candidate.name === `${environment}-${layerOf(name)}`);
      return String(stack?.resourceCount ?? 0);
    });
    return [code(layerOf(name)), dependencies.map(layerOf).sort().join(", ") || "–", ...counts];
  });
  return markdownTable(["Stack", "Deployed after", ...ENVIRONMENTS], rows);
}
