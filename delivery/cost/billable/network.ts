import { HOURS_PER_MONTH } from "../prices";
import { item, type Biller } from "./biller";

/** Ways in and out. */
export const NETWORK: Readonly<Record<string, Biller>> = {
  aws_nat_gateway: (_, usage) => [item("hours", HOURS_PER_MONTH, "nat:hour"), item("data", usage.natGb, "nat:data")],
  aws_eip: () => [item("public IPv4 address", HOURS_PER_MONTH, "ipv4:hour")],
  aws_vpc_endpoint: (values, usage) =>
    values.text("vpc_endpoint_type") === "Interface"
      ? [
          item("hours in each zone", values.list("subnet_ids").length * HOURS_PER_MONTH, "endpoint:hour"),
          item("data", usage.endpointGb, "endpoint:data"),
        ]
      : [], // gateway endpoints are free
};
