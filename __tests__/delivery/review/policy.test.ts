import { asksForMfa, isSweeping, undenied, widened } from "../../../delivery/review/policy/compare";
import { describeStatement, parsePolicy } from "../../../delivery/review/policy/statement";

type Part = Record<string, unknown>;
const allow = (part: Part): Part => ({
  Effect: "Allow",
  Action: "s3:GetObject",
  Resource: "arn:aws:s3:::b/*",
  ...part,
});
const deny = (part: Part): Part => ({ ...allow(part), Effect: "Deny" });
const policy = (...statements: Part[]) =>
  parsePolicy(JSON.stringify({ Version: "2012-10-17", Statement: statements })) ?? [];

describe("widened", () => {
  it.each<[string, Part[], Part[]]>([
    ["the same statement", [allow({})], [allow({})]],
    ["one of the actions", [allow({ Action: ["s3:GetObject", "s3:PutObject"] })], [allow({})]],
    ["an action under a wildcard", [allow({ Action: "s3:Get*" })], [allow({})]],
    ["an action in other letters", [allow({ Action: "S3:getobject" })], [allow({})]],
    ["a resource under a wildcard", [allow({ Resource: "*" })], [allow({})]],
    ["a narrower wildcard", [allow({ Resource: "arn:aws:s3:::b*" })], [allow({})]],
    [
      "the account's root, written either way",
      [allow({ Principal: { AWS: "111122223333" } })],
      [allow({ Principal: { AWS: "arn:aws:iam::111122223333:root" } })],
    ],
    [
      "one principal of everybody",
      [allow({ Principal: "*" })],
      [allow({ Principal: { AWS: "arn:aws:iam::1:role/x" } })],
    ],
    ["a further condition", [allow({})], [allow({ Condition: { Bool: { "aws:SecureTransport": "true" } } })]],
    [
      "fewer values in a condition",
      [allow({ Condition: { StringEquals: { k: ["a", "b"] } } })],
      [allow({ Condition: { StringEquals: { k: "a" } } })],
    ],
    [
      "a statement split in two",
      [allow({ Action: ["s3:GetObject", "s3:PutObject"] })],
      [allow({}), allow({ Action: "s3:PutObject" })],
    ],
    ["a Deny", [allow({})], [allow({}), deny({})]],
  ])("accepts %s", (_, before, after) => expect(widened(policy(...before), policy(...after))).toEqual([]));

  it.each<[string, Part[], Part[]]>([
    ["a further action", [allow({})], [allow({ Action: ["s3:GetObject", "s3:DeleteObject"] })]],
    ["a wildcard for an action", [allow({})], [allow({ Action: "s3:*" })]],
    ["a wider resource", [allow({})], [allow({ Resource: "*" })]],
    ["a further principal", [allow({ Principal: { Service: "a" } })], [allow({ Principal: { Service: ["a", "b"] } })]],
    ["everybody", [allow({ Principal: { Service: "a" } })], [allow({ Principal: { AWS: "*" } })]],
    ["a dropped condition", [allow({ Condition: { Bool: { k: "true" } } })], [allow({})]],
    [
      "a further value in a condition",
      [allow({ Condition: { StringEquals: { k: "a" } } })],
      [allow({ Condition: { StringEquals: { k: ["a", "b"] } } })],
    ],
    [
      "fewer values in a negated condition",
      [allow({ Condition: { StringNotEquals: { k: ["a", "b"] } } })],
      [allow({ Condition: { StringNotEquals: { k: "a" } } })],
    ],
    [
      "NotAction, which can't be compared",
      [allow({})],
      [{ Effect: "Allow", NotAction: "s3:DeleteObject", Resource: "arn:aws:s3:::b/*" }],
    ],
    ["a wildcard under a question mark", [allow({ Action: "s3:Get?" })], [allow({ Action: "s3:Get*" })]],
    [
      "a resource with a dot read as any character",
      [allow({ Resource: "arn:aws:s3:::a.b" })],
      [allow({ Resource: "arn:aws:s3:::axb" })],
    ],
    ["anything, where nothing was allowed", [deny({})], [allow({})]],
  ])("reports %s", (_, before, after) => expect(widened(policy(...before), policy(...after))).toHaveLength(1));
});

