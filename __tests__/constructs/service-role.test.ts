import { ServiceRole, type ServiceRoleProps } from "../../constructs/service-role";
import { resourcesOf, statementsOf, synthesizeScope, type StackJson } from "../support/synth";

const role = (props: Partial<ServiceRoleProps> = {}): StackJson =>
  synthesizeScope((stack, config) => {
    new ServiceRole(stack, "test", { config, name: "test", description: "a test", service: "lambda", ...props });
  });

describe("ServiceRole", () => {
  it("is bounded, and taken by its service for its own account only", () => {
    const stack = role();
    expect(resourcesOf(stack, "aws_iam_role")[0]).toMatchObject({
      name: "voice-agent-staging-test",
      permissions_boundary: "arn:aws:iam::222222222222:policy/access/voice-agent-staging-boundary",
    });
    expect(statementsOf(stack)).toEqual([
      {
        actions: ["sts:AssumeRole"],
        principals: [{ type: "Service", identifiers: ["lambda.amazonaws.com"] }],
        condition: [{ test: "StringEquals", variable: "aws:SourceAccount", values: ["222222222222"] }],
      },
    ]);
  });

  it("goes without the account's condition only for a stated reason", () => {
    expect(statementsOf(role({ noSourceAccountBecause: "the service sends none" }))[0]!.condition ?? []).toEqual([]);
  });

  it("has its rights by attached policies, never inline", () => {
    const stack = role({
      managedPolicies: ["service-role/AWSLambdaVPCAccessExecutionRole"],
      statements: [{ actions: ["sqs:SendMessage"], resources: ["arn:aws:sqs:us-west-2:222222222222:test"] }],
    });
    expect(
      resourcesOf(stack, "aws_iam_role_policy_attachment")
        .map(({ policy_arn }) => policy_arn)
        .sort(),
    ).toEqual([
      expect.stringMatching(/^\$\{aws_iam_policy\.test_policy_\w+\.arn\}$/),
      "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole",
    ]);
    expect(resourcesOf(stack, "aws_iam_role_policy")).toEqual([]);
  });

  it("refuses a name that IAM doesn't take", () => {
    expect(() => role({ name: "x".repeat(60) })).toThrow(/iamRole name .* has 80 characters; AWS allows 64/);
  });
});
