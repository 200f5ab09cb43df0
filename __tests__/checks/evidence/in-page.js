// Functions that run in the report's page, where the DOM is.

/** Texts whose contrast with what is behind them is too low (WCAG 2.2, 1.4.3). */
function lowContrast() {
  const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    for (let current = element; current; current = current.parentElement) {
      const color = getComputedStyle(current).backgroundColor;
      if (channels(color)[3] !== 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const low = new Set();
  for (const element of document.querySelectorAll("body *:not(svg *):not(script):not(style)")) {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "",
    );
    if (!own || element.offsetParent === null) continue;
    const style = getComputedStyle(element);
    const [one, other] = [luminance(style.color), luminance(behind(element))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (other + 0.05);
    if (ratio < 4.5 || style.opacity !== "1") low.add(`${element.tagName} ${element.className} ${ratio.toFixed(2)}`);
  }
  return [...low];
}

/** Elements to operate or to jump to that tell no name to those who hear the page. */
function nameless() {
  return [...document.querySelectorAll("button, input, select, summary, a, [role=region]")]
    .filter((element) => {
      const labelled = element.labels ? element.labels.length > 0 : false;
      return !(element.textContent.trim() || element.getAttribute("aria-label") || labelled);
    })
    .map((element) => element.outerHTML.slice(0, 80));
}

/** Id, text and outline of what has the focus. */
function focused() {
  const element = document.activeElement;
  return { id: element.id, text: element.textContent.trim(), outline: getComputedStyle(element).outlineStyle };
}

/** Counts, at each printing, of details that are shown open and closed. */
function countDetailsWhenPrinting() {
  globalThis.printed = [];
  addEventListener("beforeprint", () => {
    const visible = [...document.querySelectorAll("details")].filter((entry) => !entry.hidden);
    const open = visible.filter((entry) => entry.open).length;
    globalThis.printed.push({ open, closed: visible.length - open });
  });
}

/** What countDetailsWhenPrinting counted. */
function countedDetails() {
  return globalThis.printed;
}

/** Width of all that is on the page, in pixels. */
function pageWidth() {
  return document.documentElement.scrollWidth;
}

/** Colour of the text. */
function textColor() {
  return getComputedStyle(document.body).color;
}

module.exports = { lowContrast, nameless, focused, countDetailsWhenPrinting, countedDetails, pageWidth, textColor };
