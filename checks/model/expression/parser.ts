import { splitTemplate, type Token, tokenize } from "./lexer";

/** One step of a traversal: an attribute, an index, or a splat. */
export type Step =
  | { readonly kind: "attribute"; readonly name: string }
  | { readonly kind: "index"; readonly key: Node }
  | { readonly kind: "splat" };

/** Syntax tree of a Terraform expression. */
export type Node =
  | { readonly kind: "literal"; readonly value: null | boolean | number | string }
  | { readonly kind: "template"; readonly parts: readonly (string | Node)[] }
  | { readonly kind: "list"; readonly items: readonly Node[] }
  | { readonly kind: "object"; readonly entries: readonly { readonly key: Node; readonly value: Node }[] }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: "traversal"; readonly root: string; readonly steps: readonly Step[] }
  | { readonly kind: "access"; readonly target: Node; readonly steps: readonly Step[] }
  | { readonly kind: "conditional"; readonly test: Node; readonly yes: Node; readonly no: Node }
  /** Operators and for-expressions: recognised, not worked out. */
  | { readonly kind: "opaque"; readonly source: string };

const operators = new Set(["+", "-", "*", "/", "%", "==", "!=", "<", ">", "<=", ">=", "&&", "||"]);

class Parser {
  private position = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly source: string,
  ) {}

  whole(): Node {
    const node = this.expression();
    if (this.peek().kind !== "end") throw new SyntaxError(`unexpected text in expression ${this.source}`);
    return node;
  }

  private peek(): Token {
    return this.tokens[this.position] ?? { kind: "end" };
  }

  private isSymbol(value: string): boolean {
    const token = this.peek();
    return token.kind === "symbol" && token.value === value;
  }

  private take(value: string): boolean {
    if (!this.isSymbol(value)) return false;
    this.position++;
    return true;
  }

  private expect(value: string): void {
    if (!this.take(value)) throw new SyntaxError(`expected ${value} in expression ${this.source}`);
  }

  private expression(): Node {
    const test = this.operation();
    if (!this.take("?")) return test;
    const yes = this.expression();
    this.expect(":");
    return { kind: "conditional", test, yes, no: this.expression() };
  }

  private operation(): Node {
    let node = this.unary();
    for (let token = this.peek(); token.kind === "symbol" && operators.has(token.value); token = this.peek()) {
      this.position++;
      this.unary();
      node = { kind: "opaque", source: this.source };
    }
    return node;
  }

  private unary(): Node {
    if (this.take("!")) {
      this.unary();
      return { kind: "opaque", source: this.source };
    }
    if (this.take("-")) {
      const node = this.unary();
      if (node.kind === "literal" && typeof node.value === "number") return { kind: "literal", value: -node.value };
      return { kind: "opaque", source: this.source };
    }
    return this.postfix();
  }

  private postfix(): Node {
    const node = this.primary();
    const steps = this.steps();
    if (steps.length === 0) return node;
    if (node.kind === "traversal" && node.steps.length === 0) return { ...node, steps };
    return { kind: "access", target: node, steps };
  }

  private steps(): readonly Step[] {
    const steps: Step[] = [];
    for (;;) {
      if (this.take(".")) {
        const token = this.peek();
        this.position++;
        if (token.kind === "identifier") steps.push({ kind: "attribute", name: token.value });
        else if (token.kind === "number") steps.push({ kind: "index", key: { kind: "literal", value: token.value } });
        else if (token.kind === "symbol" && token.value === "*") steps.push({ kind: "splat" });
        else throw new SyntaxError(`unexpected text after a dot in expression ${this.source}`);
      } else if (this.take("[")) {
        if (this.take("*")) steps.push({ kind: "splat" });
        else steps.push({ kind: "index", key: this.expression() });
        this.expect("]");
      } else return steps;
    }
  }

  private primary(): Node {
    const token = this.peek();
    this.position++;
    if (token.kind === "number") return { kind: "literal", value: token.value };
    if (token.kind === "template") return toTemplate(token.parts);
    if (token.kind === "identifier") return this.named(token.value);
    if (token.kind === "symbol" && token.value === "(") {
      const node = this.expression();
      this.expect(")");
      return node;
    }
    if (token.kind === "symbol" && token.value === "[") return this.list();
    if (token.kind === "symbol" && token.value === "{") return this.object();
    throw new SyntaxError(`unexpected text in expression ${this.source}`);
  }

  private named(name: string): Node {
    if (name === "true" || name === "false") return { kind: "literal", value: name === "true" };
    if (name === "null") return { kind: "literal", value: null };
    if (!this.take("(")) return { kind: "traversal", root: name, steps: [] };
    const args: Node[] = [];
    while (!this.take(")")) {
      args.push(this.expression());
      if (!this.take(",") && !this.take("...") && !this.isSymbol(")")) this.expect(")");
    }
    return { kind: "call", name, args };
  }

  private list(): Node {
    if (this.isFor()) return this.skipTo("]");
    const items: Node[] = [];
    while (!this.take("]")) {
      items.push(this.expression());
      if (!this.take(",") && !this.isSymbol("]")) this.expect("]");
    }
    return { kind: "list", items };
  }

  private object(): Node {
    if (this.isFor()) return this.skipTo("}");
    const entries: { key: Node; value: Node }[] = [];
    while (!this.take("}")) {
      const token = this.peek();
      const next = this.tokens[this.position + 1];
      const bare = token.kind === "identifier" && next?.kind === "symbol" && (next.value === "=" || next.value === ":");
      const key: Node = bare ? { kind: "literal", value: token.value } : this.expression();
      if (bare) this.position++;
      if (!this.take("=")) this.expect(":");
      entries.push({ key, value: this.expression() });
      this.take(",");
    }
    return { kind: "object", entries };
  }

  private isFor(): boolean {
    const token = this.peek();
    return token.kind === "identifier" && token.value === "for";
  }

  private skipTo(close: string): Node {
    const pairs: Readonly<Record<string, string>> = { "[": "]", "{": "}", "(": ")" };
    const open = [close];
    while (open.length > 0) {
      const token = this.peek();
      this.position++;
      if (token.kind === "end") throw new SyntaxError(`unclosed for-expression in ${this.source}`);
      if (token.kind !== "symbol") continue;
      if (token.value === open.at(-1)) open.pop();
      else if (pairs[token.value] !== undefined) open.push(pairs[token.value]!);
    }
    return { kind: "opaque", source: this.source };
  }
}

