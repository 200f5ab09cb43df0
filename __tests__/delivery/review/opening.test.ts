import { coversOpening, describeOpening, openingsOf, type Opening } from "../../../delivery/review/network/opening";

const base: Opening = { direction: "ingress", protocol: "tcp", fromPort: 443, toPort: 443, peer: "10.0.0.0/16" };

describe("coversOpening", () => {
  it.each<[string, Partial<Opening>, Partial<Opening>, boolean]>([
    ["itself", {}, {}, true],
    ["a smaller block", {}, { peer: "10.0.4.0/24" }, true],
    ["a larger block", {}, { peer: "10.0.0.0/8" }, false],
    ["another block", {}, { peer: "10.1.0.0/24" }, false],
    ["everybody", {}, { peer: "0.0.0.0/0" }, false],
    ["anybody of everybody", { peer: "0.0.0.0/0" }, {}, true],
    ["IPv6 of everybody in IPv4", { peer: "0.0.0.0/0" }, { peer: "::/0" }, false],
    ["a smaller IPv6 block", { peer: "fd00::/8" }, { peer: "fd12::/16" }, true],
    ["a port inside the range", { fromPort: 400, toPort: 500 }, {}, true],
    ["a port outside the range", {}, { toPort: 444 }, false],
    ["another protocol", {}, { protocol: "udp" }, false],
    ["any protocol of every one", { protocol: "-1", fromPort: 0, toPort: 65535 }, {}, true],
    ["the other direction", {}, { direction: "egress" }, false],
    ["a security group", {}, { peer: "sg-1" }, false],
    ["the same security group", { peer: "sg-1" }, { peer: "sg-1" }, true],
  ])("%s", (_, outer, inner, covered) => {
    expect(coversOpening({ ...base, ...outer }, { ...base, ...inner })).toBe(covered);
  });
});

describe("openingsOf", () => {
  it.each([
    [
      { ip_protocol: "tcp", from_port: 5432, to_port: 5432, referenced_security_group_id: "sg-1" },
      ["ingress tcp 5432 from sg-1"],
    ],
    [{ ip_protocol: "-1", cidr_ipv4: "0.0.0.0/0" }, ["ingress all traffic from 0.0.0.0/0"]],
    [{ protocol: "all", cidr_blocks: ["10.0.0.0/8"] }, ["ingress all traffic from 10.0.0.0/8"]],
    [
      { protocol: "6", from_port: 1, to_port: 9, cidr_blocks: ["10.0.0.0/8"], ipv6_cidr_blocks: ["::/0"], self: true },
      ["ingress tcp 1-9 from 10.0.0.0/8", "ingress tcp 1-9 from ::/0", "ingress tcp 1-9 from self"],
    ],
    [{ protocol: "tcp", from_port: 1, to_port: 1, prefix_list_ids: null, cidr_blocks: [] }, []],
  ])("reads %j", (rule, openings) => expect(openingsOf(rule, "ingress").map(describeOpening)).toEqual(openings));
});
