import type { SynthesizedStack } from "../delivery/terraform/synthesized-stack";
import { UserError } from "../delivery/user-error";

const registry = "registry.terraform.io";

/**
 * Refuses stacks that need a provider which the stand-in doesn't play: terraform would try to download it.
 * @param reattach the stand-in's TF_REATTACH_PROVIDERS, whose keys are the sources that it serves
 * @throws UserError naming every such stack and provider.
 */
export function requireServedProviders(stacks: readonly SynthesizedStack[], reattach: string): void {
  const served = new Set(Object.keys(JSON.parse(reattach) as object));
  const missing = stacks.flatMap(({ name, configuration }) =>
    Object.entries(configuration.terraform?.required_providers ?? {})
      .map(([provider, { source }]) => fullSource(source ?? provider))
      .filter((source) => !served.has(source) && !source.startsWith("terraform.io/builtin/"))
      .map((source) => `${name} needs ${source}`),
  );
  if (missing.length === 0) return;
  throw new UserError(
    `No network is asked for a provider, and the stand-in doesn't play these:\n  ${missing.join("\n  ")}`,
    [`It plays ${[...served].join(", ")}. Leave the stacks out with --stack.`],
  );
}

/** `aws` is short for `hashicorp/aws`, which is short for the address at the public registry. */
function fullSource(source: string): string {
  const parts = source.split("/");
  if (parts.length === 1) return `${registry}/hashicorp/${source}`;
  return parts.length === 2 ? `${registry}/${source}` : source;
}
