import { contains, overlaps, parseCidr } from "../cidr";
import type { ConfigProblem } from "../problem";
import type { AllEnvironmentsRule, EnvironmentRule } from "./rule";

const TIERS = ["public", "private", "database"] as const;

/** Subnets lie in the VPC's block and don't overlap; a zone is named once. */
export const networkRule: EnvironmentRule = ({ network }) => {
  const problems: ConfigProblem[] = [];
  const vpc = parseCidr(network.cidr);
  const subnets = network.zones.flatMap((zone, index) =>
    TIERS.map((tier) => ({ path: `network.zones.${index}.${tier}`, got: zone[tier], range: parseCidr(zone[tier]) })),
  );
  subnets.forEach(({ path, got, range }, index) => {
    if (!vpc || !range) return;
    if (!contains(vpc, range)) {
      problems.push({ path, got, allowed: `a block inside ${network.cidr}`, because: "a subnet lies in its VPC" });
    }
    const earlier = subnets.slice(0, index).find((other) => other.range && overlaps(other.range, range));
    if (earlier) {
      problems.push({
        path,
        got,
        allowed: `a block that doesn't overlap ${earlier.got} of ${earlier.path}`,
        because: "an address belongs to one subnet",
      });
    }
  });
  network.zones.forEach(({ zone }, index) => {
    if (network.zones.findIndex((other) => other.zone === zone) < index) {
      problems.push({
        path: `network.zones.${index}.zone`,
        got: zone,
        allowed: "a zone that isn't named yet",
        because: "two entries in one zone are one zone's failure",
      });
    }
  });
  return problems;
};

/** Environments can be peered later: their blocks don't overlap. */
export const disjointNetworksRule: AllEnvironmentsRule = (configs) =>
  configs.flatMap((config, index) => {
    const range = parseCidr(config.network.cidr);
    const earlier = configs.slice(0, index).find((other) => {
      const otherRange = parseCidr(other.network.cidr);
      return range && otherRange && overlaps(range, otherRange);
    });
    return earlier
      ? [
          {
            path: `${config.environment}.network.cidr`,
            got: config.network.cidr,
            allowed: `a block that doesn't overlap ${earlier.network.cidr} of ${earlier.environment}`,
            because: "overlapping networks can never be joined",
          },
        ]
      : [];
  });
