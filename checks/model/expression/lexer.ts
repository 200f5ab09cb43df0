/** A token of a Terraform expression. */
export type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "identifier"; readonly value: string }
  | { readonly kind: "template"; readonly parts: readonly (string | { readonly expression: string })[] }
  | { readonly kind: "symbol"; readonly value: string }
  | { readonly kind: "end" };

const symbols = ["...", "=>", "==", "!=", "<=", ">=", "&&", "||"];
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** Position just after the brace that closes the interpolation whose text starts at `start`. */
function endOfInterpolation(source: string, start: number): number {
  let depth = 1;
  for (let at = start; at < source.length; at++) {
    const char = source[at];
    if (char === '"') at = endOfQuoted(source, at + 1) - 1;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return at + 1;
  }
  throw new SyntaxError(`unclosed interpolation in ${source}`);
}

/** Position just after the quote that closes the string whose text starts at `start`. */
function endOfQuoted(source: string, start: number): number {
  for (let at = start; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source.startsWith("${", at) && source[at - 1] !== "$") at = endOfInterpolation(source, at + 2) - 1;
    else if (source[at] === '"') return at + 1;
  }
  throw new SyntaxError(`unclosed string in ${source}`);
}

/**
 * Splits text into literal parts and interpolations.
 * `quoted` text comes from inside an expression and has backslash escapes, text from JSON has none left.
 */
export function splitTemplate(source: string, quoted: boolean): readonly (string | { expression: string })[] {
  const parts: (string | { expression: string })[] = [];
  let literal = "";
  for (let at = 0; at < source.length; at++) {
    if (source.startsWith("$${", at) || source.startsWith("%%{", at)) {
      literal += source.slice(at + 1, at + 3);
      at += 2;
    } else if (source.startsWith("${", at)) {
      const end = endOfInterpolation(source, at + 2);
      if (literal !== "") parts.push(literal);
      literal = "";
      parts.push({ expression: source.slice(at + 2, end - 1) });
      at = end - 1;
    } else if (quoted && source[at] === "\\") {
      const unicode = /^u([0-9a-fA-F]{4})/.exec(source.slice(at + 1, at + 6));
      literal += unicode
        ? String.fromCharCode(parseInt(unicode[1]!, 16))
        : (escapes[source[at + 1]!] ?? source[at + 1]!);
      at += unicode ? 5 : 1;
    } else literal += source[at];
  }
  if (literal !== "") parts.push(literal);
  return parts;
}

/** @throws SyntaxError on text that is not a Terraform expression. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const space = /^\s+/.exec(rest);
    const number = /^\d+(\.\d+)?([eE][+-]?\d+)?/.exec(rest);
    const identifier = /^[A-Za-z_][A-Za-z0-9_-]*/.exec(rest);
    if (space) at += space[0].length;
    else if (number) {
      tokens.push({ kind: "number", value: Number(number[0]) });
      at += number[0].length;
    } else if (identifier) {
      tokens.push({ kind: "identifier", value: identifier[0] });
      at += identifier[0].length;
    } else if (rest[0] === '"') {
      const end = endOfQuoted(source, at + 1);
      tokens.push({ kind: "template", parts: splitTemplate(source.slice(at + 1, end - 1), true) });
      at = end;
    } else {
      const value = symbols.find((symbol) => rest.startsWith(symbol)) ?? rest[0]!;
      tokens.push({ kind: "symbol", value });
      at += value.length;
    }
  }
  tokens.push({ kind: "end" });
  return tokens;
}
