import { eachResource } from "../../factories/each-resource";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const igwAuthorizedVpcOnly: Rule = {
  id: "igw-authorized-vpc-only",
  domain: "network",
  title: "Every internet gateway belongs to a VPC of this configuration.",
  why: "A gateway on a network that nobody wrote down opens it without review.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(B)"],
  awsConfig: "INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY",
  remedy: "Attach the gateway by a reference to an aws_vpc that is checked here.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_internet_gateway", "aws_internet_gateway_attachment"] }, (gateway) => {
      const value = gateway.get("vpc_id");
      const attached =
        gateway.type === "aws_internet_gateway" && value === undefined
          ? model
              .joined(gateway, "aws_internet_gateway_attachment", "internet_gateway_id")
              .map((one) => one.get("vpc_id"))
          : [value];
      const known = attached.length > 0 && attached.every((vpc) => model.targets(vpc, "aws_vpc").length > 0);
      return {
        status: known ? "pass" : "fail",
        found: `vpc_id = ${attached.map(show).join(", ") || "not set"}`,
        wanted: "vpc_id: an aws_vpc of this configuration",
        evidence: { vpc_id: attached[0] },
      };
    }),
};
