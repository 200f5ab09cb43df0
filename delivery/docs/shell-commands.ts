/** Words after which a command begins. */
const LEADING = new Set(["if", "then", "else", "do", "while", "until", "!", "{", "export", "sudo", "exec", "time"]);

/**
 * The simple commands of a shell script, those inside `$(…)` included, as their words without quotes. Variables stay
 * as `$NAME`; a command substitution becomes `$()`.
 */
export function shellCommands(script: string): string[][] {
  const commands: string[][] = [];
  read(script.replace(/\\\n/g, " "), 0, undefined, commands);
  return commands.map(withoutAssignments).filter((command) => command.length > 0);
}

function read(text: string, start: number, end: ")" | undefined, commands: string[][]): number {
  let words: string[] = [];
  let word: string | undefined;
  const endWord = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = (): void => {
    endWord();
    if (words.length > 0) commands.push(words);
    words = [];
  };
  let at = start;
  while (at < text.length) {
    const char = text[at]!;
    if (char === end) break;
    if (text.startsWith("$(", at)) {
      at = read(text, at + 2, ")", commands);
      word = `${word ?? ""}$()`;
    } else if (char === "'") {
      const close = text.indexOf("'", at + 1);
      word = (word ?? "") + text.slice(at + 1, close);
      at = close;
    } else if (char === '"') {
      const quoted = readQuoted(text, at + 1, commands);
      word = (word ?? "") + quoted.word;
      at = quoted.end;
    } else if (char === "\\") {
      word = (word ?? "") + (text[at + 1] ?? "");
      at += 1;
    } else if (char === "#" && word === undefined) {
      const line = text.indexOf("\n", at);
      at = line < 0 ? text.length - 1 : line - 1;
    } else if (/[\n;|&]/.test(char)) endCommand();
    else if (/\s/.test(char)) endWord();
    else word = (word ?? "") + char;
    at += 1;
  }
  endCommand();
  return at;
}

function readQuoted(text: string, start: number, commands: string[][]): { word: string; end: number } {
  let word = "";
  let at = start;
  while (at < text.length && text[at] !== '"') {
    if (text.startsWith("$(", at)) {
      at = read(text, at + 2, ")", commands);
      word += "$()";
    } else if (text[at] === "\\") {
      word += text[at + 1] ?? "";
      at += 1;
    } else word += text[at];
    at += 1;
  }
  return { word, end: at };
}

/** Drops what stands before a command: keywords and `NAME=value`. */
function withoutAssignments(words: string[]): string[] {
  const first = words.findIndex((word) => !LEADING.has(word) && !/^[A-Za-z_]\w*=/.test(word));
  return first < 0 ? [] : words.slice(first);
}
