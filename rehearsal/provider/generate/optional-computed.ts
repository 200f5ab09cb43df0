import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BindingCatalog } from "../schema/binding-catalog";
import type { Block, SchemaKind } from "../schema/schema";

/**
 * Writes `aws/optional-computed.generated.json`: by resource and data source type the optional arguments that AWS fills in when they
 * are left out. The cdktf bindings don't tell them apart; the Pulumi SDK, generated from the same provider schema,
 * does: such an argument is optional as an input and always there as an output.
 *
 *   npm pack @pulumi/aws@7.14.0 && tar xzf pulumi-aws-7.14.0.tgz
 *   node --import tsx rehearsal/provider/generate/optional-computed.ts package
 */
function main(folder: string): void {
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { version: string };
  const texts = typings(folder).map((file) => readFileSync(file, "utf8"));
  const counterparts = { resource: texts.flatMap(readClasses), data: texts.flatMap(readFunctions) };
  const catalog = new BindingCatalog("@cdktf/provider-aws", undefined, (_kind, _type, block) => block);
  const written: Record<SchemaKind, Record<string, string>> = { resource: {}, data: {} };
  let unmatched = 0;
  for (const kind of ["resource", "data"] as const) {
    for (const type of [...catalog.types(kind)].sort()) {
      const block = catalog.find(kind, type);
      const match = block === undefined ? undefined : bestMatch(type, block, counterparts[kind]);
      if (block === undefined || match === undefined) {
        unmatched += 1;
        continue;
      }
      const optional = new Set(block.attributes.filter((attribute) => attribute.optional).map(({ name }) => name));
      const filled = [...match.filled].filter((name) => optional.has(name)).sort();
      if (filled.length > 0) {
        written[kind][type] = filled.join(" ");
      }
    }
  }
  const target = path.join(__dirname, "..", "aws", "optional-computed.generated.json");
  writeFileSync(
    target,
    `${JSON.stringify({ source: `@pulumi/aws ${version}`, ...written }, null, 1)}
`,
  );
  const count = Object.keys(written.resource).length + Object.keys(written.data).length;
  process.stdout.write(`${count} types written, ${unmatched} without a counterpart
`);
}

interface SdkClass {
  readonly name: string;
  readonly properties: ReadonlySet<string>;
  /** Optional inputs that are always there as outputs. */
  readonly filled: ReadonlySet<string>;
}

function typings(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".d.ts") && !file.startsWith("types"))
    .map((file) => path.join(folder, file));
}

function readClasses(text: string): SdkClass[] {
  return [...text.matchAll(/^export declare class (\w+) extends pulumi\.CustomResource \{\n([\s\S]*?)^\}/gm)].map(
    ([, name = "", body = ""]) => {
      const args = new RegExp(`^export interface ${name}Args \\{\\n([\\s\\S]*?)^\\}`, "m").exec(text)?.[1] ?? "";
      const optionalInputs = new Set([...args.matchAll(/^ {4}(\w+)\?: /gm)].map(([, key = ""]) => key));
      const outputs = [...body.matchAll(/^ {4}readonly (\w+): pulumi\.Output<(.*)>;$/gm)];
      const always = outputs.filter(([, , type = ""]) => !type.includes("| undefined")).map(([, key = ""]) => key);
      return {
        name,
        properties: new Set(outputs.map(([, key = ""]) => snake(key))),
        filled: filledOf(always, optionalInputs),
      };
    },
  );
}

/** Data sources are functions there: `getRegion` takes GetRegionArgs and gives GetRegionResult. */
function readFunctions(text: string): SdkClass[] {
  return [...text.matchAll(/^export interface Get(\w+)Result \{\n([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => {
    const args = new RegExp(`^export interface Get${name}Args \\{\\n([\\s\\S]*?)^\\}`, "m").exec(text)?.[1] ?? "";
    const optionalInputs = new Set([...args.matchAll(/^ {4}(\w+)\?: /gm)].map(([, key = ""]) => key));
    const outputs = [...body.matchAll(/^ {4}readonly (\w+)(\??): /gm)];
    const always = outputs.filter(([, , mark]) => mark === "").map(([, key = ""]) => key);
    return {
      name,
      properties: new Set(outputs.map(([, key = ""]) => snake(key))),
      filled: filledOf(always, optionalInputs),
    };
  });
}

/** Plurals are the SDK's, where Terraform has the singular. */
function filledOf(always: readonly string[], optionalInputs: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    always.filter((key) => optionalInputs.has(key)).flatMap((key) => [snake(key), snake(key).replace(/s$/, "")]),
  );
}

function snake(name: string): string {
  return name.replace(/([A-Z])/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The class whose properties agree best with the type's attributes; its name must fit the end of the type's name. */
function bestMatch(type: string, block: Block, classes: readonly SdkClass[]): SdkClass | undefined {
  const names = new Set(
    [...block.attributes, ...block.blocks].map(({ name }) => name).filter((name) => name !== "timeouts"),
  );
  const plainType = type.replace(/_/g, "");
  let best: { score: number; found: SdkClass } | undefined;
  for (const found of classes) {
    const shared = [...found.properties].filter((name) => names.has(name) || names.has(name.replace(/s$/, ""))).length;
    const agreement = shared / (names.size + found.properties.size - shared);
    const score = agreement + (plainType.endsWith(found.name.toLowerCase()) ? 0.2 : 0);
    if (score > (best?.score ?? 0.6)) {
      best = { score, found };
    }
  }
  return best?.found;
}

main(process.argv[2] ?? "package");
