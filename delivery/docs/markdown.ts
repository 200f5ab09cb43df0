/** A fenced block of code in a document. */
export interface CodeBlock {
  /** What follows the fence, like `bash`. */
  readonly language: string;
  readonly code: string;
  /** Line of the first line of code, from 1. */
  readonly line: number;
  /** What the comment `<!-- drill: NAME -->` right above the block says. @default - none */
  readonly drill?: string;
}

/** A link of a document, as written. */
export interface MarkdownLink {
  readonly target: string;
  readonly line: number;
}

/** What tests and the drills read of a document. */
export interface MarkdownDocument {
  /** Anchors that GitHub makes of the headings. */
  readonly anchors: readonly string[];
  readonly links: readonly MarkdownLink[];
  readonly blocks: readonly CodeBlock[];
  /** Text in backticks, outside of blocks. */
  readonly codeSpans: readonly { readonly text: string; readonly line: number }[];
}

const FENCE = /^\s*(`{3,})\s*(\S*)\s*$/;
const DRILL = /^<!-- drill: (\S+) -->$/;

/** Reads headings, links and code of a Markdown document. */
export function readMarkdown(text: string): MarkdownDocument {
  const anchors: string[] = [];
  const links: MarkdownLink[] = [];
  const blocks: CodeBlock[] = [];
  const codeSpans: { text: string; line: number }[] = [];
  const seen = new Map<string, number>();
  let open: { fence: string; language: string; start: number; code: string[]; drill?: string } | undefined;
  let drill: string | undefined;

  text.split("\n").forEach((line, index) => {
    const number = index + 1;
    const fence = FENCE.exec(line);
    if (open) {
      if (fence && fence[1]!.length >= open.fence.length && fence[2] === "") {
        blocks.push({ language: open.language, code: open.code.join("\n"), line: open.start, drill: open.drill });
        open = undefined;
      } else open.code.push(line);
      return;
    }
    if (fence) {
      open = { fence: fence[1]!, language: fence[2]!, start: number + 1, code: [], drill };
      drill = undefined;
      return;
    }
    drill = DRILL.exec(line.trim())?.[1] ?? (line.trim() === "" ? drill : undefined);
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line);
    if (heading) anchors.push(unique(anchorOf(heading[1]!), seen));
    for (const match of line.matchAll(/`([^`]+)`/g)) codeSpans.push({ text: match[1]!, line: number });
    const prose = line.replace(/`[^`]*`/g, (code) => "x".repeat(code.length));
    for (const match of prose.matchAll(/\]\(([^()\s]+)(?:\s+"[^"]*")?\)/g)) {
      links.push({ target: match[1]!, line: number });
    }
    for (const match of prose.matchAll(/(?:src|srcset|href)="([^"]+)"/g)) {
      links.push({ target: match[1]!, line: number });
    }
  });
  return { anchors, links, blocks, codeSpans };
}

/** The anchor that GitHub makes of a heading: lower case, punctuation dropped, spaces to hyphens. */
export function anchorOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

/** A heading that occurs again gets a number, as on GitHub. */
function unique(anchor: string, seen: Map<string, number>): string {
  const count = seen.get(anchor) ?? 0;
  seen.set(anchor, count + 1);
  return count === 0 ? anchor : `${anchor}-${count}`;
}
