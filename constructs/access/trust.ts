import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";

/** Host of GitHub's identity provider. */
export const GITHUB_ISSUER = "token.actions.githubusercontent.com";

/** People of the given principals, signed in with a second factor not long ago (45 CFR 164.312(d)). */
export function peopleTrust({ access }: EnvironmentConfig, principals: readonly string[]): PolicyStatement {
  return {
    sid: "PeopleWithMfa",
    actions: ["sts:AssumeRole"],
    principals: [{ type: "AWS", identifiers: [...principals] }],
    condition: [
      { test: "Bool", variable: "aws:MultiFactorAuthPresent", values: ["true"] },
      { test: "NumericLessThan", variable: "aws:MultiFactorAuthAge", values: [String(access.mfaMaxAgeSeconds)] },
    ],
  };
}

/**
 * Workflows of the one repository, for the one purpose that the token's subject names: plans of a pull request and of
 * main (deploy, drift), or a job that passed the approvals of a GitHub environment. Claims are compared whole: a
 * pattern would admit other subjects.
 */
export function workflowTrust(
  { access, environment }: EnvironmentConfig,
  providerArn: string,
  purpose: "plan" | "deploy",
): PolicyStatement {
  const subjects = purpose === "deploy" ? [`environment:${environment}`] : ["pull_request", "ref:refs/heads/main"];
  return {
    sid: "Workflows",
    actions: ["sts:AssumeRoleWithWebIdentity"],
    principals: [{ type: "Federated", identifiers: [providerArn] }],
    condition: [
      { test: "StringEquals", variable: `${GITHUB_ISSUER}:aud`, values: ["sts.amazonaws.com"] },
      {
        test: "StringEquals",
        variable: `${GITHUB_ISSUER}:sub`,
        values: subjects.map((subject) => `repo:${access.githubRepository}:${subject}`),
      },
    ],
  };
}
