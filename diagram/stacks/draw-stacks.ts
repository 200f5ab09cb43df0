import ELK, { type ElkExtendedEdge, type ElkNode } from "elkjs/lib/elk.bundled.js";
import type { Point } from "../layout/lanes-layout";
import { roundedPath, arrowHead } from "../svg/arrows";
import { element, escapeXml, textElement, tooltip } from "../svg/markup";
import { stylesheet } from "../svg/theme";
import type { Dependency, Layer, StackGraph } from "./stack-graph";

const MARGIN = 24;
const HEADER = 84;
const BOX = { width: 150, height: 58 } as const;

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.spacing.nodeNode": "22",
  "elk.spacing.edgeNode": "14",
  "elk.layered.spacing.nodeNodeBetweenLayers": "52",
  "elk.layered.spacing.edgeNodeBetweenLayers": "16",
  "elk.padding": "[left=0,top=0,right=0,bottom=0]",
} as const;

/** The order in which stacks are deployed, as an SVG file: an arrow goes from a stack to the one that waits for it. */
export async function drawStacks({ layers, dependencies }: StackGraph): Promise<string> {
  const shown = dependencies.filter(({ implied }) => !implied);
  const graph: ElkNode = await new ELK().layout({
    id: "root",
    layoutOptions: OPTIONS,
    children: layers.map(({ name }): ElkNode => ({ id: name, ...BOX })),
    edges: shown.map(({ from, to }, index): ElkExtendedEdge => ({ id: String(index), sources: [from], targets: [to] })),
  });
  const width = Math.ceil(Math.max(graph.width! + 2 * MARGIN, 900));
  const height = Math.ceil(graph.height! + HEADER + MARGIN);
  const description = dependencies.map(({ from, to }) => `${to} after ${from}`).join("; ");
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      class: "diagram",
      "aria-labelledby": "title-stacks desc-stacks",
    },
    element("title", { id: "title-stacks" }, "Stacks of an environment, in the order in which they are deployed"),
    element("desc", { id: "desc-stacks" }, escapeXml(description)),
    element("style", {}, stylesheet("diagram")),
    element("rect", { width, height, class: "page" }),
    textElement(MARGIN, 40, "h1", "Stacks of an environment"),
    textElement(
      MARGIN,
      62,
      "muted",
      "Deployed from left to right. An arrow leads to the stack that waits; orders that follow from other arrows are left out.",
    ),
    element(
      "g",
      { transform: `translate(${MARGIN} ${HEADER})` },
      ...shown.map((dependency, index) => drawDependency(dependency, graph.edges![index]!)),
      ...layers.map((layer) => drawLayer(layer, graph, dependencies)),
    ),
  )}\n`;
}

function drawDependency({ from, to, values }: Dependency, edge: ElkExtendedEdge): string {
  const [section] = edge.sections!;
  const points: readonly Point[] = [section!.startPoint, ...(section!.bendPoints ?? []), section!.endPoint];
  const what = values === 0 ? `${to} waits for ${from}` : `${to} reads values of ${from}: ${values}`;
  return element(
    "g",
    {},
    tooltip(what),
    element("path", { d: roundedPath(points), class: "arrow stroke-network" }),
    element("path", { d: arrowHead(points), class: "head-network" }),
  );
}

function drawLayer({ name, resources }: Layer, graph: ElkNode, dependencies: readonly Dependency[]): string {
  const { x = 0, y = 0 } = graph.children!.find(({ id }) => id === name)!;
  const [fewest, most] = resources;
  const amount = fewest === most ? `${most} resources` : `${fewest} to ${most} resources`;
  const reads = dependencies.filter(({ to, values }) => to === name && values > 0);
  const tip = reads.map(({ from, values }) => `${from}: ${values}`).join(", ");
  const middle = x + BOX.width / 2;
  return element(
    "g",
    {},
    tooltip(tip === "" ? name : `${name} reads values of ${tip}`),
    element("rect", { x, y, ...BOX, rx: 8, class: "box-network", "stroke-width": 1.5 }),
    textElement(middle, y + 26, "shape-title", name, "middle"),
    textElement(middle, y + 44, "muted", amount, "middle"),
  );
}
