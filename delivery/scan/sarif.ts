import type { ScanFinding } from "./finding";
import type { StackIndex } from "./stack-index";

/** The findings as SARIF 2.1.0, each with the path of the construct that made the resource: no source line is known. */
export function toSarif(findings: readonly ScanFinding[], index: StackIndex): string {
  const scanners = [...new Set(findings.map(({ scanner }) => scanner))].sort();
  return `${JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: scanners.map((scanner) => {
        const own = findings.filter((finding) => finding.scanner === scanner);
        return {
          tool: {
            driver: {
              name: scanner,
              rules: [...new Map(own.map(({ rule, title }) => [rule, title]))].map(([id, text]) => ({
                id,
                shortDescription: { text },
              })),
            },
          },
          results: own.map(({ rule, title, stack, address }) => {
            const constructPath = index.constructPathOf(stack, address) ?? `${stack}/${address}`;
            return {
              ruleId: rule,
              level: "error",
              message: { text: `${title} (${constructPath})` },
              locations: [
                {
                  physicalLocation: { artifactLocation: { uri: `cdktf.out/stacks/${stack}/cdk.tf.json` } },
                  logicalLocations: [{ fullyQualifiedName: constructPath, name: address, kind: "resource" }],
                },
              ],
            };
          }),
        };
      }),
    },
    null,
    2,
  )}\n`;
}
