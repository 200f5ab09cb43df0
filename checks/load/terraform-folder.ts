import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ResourceSource } from "../model/resource";
import type { ModuleSource, StackSource } from "../model/scope";
import type { Json } from "../model/value";
import { type JsonObject, objectAt, objectsIn, readJsonObject } from "./json-file";

/** Arguments of a resource that Terraform itself reads. */
const metaArguments = new Set(["provider", "depends_on", "count", "for_each", "connection", "provisioner", "//"]);

/** The Terraform JSON files of a folder, in the order Terraform merges them. */
export function terraformFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tf.json"))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Reads a folder of `*.tf.json` as one stack.
 * @throws InputError when a file isn't JSON.
 */
export function readTerraformFolder(name: string, folder: string): StackSource {
  const files = terraformFiles(folder);
  const documents = files.map(readJsonObject);
  const values = readdirSync(folder)
    .filter((file) => file === "terraform.tfvars.json" || file.endsWith(".auto.tfvars.json"))
    .sort()
    .map((file) => readJsonObject(join(folder, file)));
  const backend = documents.flatMap((document) => Object.entries(objectAt(document, "terraform", "backend")))[0];
  return {
    name,
    file: files[0] ?? folder,
    kind: "configuration",
    root: moduleOf("", folder, documents, Object.assign({}, ...values) as JsonObject, 0),
    providers: providersOf(documents),
    backend: backend && { type: backend[0], config: objectsIn(backend[1])[0] ?? {} },
  };
}

/** Reads parsed Terraform JSON as one stack: for input that stands in no file. */
export function stackFromDocument(name: string, document: JsonObject): StackSource {
  const backend = Object.entries(objectAt(document, "terraform", "backend"))[0];
  return {
    name,
    file: name,
    kind: "configuration",
    root: moduleOf("", undefined, [document], {}, 0),
    providers: providersOf([document]),
    backend: backend && { type: backend[0], config: objectsIn(backend[1])[0] ?? {} },
  };
}

function providersOf(documents: readonly JsonObject[]): StackSource["providers"] {
  const providers: Record<string, readonly JsonObject[]> = {};
  for (const document of documents) {
    for (const [name, blocks] of Object.entries(objectAt(document, "provider"))) {
      providers[name] = [...(providers[name] ?? []), ...objectsIn(blocks)];
    }
  }
  return providers;
}

function moduleOf(
  path: string,
  folder: string | undefined,
  documents: readonly JsonObject[],
  values: JsonObject,
  depth: number,
): ModuleSource {
  const section = (name: string): readonly (readonly [string, JsonObject])[] =>
    documents.flatMap((document) =>
      objectsIn(document[name]).flatMap((part) =>
        Object.entries(part).flatMap(([key, blocks]) => objectsIn(blocks).map((block) => [key, block] as const)),
      ),
    );
  const defaults = section("variable").flatMap(([key, block]) => ("default" in block ? [[key, block.default!]] : []));
  const calls = section("module");
  return {
    path,
    resources: [...resourcesOf("managed", section("resource")), ...resourcesOf("data", section("data"))],
    outputs: Object.fromEntries(section("output").map(([key, block]) => [key, block.value ?? null])),
    variables: { ...(Object.fromEntries(defaults) as JsonObject), ...values },
    locals: Object.assign({}, ...documents.flatMap((document) => objectsIn(document.locals))) as JsonObject,
    calls: Object.fromEntries(calls),
    modules: calls.flatMap(([key, block]) => {
      const local =
        folder !== undefined && typeof block.source === "string" && /^\.\.?\//.test(block.source) && depth < 8;
      const source = local ? join(folder, block.source as string) : undefined;
      if (source === undefined || terraformFiles(source).length === 0) return [];
      const child = path === "" ? `module.${key}` : `${path}.module.${key}`;
      return [moduleOf(child, source, terraformFiles(source).map(readJsonObject), {}, depth + 1)];
    }),
  };
}

function resourcesOf(
  mode: "managed" | "data",
  types: readonly (readonly [string, JsonObject])[],
): readonly ResourceSource[] {
  return types.flatMap(([type, named]) =>
    Object.entries(named).flatMap(([name, blocks]) =>
      objectsIn(blocks)
        .filter((block) => block.count !== 0)
        .map((block): ResourceSource => {
          const path = objectAt(block, "//", "metadata").path;
          return {
            mode,
            type,
            name,
            constructPath: typeof path === "string" ? path : undefined,
            provider: typeof block.provider === "string" ? block.provider : undefined,
            attributes: attributesOf(block),
          };
        }),
    ),
  );
}

/** Arguments without those that Terraform reads itself; the content of a dynamic block stands for the block. */
function attributesOf(block: JsonObject): JsonObject {
  const attributes: Record<string, Json> = {};
  for (const [key, value] of Object.entries(block)) {
    if (key === "dynamic") {
      for (const dynamic of objectsIn(value)) {
        for (const [name, bodies] of Object.entries(dynamic)) {
          attributes[name] = objectsIn(bodies).map((body) => attributesOf(objectAt(body, "content")));
        }
      }
    } else if (!metaArguments.has(key)) attributes[key] = value;
  }
  return attributes;
}
