import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toSarif } from "../../../delivery/scan/sarif";
import { StackIndex } from "../../../delivery/scan/stack-index";

const folder = mkdtempSync(join(tmpdir(), "scan-index-"));
mkdirSync(join(folder, "stacks", "staging-state"), { recursive: true });
writeFileSync(
  join(folder, "stacks", "staging-state", "cdk.tf.json"),
  JSON.stringify({
    resource: { aws_s3_bucket: { state_1: { "//": { metadata: { path: "staging-state/state/bucket" } } } } },
    data: { aws_iam_policy_document: { policy_1: {} } },
  }),
);
const index = new StackIndex(folder);
afterAll(() => rmSync(folder, { recursive: true }));

it("finds the type that checkov leaves out for JSON", () => {
  expect(index.addressOf("staging-state", "resource.state_1")).toBe("aws_s3_bucket.state_1");
  expect(index.addressOf("staging-state", "data.policy_1")).toBe("data.aws_iam_policy_document.policy_1");
  expect(index.addressOf("staging-state", "aws_s3_bucket.state_1")).toBe("aws_s3_bucket.state_1");
  expect(index.addressOf("staging-state", "resource.unknown")).toBe("resource.unknown");
});

it("names the construct in SARIF", () => {
  const sarif = JSON.parse(
    toSarif(
      [
        {
          scanner: "tfsec",
          input: "json",
          rule: "r1",
          title: "a title",
          stack: "staging-state",
          address: "aws_s3_bucket.state_1",
        },
      ],
      index,
    ),
  ) as { runs: { results: { locations: { logicalLocations: { fullyQualifiedName: string }[] }[] }[] }[] };
  expect(sarif.runs[0]!.results[0]!.locations[0]!.logicalLocations[0]!.fullyQualifiedName).toBe(
    "staging-state/state/bucket",
  );
});
