import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { name, readBindingText } from "./binding-text";
import { buildBlock } from "./build-block";
import type { Block, Catalog, SchemaKind } from "./schema";

/** Corrects what the bindings leave open, for example which optional arguments AWS fills in. */
export type Refine = (kind: SchemaKind, type: string, block: Block) => Block;

interface Source {
  readonly kind: SchemaKind;
  readonly type: string;
  readonly folder: string;
}

/** The schemas of a provider, read from its bindings in node_modules. A type is read when it is first asked for. */
export class BindingCatalog implements Catalog {
  readonly provider: Block;
  private readonly sources = new Map<string, Source>();
  private readonly blocks = new Map<string, Block>();

  /**
   * @param packageName for example `@cdktf/provider-aws`
   * @param only serve only these types. @default all
   * @param refine completes each schema
   * @param meta body of a `provider_meta` block, of which there is no binding. @default empty
   */
  constructor(
    packageName: string,
    only: ReadonlySet<string> | undefined,
    private readonly refine: Refine,
    readonly meta?: Block,
  ) {
    const lib = path.join(path.dirname(require.resolve(`${packageName}/package.json`)), "lib");
    this.provider = withoutAlias(buildBlock(readBindingText(readFiles(path.join(lib, "provider")))));
    for (const folder of readdirSync(lib, { withFileTypes: true })) {
      if (!folder.isDirectory() || folder.name === "provider") {
        continue;
      }
      const source = describe(path.join(lib, folder.name));
      if (only === undefined || only.has(source.type)) {
        this.sources.set(`${source.kind} ${source.type}`, source);
      }
    }
  }

  types(kind: SchemaKind): readonly string[] {
    return [...this.sources.values()].filter((source) => source.kind === kind).map((source) => source.type);
  }

  find(kind: SchemaKind, type: string): Block | undefined {
    const key = `${kind} ${type}`;
    const source = this.sources.get(key);
    if (source === undefined) {
      return undefined;
    }
    let block = this.blocks.get(key);
    if (block === undefined) {
      block = this.refine(kind, type, buildBlock(readBindingText(readFiles(source.folder))));
      this.blocks.set(key, block);
    }
    return block;
  }
}

/** The bindings count `alias` among the provider's arguments, Terraform itself takes it away. */
function withoutAlias(block: Block): Block {
  return { ...block, attributes: block.attributes.filter((attribute) => attribute.name !== "alias") };
}

const DECLARED_NAME = /terraformResourceType: ['"](\w+)['"]/;

/** The Terraform name of a binding stands once in its text and can't be told from its folder (`alb`, `lb`). */
function describe(folder: string): Source {
  const text = readFileSync(path.join(folder, "index.js"), "latin1");
  const type = name(DECLARED_NAME.exec(text)?.[1]);
  const kind =
    path.basename(folder).startsWith("data-") && text.includes("extends cdktf.TerraformDataSource")
      ? "data"
      : "resource";
  return { kind, type, folder };
}

/** Latin 1 reads several times faster than UTF-8, and no name in a binding has other characters. */
function readFiles(folder: string): string[] {
  const structs = path.join(folder, "index-structs");
  const names = existsSync(structs) ? readdirSync(structs).filter((file) => /^structs\d+\.js$/.test(file)) : [];
  const files = [path.join(folder, "index.js"), ...names.map((file) => path.join(structs, file))];
  return files.map((file) => readFileSync(file, "latin1"));
}
