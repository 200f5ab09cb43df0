import type { Resource } from "../../checks/model/resource";
import type { Drawing } from "../drawing";
import { count } from "../facts";

/** Ways out of the VPC, and the ways to AWS services that don't leave it. */
export function drawNetwork(drawing: Drawing): void {
  const { facts } = drawing;
  for (const gateway of facts.all("aws_internet_gateway")) {
    drawing.add({ id: gateway.address, lane: "public", role: "gateway", title: "Internet gateway" }, [gateway]);
  }
  drawNats(drawing, facts.all("aws_nat_gateway"));
  drawEndpoints(drawing, facts.all("aws_vpc_endpoint"));
}

function drawNats(drawing: Drawing, nats: readonly Resource[]): void {
  if (nats.length === 0) return;
  const { facts } = drawing;
  const subnets = nats.flatMap((nat) => facts.targets(nat, "subnet_id"));
  drawing.add(
    {
      id: "nat",
      lane: "public",
      role: "nat",
      title: count(nats.length, "NAT gateway"),
      lines: [
        nats.length > 1 ? `one a zone: ${facts.zones(subnets)}` : `in zone ${facts.zones(subnets)}, for all zones`,
      ],
    },
    nats,
  );
}

function drawEndpoints(drawing: Drawing, endpoints: readonly Resource[]): void {
  if (endpoints.length === 0) return;
  const { facts } = drawing;
  const named = (type: string): readonly string[] =>
    endpoints
      .filter((endpoint) => facts.literal(endpoint, "vpc_endpoint_type") === type)
      .map((endpoint) => serviceOf(drawing, endpoint));
  const gateways = named("Gateway");
  drawing.add(
    {
      id: "endpoints",
      lane: "private",
      role: "endpoint",
      title: "Endpoints of AWS services",
      lines: gateways.length > 0 ? [`by route: ${gateways.join(", ")}`] : [],
      chips: named("Interface"),
    },
    endpoints,
  );
  endpoints
    .flatMap((endpoint) => facts.targets(endpoint, "security_group_ids"))
    .forEach((group) => drawing.absorb(group, "endpoints"));
}

/** `kms` of `com.amazonaws.us-west-2.kms`. */
function serviceOf({ facts }: Drawing, endpoint: Resource): string {
  return facts.literal(endpoint, "service_name").replace(/^com\.amazonaws\.[a-z0-9-]+\./, "");
}
