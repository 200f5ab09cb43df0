import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENTS } from "../../config/schema";
import { synthesize } from "../support/synth";

const environments = synthesize();

const TAGS = [
  "Compliance",
  "CostCenter",
  "DataClassification",
  "Environment",
  "ManagedBy",
  "Owner",
  "Project",
  "Stack",
];

/** How the provider's binding of a resource type takes tags. */
function tagging(type: string): "by default_tags" | "by its own tags" | "not" {
  const folder = type.replace(/^aws_/, "").replaceAll("_", "-");
  const binding = readFileSync(
    join(__dirname, "../../node_modules/@cdktf/provider-aws/lib", folder, "index.d.ts"),
    "utf8",
  );
  const config = binding.slice(0, binding.indexOf("export declare class"));
  if (/\btagsAll\b/.test(binding)) return "by default_tags"; // also where it is computed only
  return /^ {4}readonly tags\??:/m.test(config) ? "by its own tags" : "not";
}

describe.each(ENVIRONMENTS)("the tags of %s", (environment) => {
  it.each(Object.entries(environments[environment]))("stand on the provider of stack %s", (layer, stack) => {
    for (const provider of stack.provider!.aws!) {
      const [{ tags }] = provider.default_tags as [{ tags: Record<string, string> }];
      expect(Object.keys(tags).sort()).toEqual(TAGS);
      expect(tags).toMatchObject({
        Environment: environment,
        Stack: layer,
        Compliance: "HIPAA",
        Project: "voice-agent",
      });
    }
  });

  it("stand on every taggable resource that the provider's default tags don't reach", () => {
    const untagged = Object.values(environments[environment]).flatMap((stack) =>
      Object.entries(stack.resource ?? {})
        .filter(([type]) => type.startsWith("aws_") && tagging(type) === "by its own tags")
        .flatMap(([type, blocks]) =>
          Object.entries(blocks)
            .filter(([, { tags }]) => !TAGS.every((key) => key in ((tags ?? {}) as object)))
            .map(([name]) => `${type}.${name}`),
        ),
    );
    expect(untagged).toEqual([]);
  });

  it("reach most of what is made", () => {
    const types = new Set(
      Object.values(environments[environment]).flatMap((stack) => Object.keys(stack.resource ?? {})),
    );
    const tagged = [...types].filter((type) => type.startsWith("aws_") && tagging(type) === "by default_tags");
    expect(tagged.length).toBeGreaterThan(25);
  });
});

it("classify production's data as PHI and the others' as test data", () => {
  const classes = ENVIRONMENTS.map((environment) => {
    const [{ tags }] = environments[environment].database!.provider!.aws![0]!.default_tags as [
      { tags: Record<string, string> },
    ];
    return tags.DataClassification;
  });
  expect(classes).toEqual(["test-data", "test-data", "PHI"]);
});
