import ELK, { type ElkExtendedEdge, type ElkNode, type LayoutOptions } from "elkjs/lib/elk.bundled.js";
import { type Arrow, FRAMES, LANES, type LaneId, type Picture, type Shape } from "../picture";
import { shapeSize, type ShapeSize } from "./shape-size";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedShape extends ShapeSize, Point {
  readonly shape: Shape;
}

export interface PlacedArrow {
  readonly arrow: Arrow;
  /** From tail to head. */
  readonly points: readonly Point[];
}

/** A lane as a horizontal band. */
export interface PlacedLane {
  readonly id: LaneId;
  readonly top: number;
  readonly bottom: number;
}

export interface LanesLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  readonly shapes: readonly PlacedShape[];
  readonly arrows: readonly PlacedArrow[];
}

/** Options of ELK's layered algorithm: https://eclipse.dev/elk/reference/algorithms/org-eclipse-elk-layered.html */
const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.partitioning.activate": "true",
  "elk.separateConnectedComponents": "false", // a shape without arrows has its lane too
  "elk.layered.crossingMinimization.strategy": "LAYER_SWEEP",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.spacing.nodeNode": "22",
  "elk.spacing.edgeNode": "16",
  "elk.spacing.edgeEdge": "12",
  "elk.spacing.edgeLabel": "3",
  "elk.layered.spacing.nodeNodeBetweenLayers": "34",
  "elk.layered.spacing.edgeNodeBetweenLayers": "14",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "12",
  "elk.edgeLabels.inline": "true",
  "elk.padding": "[left=0,top=0,right=0,bottom=0]",
} as const;

/** Starting points of the layout, which finds a local optimum from each: the narrowest of them reads best. */
const ATTEMPTS = [
  { "elk.layered.considerModelOrder.strategy": "PREFER_NODES", "elk.randomSeed": "2" },
  { "elk.layered.considerModelOrder.strategy": "NONE", "elk.randomSeed": "1" },
] as const;

/** Space inside a lane above and below its shapes. */
const LANE_PADDING = 12;
/** Heights below which a lane has no room for its head. */
const LANE_MINIMUM = 64;
/** Space between two lanes, and what each frame that begins or ends there adds. */
const LANE_GAP = 10;
const FRAME = { begins: 30, ends: 12 } as const;

/** Gives every shape and arrow its place: lanes from top to bottom, arrows along and between them. */
export async function layoutLanes(picture: Picture): Promise<LanesLayout> {
  const sizes = new Map(picture.shapes.map((shape) => [shape.id, shapeSize(shape)]));
  const elk = new ELK();
  let narrowest: ElkNode | undefined;
  for (const attempt of ATTEMPTS) {
    const graph = await elk.layout(graphOf(picture, sizes, { ...OPTIONS, ...attempt }));
    if (narrowest === undefined || graph.width! < narrowest.width!) narrowest = graph;
  }
  return spread(picture, narrowest!, sizes);
}

function graphOf(picture: Picture, sizes: ReadonlyMap<string, ShapeSize>, layoutOptions: LayoutOptions): ElkNode {
  return {
    id: "root",
    layoutOptions,
    children: picture.shapes.map((shape): ElkNode => {
      const { width, height } = sizes.get(shape.id)!;
      const partition = String(LANES.indexOf(shape.lane));
      return {
        id: shape.id,
        width,
        height,
        layoutOptions: { "elk.partitioning.partition": partition, "elk.alignment": "TOP" },
      };
    }),
    edges: picture.arrows.map((arrow, index): ElkExtendedEdge => {
      const up = isUpward(picture, arrow);
      return { id: String(index), sources: [up ? arrow.to : arrow.from], targets: [up ? arrow.from : arrow.to] };
    }),
  };
}

/** True for an arrow against the order of the lanes, and for ways out: they are laid out the other way round. */
function isUpward(picture: Picture, { from, to, kind }: Arrow): boolean {
  if (kind === "route") return true;
  const lane = (id: string): number => LANES.indexOf(picture.shapes.find((shape) => shape.id === id)!.lane);
  return lane(from) > lane(to);
}

/** Moves the lanes apart, so that each has room for its head and its frame. */
function spread(picture: Picture, graph: ElkNode, sizes: ReadonlyMap<string, ShapeSize>): LanesLayout {
  const nodes = new Map((graph.children ?? []).map((node) => [node.id, node]));
  const lanes: PlacedLane[] = [];
  const steps: { readonly from: number; readonly by: number }[] = [];
  let moved = 0;
  for (const { id } of picture.lanes) {
    const members = picture.shapes.filter((shape) => shape.lane === id).map((shape) => nodes.get(shape.id)!);
    const top = Math.min(...members.map((node) => node.y!));
    const bottom = Math.max(...members.map((node) => node.y! + node.height!));
    const previous = lanes.at(-1);
    const wanted = (previous === undefined ? 0 : previous.bottom + gap(previous.id, id)) + LANE_PADDING;
    moved = Math.max(moved, wanted - top);
    steps.push({ from: top, by: moved });
    const height = Math.max(LANE_MINIMUM, bottom - top);
    lanes.push({ id, top: top + moved - LANE_PADDING, bottom: top + moved + height + LANE_PADDING });
    moved += height - (bottom - top);
  }
  const shift = ({ x, y }: Point): Point => ({ x: round(x), y: round(y + offset(steps, y)) });
  return {
    width: round(graph.width!),
    height: lanes.at(-1)!.bottom,
    lanes,
    shapes: picture.shapes.map((shape) => {
      const node = nodes.get(shape.id)!;
      return { shape, ...sizes.get(shape.id)!, ...shift({ x: node.x!, y: node.y! }) };
    }),
    arrows: picture.arrows.map((arrow, index) => {
      const edge = graph.edges!.find(({ id }) => id === String(index))!;
      const [section] = edge.sections!;
      const points = [section!.startPoint, ...(section!.bendPoints ?? []), section!.endPoint].map(shift);
      return { arrow, points: isUpward(picture, arrow) ? points.reverse() : points };
    }),
  };
}

/** Space between two neighbouring lanes, with room for the frames between them. */
function gap(above: LaneId, below: LaneId): number {
  const begins = FRAMES.filter(({ lanes }) => lanes.includes(below) && !lanes.includes(above)).length;
  const ends = FRAMES.filter(({ lanes }) => lanes.includes(above) && !lanes.includes(below)).length;
  return LANE_GAP + begins * FRAME.begins + ends * FRAME.ends;
}

/** What is above the first lane's top moves with the first lane; everything else with the last lane begun above it. */
function offset(steps: readonly { readonly from: number; readonly by: number }[], y: number): number {
  return steps.filter(({ from }) => from <= y + 0.01).at(-1)?.by ?? steps[0]!.by;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