it("tells only what is new in a statement", () => {
  const before = policy(allow({ Action: ["s3:Get*", "s3:List*"], Principal: { AWS: ["1", "2"] } }));
  const after = policy(allow({ Action: ["s3:GetObject", "s3:PutObject"], Principal: { AWS: ["1", "2"] } }));
  expect(widened(before, after)).toMatchObject([{ actions: ["s3:PutObject"], principals: ["AWS:1", "AWS:2"] }]);
  const further = policy(allow({ Action: "s3:GetObject", Principal: { AWS: ["1", "3"] } }));
  expect(widened(before, further)).toMatchObject([{ actions: ["s3:GetObject"], principals: ["AWS:3"] }]);
});

it("cuts a long list of actions, never a condition", () => {
  const actions = Array.from({ length: 200 }, (_, index) => `s3:Action${index}`);
  const [statement] = policy(allow({ Action: actions, Condition: { Bool: { k: "true" } } }));
  const text = statement === undefined ? "" : describeStatement(statement);
  expect(text.length).toBeLessThan(500);
  expect(text).toMatch(/… if Bool k=true$/);
});

describe("undenied", () => {
  const tls = { Action: "s3:*", Principal: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } };
  it("reports a Deny that is gone", () => expect(undenied(policy(deny(tls)), policy(allow({})))).toHaveLength(1));
  it("reports a Deny that reaches fewer actions", () =>
    expect(undenied(policy(deny(tls)), policy(deny({ ...tls, Action: "s3:GetObject" })))).toHaveLength(1));
  it("reports a Deny with a further condition", () =>
    expect(
      undenied(policy(deny({ Principal: "*" })), policy(deny({ Principal: "*", Condition: { Bool: { k: "true" } } }))),
    ).toHaveLength(1));
  it("accepts a Deny that reaches further", () =>
    expect(undenied(policy(deny(tls)), policy(deny({ ...tls, Resource: "*" })))).toEqual([]));
});

describe("isSweeping", () => {
  it.each<[Part, boolean]>([
    [{ Action: "*", Resource: "*" }, true],
    [{ Action: "rds:*", Resource: "*" }, true],
    [{ Action: "iam:PassRole", Resource: "*" }, true],
    [{ Action: "s3:GetObject", Resource: "*" }, false],
    [{ Action: "rds:*", Resource: "arn:aws:rds:::x" }, false],
    [{ Principal: "*" }, true],
    [{ Principal: "*", Condition: { StringEquals: { "aws:SourceAccount": "1" } } }, false],
    [{ Action: "kms:*", Resource: "*", Principal: { AWS: "111122223333" } }, false],
  ])("%j: %s", (part, sweeping) => expect(policy(allow(part)).map(isSweeping)).toEqual([sweeping]));
});

it.each(["BoolIfExists", "Bool", "Null"])("sees the demand for MFA under %s", (operator) => {
  const [statement] = policy(deny({ Condition: { [operator]: { "aws:MultiFactorAuthPresent": "false" } } }));
  expect(statement !== undefined && asksForMfa(statement)).toBe(true);
});

it("describes a statement in one line", () => {
  const [statement] = policy(allow({ Principal: { Service: "a" }, Condition: { Bool: { k: "true" } } }));
  expect(statement && describeStatement(statement)).toBe(
    "Allow Service:a s3:GetObject on arn:aws:s3:::b/* if Bool k=true",
  );
});

it.each([undefined, null, "", "not json", "[]", '{"Statement":[]}', '{"Statement":[{"Effect":"Maybe"}]}'])(
  "takes %j for no policy",
  (text) => expect(parsePolicy(text)).toBeUndefined(),
);
