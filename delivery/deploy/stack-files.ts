import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { StackConfiguration, SynthesizedStack } from "../terraform/synthesized-stack";
import { DeployError, EXIT } from "./exit-codes";

const REGISTRY = "registry.terraform.io";
/** Committed checksums of the providers. */
export const LOCK_FILE = path.join(__dirname, "..", "providers.lock.hcl");

/**
 * Writes `.terraform.lock.hcl` beside a stack with the committed checksums of exactly the providers it needs: a
 * provider package with other checksums then fails `terraform init -lockfile=readonly`.
 * @throws DeployError if a provider, or the version that the stack pins, has no committed checksums
 */
export async function writeLockFile(
  stack: SynthesizedStack,
  committed = readFileSync(LOCK_FILE, "utf8"),
): Promise<void> {
  const wanted = providersOf(stack.configuration);
  const locked = lockedProviders(committed);
  const entries = wanted.map(({ source, version }) => {
    const entry = locked.get(source);
    if (entry === undefined || (version !== undefined && entry.version !== version)) {
      throw new DeployError(
        EXIT.usage,
        `${stack.name} needs ${source} ${version ?? ""}, of which delivery/providers.lock.hcl has no checksums.`,
        ["After a provider upgrade run: npm run providers:lock, review the file and commit it."],
      );
    }
    return entry.text;
  });
  await writeFile(path.join(stack.directory, ".terraform.lock.hcl"), `${entries.join("\n\n")}\n`);
}

/** Full source addresses and pinned versions of a stack's providers. */
export function providersOf(configuration: StackConfiguration): readonly { source: string; version?: string }[] {
  return Object.entries(configuration.terraform?.required_providers ?? {})
    .map(([name, provider]) => ({ source: fullSource(provider.source ?? name), version: provider.version }))
    .sort((left, right) => (left.source < right.source ? -1 : 1));
}

/** Outputs of other stacks that a stack reads: stack name and output names. */
export function consumedOutputs(stack: SynthesizedStack): ReadonlyMap<string, ReadonlySet<string>> {
  const upstream = new Map<string, Set<string>>();
  const text = JSON.stringify(stack.configuration);
  for (const [, reference = "", output = ""] of text.matchAll(
    /data\.terraform_remote_state\.([\w-]+)\.outputs\.([\w-]+)/g,
  )) {
    const name = reference.replace(/^cross-stack-reference-input-/, "");
    upstream.set(name, (upstream.get(name) ?? new Set()).add(output));
  }
  return upstream;
}

function fullSource(source: string): string {
  const parts = source.split("/");
  if (parts.length === 1) return `${REGISTRY}/hashicorp/${source}`;
  return parts.length === 2 ? `${REGISTRY}/${source}` : source;
}

function lockedProviders(text: string): Map<string, { version?: string; text: string }> {
  const entries = new Map<string, { version?: string; text: string }>();
  for (const [block, source = ""] of text.matchAll(/^provider "([^"]+)" \{\n[^]*?^\}/gm)) {
    entries.set(source, { version: /^ {2}version\s+= "([^"]+)"/m.exec(block)?.[1], text: block });
  }
  return entries;
}
