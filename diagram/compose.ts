import type { Model } from "../checks/model/model";
import type { Resource } from "../checks/model/resource";
import { networkArrows } from "./arrows/network";
import { referenceArrows } from "./arrows/references";
import { keysCard } from "./cards/keys";
import { accessCard, monitoringCard, stateCard } from "./cards/operations";
import { Drawing } from "./drawing";
import { count, Facts } from "./facts";
import type { Lane, LaneId, Picture } from "./picture";
import { drawAudit } from "./shapes/audit";
import { drawData } from "./shapes/data";
import { drawEdge } from "./shapes/edge";
import { drawFunctions } from "./shapes/functions";
import { drawNetwork } from "./shapes/network";
import { drawPlatform } from "./shapes/platform";
import { drawRecovery, regionOf } from "./shapes/recovery";

/** Everything that is drawn of an environment: each part is read from its synthesized resources. */
export function composePicture(model: Model): Picture {
  const facts = new Facts(model);
  const drawing = new Drawing(facts);
  const [network] = facts.all("aws_vpc");
  const primaryRegion = network ? regionOf(drawing, network) : "";
  const failoverRegion = facts
    .all("aws_backup_vault")
    .map((vault) => regionOf(drawing, vault))
    .find((region) => region !== primaryRegion);

  drawEdge(drawing);
  drawNetwork(drawing);
  drawFunctions(drawing);
  drawData(drawing);
  drawPlatform(drawing);
  drawRecovery(drawing, primaryRegion);
  drawAudit(drawing);
  networkArrows(drawing);
  referenceArrows(drawing);

  const cards = [keysCard(facts), monitoringCard(facts), accessCard(facts), stateCard(facts)];
  const { shapes, arrows } = drawing;
  return {
    environment: model.environment,
    title: `Voice agent, ${model.environment}`,
    subtitle: `AWS account ${facts.account()}, ${count(model.stacks.length, "stack")}, ${count(model.all().length, "resource")}`,
    description: describe(drawing, primaryRegion, failoverRegion),
    primaryRegion,
    failoverRegion: failoverRegion ?? "",
    account: facts.account(),
    vpc: network ? facts.literal(network, "cidr_block") : "",
    lanes: lanesOf(facts).filter((lane) => shapes.some((shape) => shape.lane === lane.id)),
    shapes,
    arrows,
    cards: cards.filter((card) => card.rows.length > 0),
  };
}

const TITLES: Readonly<Record<LaneId, string>> = {
  outside: "Outside",
  edge: "Edge",
  public: "Public tier",
  private: "Private tier",
  database: "Database tier",
  platform: "Messages",
  recovery: "Backup",
  failover: "Failover region",
  audit: "Audit trail",
};

/** What is written below the titles of lanes that aren't tiers of subnets. */
const NOTES: Partial<Record<LaneId, readonly string[]>> = { platform: ["and secrets"], audit: ["and detection"] };

function lanesOf(facts: Facts): readonly Lane[] {
  const subnets = facts.all("aws_subnet");
  const note = (subnet: Resource): string =>
    `${facts.literal(subnet, "availability_zone").slice(-1)}  ${facts.literal(subnet, "cidr_block")}`;
  return (Object.keys(TITLES) as LaneId[]).map((id) => ({
    id,
    title: TITLES[id],
    notes:
      NOTES[id] ??
      subnets
        .filter((subnet) => facts.literal(subnet, "tags.Tier") === id)
        .map(note)
        .sort(),
  }));
}

/** The arrows as sentences, so that the picture can be read aloud. */
function describe(drawing: Drawing, primary: string, failover: string | undefined): string {
  const titles = new Map(drawing.shapes.map((shape) => [shape.id, shape.title]));
  const sentences = drawing.arrows.map(({ from, to, label }) => {
    const how = label === "" ? "" : ` (${label})`;
    return `${titles.get(from)} to ${titles.get(to)}${how}`;
  });
  const where = failover ? `${primary}, copies in ${failover}` : primary;
  return `Primary region ${where}. Connections: ${sentences.join("; ")}.`;
}
