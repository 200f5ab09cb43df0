/** Markup that is safe to put into a page as it is. */
export class Html {
  constructor(readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

type Part = string | number | Html | readonly Html[] | undefined | false;

/** Builds markup; everything but other markup is escaped. Attributes are written with double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = strings.reduce((text, string, index) => text + render(parts[index - 1]) + string);
  return new Html(markup);
}

/** Markup that comes from a file of this project, such as the stylesheet. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** A link target made from any text. */
export function anchor(prefix: string, text: string): string {
  return `${prefix}-${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}`;
}

function render(part: Part): string {
  if (part === undefined || part === false) return "";
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return (part as readonly Html[]).map((item) => item.markup).join("");
  return String(part).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
