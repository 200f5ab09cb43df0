import { createHash } from "node:crypto";
import { block } from "../schema/declare";
import { UtilityProvider } from "./utility-provider";

const numberOf = (seed: string): string => String(createHash("sha256").update(seed).digest().readUInt32BE(0));

/** The stand-in for the null provider. */
export function nullProvider(): UtilityProvider {
  return new UtilityProvider("registry.terraform.io/hashicorp/null", {
    null_resource: {
      kind: "resource",
      block: block("id=: string, triggers: map"),
      make: (_values, seed) => ({ id: numberOf(seed) }),
    },
    null_data_source: {
      kind: "data",
      block: block("id=: string, has_computed_default?: string, inputs: map, outputs=: map, random=: string"),
      make: (values, seed) => ({
        id: "static",
        random: numberOf(seed),
        outputs: values["inputs"] ?? {},
        has_computed_default: values["has_computed_default"] ?? "default",
      }),
    },
  });
}
