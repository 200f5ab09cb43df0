import { defaultRoutes } from "../../joins/subnets";
import { notApplicable, resultFor, type Rule } from "../../rule";

export const vpcNoUnrestrictedRouteToIgw: Rule = {
  id: "vpc-no-unrestricted-route-to-igw",
  domain: "network",
  title: "No route table sends all traffic to an internet gateway.",
  why: "A subnet with such a route is reachable from the internet, if a resource in it gets a public address.",
  severity: "medium",
  citations: ["164.312(e)(1)"],
  awsConfig: "NO_UNRESTRICTED_ROUTE_TO_IGW",
  cdkNag: "HIPAA.Security-VPCNoUnrestrictedRouteToIGW",
  remedy: "Keep such routes to the subnets of NAT gateways, and exempt those by name.",
  evaluate: (model) => {
    if (model.resources("aws_route", "aws_route_table", "aws_default_route_table").length === 0) {
      return [notApplicable("no routes")];
    }
    const wanted = "no route of the whole address space to an internet gateway";
    const bad = defaultRoutes(model).filter((route) => route.via === "internet gateway");
    if (bad.length > 0) {
      return bad.map((route) =>
        resultFor(route.holder, { status: "fail", found: "a default route to an internet gateway", wanted }),
      );
    }
    return model
      .resources("aws_route_table", "aws_default_route_table")
      .map((table) => resultFor(table, { status: "pass", found: "no such route", wanted }));
  },
};
