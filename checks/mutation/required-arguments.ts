import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Arguments that the provider requires, by resource type: without one there is no plan, hence no weaker system.
 * Read from the pinned bindings, where a required argument has no question mark. A name that is required in one block
 * and optional in another counts as optional.
 */
export class RequiredArguments {
  private readonly files: ReadonlyMap<string, string>;
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor() {
    const lib = join(dirname(require.resolve("@cdktf/provider-aws/package.json")), "lib");
    this.files = new Map(readdirSync(lib).map((name) => [name.replace(/-/g, ""), join(lib, name, "index.d.ts")]));
  }

  /** True when the provider refuses a resource of the type without the attribute. */
  has(type: string, attribute: string): boolean {
    let required = this.known.get(type);
    if (!required) {
      required = this.read(type);
      this.known.set(type, required);
    }
    return required.has(attribute);
  }

  private read(type: string): ReadonlySet<string> {
    const name = type.replace(/^aws_/, "").replace(/_/g, "");
    const file = this.files.get(name) ?? this.files.get(`${name}a`);
    if (file === undefined) return new Set();
    const source = readFileSync(file, "utf8");
    const required = new Set<string>();
    const optional = new Set<string>();
    for (const [, attribute, mark] of source.matchAll(/#(\w+) \w+#\w+\}[^;]*?\*\/\s*readonly \w+(\??):/g)) {
      (mark === "?" ? optional : required).add(attribute!);
    }
    return new Set([...required].filter((attribute) => !optional.has(attribute)));
  }
}
