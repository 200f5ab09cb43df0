import type { Model } from "../checks/model/model";
import { composePicture } from "./compose";
import { layoutLanes } from "./layout/lanes-layout";
import { drawStacks } from "./stacks/draw-stacks";
import { stackGraph } from "./stacks/stack-graph";
import { drawEnvironment } from "./svg/environment";
import type { Synthesized } from "./synthesized";

/** Draws one environment as SVG text. The same input gives the same bytes. */
export async function drawModel(model: Model): Promise<string> {
  const picture = composePicture(model);
  return drawEnvironment(picture, await layoutLanes(picture));
}

/** Draws every environment and the stacks, by file name. */
export async function drawAll(synthesized: Synthesized): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const model of synthesized.models) files.set(`diagram-${model.environment}.svg`, await drawModel(model));
  return files.set("diagram-stacks.svg", await drawStacks(stackGraph(synthesized)));
}
