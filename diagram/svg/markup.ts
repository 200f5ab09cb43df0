/** Text as it may stand in XML. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** An element with attributes; undefined ones are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : escapeXml(value!)}"`)
    .join("");
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join("")}</${name}>`;
}

/** A text element; the text is escaped. */
export function textElement(x: number, y: number, className: string, text: string, anchor?: "middle" | "end"): string {
  return element("text", { x, y, class: className, "text-anchor": anchor }, escapeXml(text));
}

/** A tooltip, also read aloud. */
export function tooltip(text: string): string {
  return element("title", {}, escapeXml(text));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
