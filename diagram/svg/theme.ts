import type { ArrowKind, Role } from "../picture";

/** The colours of a thing in light and in dark. */
interface Pair {
  readonly light: string;
  readonly dark: string;
}

const pair = (light: string, dark: string): Pair => ({ light, dark });

/** Colour families: text on them has a contrast of 4.5 to 1 or more in both. */
const FAMILIES = {
  neutral: { ink: pair("#475467", "#aab4c3"), fill: pair("#f2f4f7", "#222b38") },
  edge: { ink: pair("#8a3ffc", "#c3a2ff"), fill: pair("#f5efff", "#2a2141") },
  network: { ink: pair("#0f62a8", "#7cc0ff"), fill: pair("#eaf4fe", "#14293f") },
  compute: { ink: pair("#b54708", "#ffb26b"), fill: pair("#fff4e8", "#3a2814") },
  data: { ink: pair("#1849a9", "#8fb6ff"), fill: pair("#e9f0ff", "#172a4d") },
  message: { ink: pair("#9c1d6b", "#f59fd0"), fill: pair("#fdeef7", "#3b1c30") },
  secret: { ink: pair("#a4262c", "#ff9d9d"), fill: pair("#fdeeee", "#3d1f21") },
  recovery: { ink: pair("#0b6e4f", "#6fdcb0"), fill: pair("#e8f7f0", "#12322a") },
} as const;

type Family = keyof typeof FAMILIES;

/** Colour family of each role. */
export const FAMILY: Readonly<Record<Role, Family>> = {
  outside: "neutral",
  shield: "edge",
  api: "edge",
  people: "edge",
  gateway: "network",
  nat: "network",
  endpoint: "network",
  function: "compute",
  database: "data",
  cache: "data",
  queue: "message",
  topic: "message",
  secret: "secret",
  key: "secret",
  vault: "recovery",
  test: "recovery",
  audit: "network",
  alarm: "message",
  state: "neutral",
};

/** Colour family of each kind of arrow. */
export const ARROW_FAMILY: Readonly<Record<ArrowKind, Family>> = {
  request: "edge",
  rule: "data",
  route: "network",
  event: "message",
  copy: "recovery",
};

const SURFACE = {
  page: pair("#ffffff", "#0e141d"),
  panel: pair("#fbfcfe", "#141c27"),
  lane: pair("#f5f7fa", "#19222f"),
  card: pair("#ffffff", "#1c2634"),
  frame: pair("#98a2b3", "#5c6b80"),
  ink: pair("#101828", "#eef2f7"),
  muted: pair("#475467", "#aab4c3"),
  line: pair("#d0d5dd", "#344255"),
} as const;

/**
 * The stylesheet of a picture. Every colour is written out: programs that know no CSS variables draw it as well.
 * `scope` is a class of the picture, so that it can stand inside a page.
 */
export function stylesheet(scope: string): string {
  const dark = rules(scope, "dark");
  return `${FIXED(scope)}${rules(scope, "light")}@media (prefers-color-scheme:dark){${dark}}@media print{${rules(scope, "light")}}`;
}

function FIXED(scope: string): string {
  return [
    `.${scope} text{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;font-size:13px}`,
    `.${scope} .h1{font-size:25px;font-weight:700}`,
    `.${scope} .frame-title,.${scope} .card-title,.${scope} .lane-title{font-size:14px;font-weight:700}`,
    `.${scope} .shape-title{font-size:15px;font-weight:700}`,
    `.${scope} .chip-text,.${scope} .label{font-size:12.5px}`,
    `.${scope} .label{font-weight:600;paint-order:stroke;stroke-width:5px;stroke-linejoin:round}`,
    `.${scope} .number{font-size:11px;font-weight:700}`,
    `.${scope} .frame{fill:none;stroke-width:1.5}`,
    `.${scope} .icon{fill:none;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}`,
    `.${scope} .arrow{fill:none;stroke-width:1.8;stroke-linejoin:round}`,
    `.${scope} .arrow-request,.${scope} .arrow-rule{stroke-width:2.2}`,
    `.${scope} .arrow-copy{stroke-width:2.6}`,
    `.${scope} .arrow-event{stroke-dasharray:6 4}`,
    `.${scope} .arrow-route{stroke-dasharray:2 3}`,
  ].join("");
}

function rules(scope: string, mode: keyof Pair): string {
  const one = (selector: string, declarations: string): string => `.${scope} ${selector}{${declarations}}`;
  const surface = (key: keyof typeof SURFACE): string => SURFACE[key][mode];
  const families = (Object.keys(FAMILIES) as Family[]).flatMap((family) => {
    const ink = FAMILIES[family].ink[mode];
    const fill = FAMILIES[family].fill[mode];
    return [
      one(`.box-${family}`, `fill:${surface("card")};stroke:${ink}`),
      one(`.tile-${family},.chip-${family}`, `fill:${fill}`),
      one(`.icon-${family},.stroke-${family}`, `stroke:${ink}`),
      one(`.head-${family},.ink-${family}`, `fill:${ink}`),
    ];
  });
  return [
    one("text", `fill:${surface("ink")}`),
    one(".page", `fill:${surface("page")}`),
    one(".panel", `fill:${surface("panel")}`),
    one(".lane", `fill:${surface("lane")}`),
    one(".card", `fill:${surface("panel")};stroke:${surface("line")}`),
    one(".frame", `stroke:${surface("frame")}`),
    one(".muted", `fill:${surface("muted")}`),
    one(".rule", `stroke:${surface("line")}`),
    one(".label", `stroke:${surface("lane")}`),
    one(".key-dot", `fill:${FAMILIES.secret.ink[mode]}`),
    one(".bell-dot", `fill:${FAMILIES.message.ink[mode]}`),
    one(".number", `fill:${surface("page")}`),
    ...families,
  ].join("");
}
