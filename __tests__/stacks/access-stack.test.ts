import { loadConfig } from "../../config";
import { allRoles } from "../support/roles";
import { resourcesOf, synthesize } from "../support/synth";

const environments = synthesize();
const roles = allRoles();

describe.each(loadConfig().map((config) => ({ name: config.environment, config })))(
  "the access to $name",
  ({ name, config }) => {
    const { access } = environments[name];
    const own = roles.filter(({ environment, layer }) => environment === name && layer === "access");
    const role = (suffix: string) => own.find((one) => one.name.endsWith(`-${suffix}`))!;

    it("matches its snapshot", () => {
      expect(access).toMatchSnapshot();
    });

    it("is by five roles below the path that no bounded role may change", () => {
      expect(own.map(({ name: one }) => one.replace(/^voice-agent-[a-z]+-/, "")).sort()).toEqual([
        "auditor",
        "break-glass",
        "deploy",
        "operator",
        "plan",
      ]);
      for (const { path } of own) expect(path).toBe("/access/");
      for (const policy of resourcesOf(access, "aws_iam_policy")) expect(policy.path).toBe("/access/");
    });

    it("admits people only by a second factor that is not old", () => {
      const age = name === "development" ? "43200" : "3600";
      for (const who of ["operator", "auditor", "break-glass"]) {
        expect(role(who).trust).toEqual([
          {
            Sid: "PeopleWithMfa",
            Effect: "Allow",
            Action: ["sts:AssumeRole"],
            Principal: { AWS: [`arn:aws:iam::${config.account.id}:root`] },
            Condition: {
              Bool: { "aws:MultiFactorAuthPresent": ["true"] },
              NumericLessThan: { "aws:MultiFactorAuthAge": [age] },
            },
          },
        ]);
      }
    });

    it("admits the repository's workflows by whole subjects: pull requests and main plan, the environment's jobs deploy", () => {
      const subject = (who: string) => role(who).trust.map(({ Action, Condition }) => ({ Action, Condition }));
      const expected = (...claims: string[]) => [
        {
          Action: ["sts:AssumeRoleWithWebIdentity"],
          Condition: {
            StringEquals: {
              "token.actions.githubusercontent.com:aud": ["sts.amazonaws.com"],
              "token.actions.githubusercontent.com:sub": claims.map(
                (claim) => `repo:capitol-eye-care/voice-agent:${claim}`,
              ),
            },
          },
        },
      ];
      expect(subject("plan")).toEqual(expected("pull_request", "ref:refs/heads/main"));
      expect(subject("deploy")).toEqual(expected(`environment:${name}`));
    });

    it("ends sessions in time", () => {
      const seconds = { development: 28_800, staging: 14_400, production: 3600 }[name];
      expect(
        Object.fromEntries(own.map((one) => [one.name.replace(/^voice-agent-[a-z]+-/, ""), one.sessionSeconds])),
      ).toEqual({
        plan: 3600,
        deploy: 3600,
        "break-glass": 3600,
        operator: seconds,
        auditor: seconds,
      });
    });

    it("carries the guardrails in every role", () => {
      for (const { name: one, statements } of own) {
        const sids = statements.filter(({ Effect }) => Effect === "Deny").map(({ Sid }) => Sid);
        expect({ one, sids }).toEqual({ one, sids: ["KeepAudit", "KeepData"] });
      }
    });
  },
);
