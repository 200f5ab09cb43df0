import { permissions } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const iamBoundaryKept: Rule = {
  id: "iam-boundary-kept",
  domain: "access",
  title: "Where roles have a permissions boundary, no role goes without one.",
  why: "One role without it undoes the limit for all.",
  severity: "medium",
  citations: [...permissions],
  remedy: "Set permissions_boundary on the role.",
  evaluate: (model) => {
    const used = model.resources("aws_iam_role").some((role) => role.get("permissions_boundary") !== undefined);
    return eachResource(model, { types: ["aws_iam_role"], when: () => used }, (role) => {
      const boundary = role.get("permissions_boundary");
      const status = boundary === undefined ? "fail" : "pass";
      return {
        status,
        found: `permissions_boundary = ${show(boundary)}`,
        wanted: "a permissions boundary",
        evidence: { permissions_boundary: boundary },
      };
    });
  },
};
