/** One entry of a `…ToHclTerraform` function: an argument that can be configured. */
export interface HclEntry {
  /** The expression that maps the value: tells nested functions and blocks from attributes. */
  readonly mapper: string;
  /** "simple", "list", "set", "map" or "struct". */
  readonly shape: string;
  /** "string", "stringList", … or the name of a nested class. */
  readonly storage: string;
}

/** A field that the constructor fills with a nested class. */
export interface NestedField {
  readonly className: string;
  readonly wrapsSet: boolean;
  readonly computed: boolean;
  readonly optional: boolean;
}

/** What one generated class tells of its attributes. */
export interface ClassText {
  /** Nested fields by Terraform name. */
  readonly nested: ReadonlyMap<string, NestedField>;
  /** Getter expressions of simple attributes by Terraform name. */
  readonly getters: ReadonlyMap<
    string,
    { readonly accessor: string; readonly wrapped: boolean; readonly property: string }
  >;
  /** Names in Pascal case of what can be reset, that is, of what is optional. */
  readonly resettable: ReadonlySet<string>;
}

/** A generated binding file taken apart. */
export interface BindingText {
  readonly hcl: ReadonlyMap<string, ReadonlyMap<string, HclEntry>>;
  readonly classes: ReadonlyMap<string, ClassText>;
  /** The class that is the resource, data source or provider itself, and its Terraform name. */
  readonly main: { readonly className: string; readonly type: string; readonly entries: ReadonlyMap<string, HclEntry> };
}

const HEAD = /^(?:class (\w+) extends cdktf\.(\w+) \{|function (\w+)ToHclTerraform\(struct\) \{)$/gm;
const ENTRY =
  /^ +(\w+): \{\n +value: (?:[^\n?]*\?[^\n]*: )?([^\n]+),\n +isBlock: \w+,\n +type: "(\w+)",\n +storageClassType: "(\w+)",?$/gm;
const NESTED =
  /(?:\/\/ \w+ - computed: (true|false), optional: (true|false), required: (?:true|false)\n)? +this\._\w+ = new (\w+)\(this, "(\w+)"(?:, (true|false))?\);/g;
const GETTER =
  /^ {4}get (\w+)\(\) \{\n +return ([\w.()]*?)this\.(get\w+Attribute|interpolationForAttribute)\('(\w+)'\)/gm;
const RESET = /^ {4}reset(\w+)\(\) \{$/gm;
const MAIN_KINDS = new Set(["TerraformResource", "TerraformDataSource", "TerraformProvider"]);
const TYPE_NAME = /terraformResourceType: '(\w+)'/;

/**
 * Takes the text of a binding apart: its `index.js`, and where the generator split it, the files of `index-structs`.
 * The text is generated, hence as regular as a table: reading it is a hundred times faster than loading the module,
 * and tells what the module's objects don't.
 *
 * @throws when the text isn't a binding of a resource, data source or provider.
 */
export function readBindingText(files: readonly string[]): BindingText {
  const hcl = new Map<string, ReadonlyMap<string, HclEntry>>();
  const classes = new Map<string, ClassText>();
  let main: BindingText["main"] | undefined;
  for (const { className, base, functionName, body } of files.flatMap(declarations)) {
    if (functionName !== undefined) {
      hcl.set(functionName, readEntries(body));
    } else if (base === "ComplexObject" || MAIN_KINDS.has(base)) {
      classes.set(className, readClass(body));
      if (MAIN_KINDS.has(base)) {
        const synthesis = body.lastIndexOf("synthesizeHclAttributes()");
        main = { className, type: name(TYPE_NAME.exec(body)?.[1]), entries: readEntries(body.slice(synthesis)) };
      }
    }
  }
  if (main === undefined || main.type === "") {
    throw new Error("not a generated binding: no class of a resource, data source or provider in it");
  }
  return { hcl, classes, main };
}

const names = new Map<string, string>();

/** A copy of a name: a match is a view into the text it was found in, and would keep the whole text in memory. */
export function name(match: string | undefined): string {
  const view = match ?? "";
  let copy = names.get(view);
  if (copy === undefined) {
    copy = Buffer.from(view, "latin1").toString("latin1");
    names.set(copy, copy);
  }
  return copy;
}

interface Declaration {
  readonly className: string;
  readonly base: string;
  readonly functionName: string | undefined;
  readonly body: string;
}

function declarations(text: string): Declaration[] {
  const found: Declaration[] = [];
  HEAD.lastIndex = 0;
  for (let head = HEAD.exec(text); head !== null; head = HEAD.exec(text)) {
    const [, className = "", base = "", functionName] = head;
    const end = text.indexOf("\n}\n", head.index);
    const body = text.slice(head.index, end === -1 ? undefined : end);
    HEAD.lastIndex = end === -1 ? text.length : end;
    found.push({ className, base, functionName, body });
  }
  return found;
}

function readEntries(body: string): ReadonlyMap<string, HclEntry> {
  const entries = new Map<string, HclEntry>();
  for (const [, key, mapper, shape, storage] of body.matchAll(ENTRY)) {
    entries.set(name(key), { mapper: mapper ?? "", shape: name(shape), storage: name(storage) });
  }
  return entries;
}

function readClass(body: string): ClassText {
  const nested = new Map<string, NestedField>();
  for (const [, computed, optional, className, key, wrapsSet] of body.matchAll(NESTED)) {
    nested.set(name(key), {
      className: name(className),
      wrapsSet: wrapsSet === "true",
      computed: computed === "true",
      optional: optional === "true",
    });
  }
  const getters = new Map<string, { accessor: string; wrapped: boolean; property: string }>();
  for (const [, property, wrapper, accessor, key] of body.matchAll(GETTER)) {
    getters.set(name(key), {
      accessor: name(accessor),
      wrapped: wrapper?.includes("tolist") ?? false,
      property: name(property),
    });
  }
  return {
    nested,
    getters,
    resettable: new Set(Array.from(body.matchAll(RESET), (match) => name(match[1]))),
  };
}