const parsed = new Map<string, Node>();

/** Parses a Terraform expression, without `${}`. Results are kept: the same text is read thousands of times. */
export function parseExpression(source: string): Node {
  const known = parsed.get(source);
  if (known) return known;
  let node: Node;
  try {
    node = new Parser(tokenize(source), source).whole();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    node = { kind: "opaque", source };
  }
  parsed.set(source, node);
  return node;
}

function toTemplate(parts: readonly (string | { expression: string })[]): Node {
  if (parts.length === 0) return { kind: "literal", value: "" };
  const nodes = parts.map((part) => (typeof part === "string" ? part : parseExpression(part.expression)));
  const only = nodes.length === 1 ? nodes[0] : undefined;
  if (typeof only === "string") return { kind: "literal", value: only };
  return only ?? { kind: "template", parts: nodes };
}

const parsedText = new Map<string, Node>();

/** Parses a JSON string of a Terraform JSON file, in which `${}` marks expressions. */
export function parseText(source: string): Node {
  if (!source.includes("${") && !source.includes("%{")) return { kind: "literal", value: source };
  const known = parsedText.get(source);
  if (known) return known;
  let node: Node;
  try {
    // Directives such as %{ if } decide what the text is: they are not worked out.
    node = /(^|[^%])%\{/.test(source) ? { kind: "opaque", source } : toTemplate(splitTemplate(source, false));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    node = { kind: "opaque", source };
  }
  parsedText.set(source, node);
  return node;
}
