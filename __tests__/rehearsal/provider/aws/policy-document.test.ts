import { policyDocument } from "../../../../rehearsal/provider/aws/data/policy-document";
import type { ObjectValue } from "../../../../rehearsal/provider/wire/value";

const json = (config: ObjectValue): unknown => JSON.parse(String(policyDocument(config)["json"]));
const minified = (config: ObjectValue): string => String(policyDocument(config)["minified_json"]);

describe("aws_iam_policy_document", () => {
  test("renders a statement to the byte as the provider does", () => {
    const config = {
      statement: [
        {
          sid: "Read",
          actions: ["s3:GetObject", "s3:ListBucket"],
          resources: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
          principals: [{ type: "AWS", identifiers: ["arn:aws:iam::1:root"] }],
          condition: [{ test: "Bool", variable: "aws:SecureTransport", values: ["true"] }],
        },
      ],
    };
    expect(policyDocument(config)["json"]).toBe(`{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": [
        "s3:ListBucket",
        "s3:GetObject"
      ],
      "Resource": [
        "arn:aws:s3:::b/*",
        "arn:aws:s3:::b"
      ],
      "Principal": {
        "AWS": "arn:aws:iam::1:root"
      },
      "Condition": {
        "Bool": {
          "aws:SecureTransport": "true"
        }
      }
    }
  ]
}`);
  });

  test("a single value is a string, several are a list in descending order", () => {
    expect(minified({ statement: [{ actions: ["a:B"], resources: ["*"] }] })).toBe(
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"a:B","Resource":"*"}]}',
    );
  });

  test("condition values keep their order, tests and keys are sorted and merged", () => {
    const condition = [
      { test: "StringEquals", variable: "b", values: ["2", "1"] },
      { test: "StringEquals", variable: "a", values: ["x"] },
      { test: "ArnLike", variable: "c", values: ["y"] },
      { test: "StringEquals", variable: "a", values: ["z"] },
    ];
    expect(minified({ statement: [{ actions: ["a:B"], condition }] })).toContain(
      '"Condition":{"ArnLike":{"c":"y"},"StringEquals":{"a":["x","z"],"b":["2","1"]}}',
    );
  });

  test("only the principal * of type * becomes a star", () => {
    const principals = (type: string): unknown => ({
      statement: [{ actions: ["a:B"], principals: [{ type, identifiers: ["*"] }] }],
    });
    expect(minified(principals("*") as ObjectValue)).toContain('"Principal":"*"');
    expect(minified(principals("AWS") as ObjectValue)).toContain('"Principal":{"AWS":"*"}');
  });

  test("principals of one type are gathered", () => {
    const principals = [
      { type: "Service", identifiers: ["a.amazonaws.com"] },
      { type: "AWS", identifiers: ["1", "2"] },
      { type: "Service", identifiers: ["b.amazonaws.com"] },
    ];
    expect(minified({ statement: [{ actions: ["a:B"], principals }] })).toContain(
      '"Principal":{"AWS":["2","1"],"Service":["a.amazonaws.com","b.amazonaws.com"]}',
    );
  });

  test("policy variables are written with a dollar sign", () => {
    const statement = [{ actions: ["a:B"], resources: ["arn:aws:s3:::b/&{aws:username}"] }];
    expect(minified({ statement })).toContain("${aws:username}");
    expect(() => policyDocument({ version: "2008-10-17", statement })).toThrow(
      "not supported in document version 2008-10-17",
    );
  });

  test("what HTML could take for markup is escaped as Go does", () => {
    expect(minified({ policy_id: "<a&b>" })).toContain('"Id":"\\u003ca\\u0026b\\u003e"');
  });

  test("source documents come first, overrides replace statements of their Sid", () => {
    const source = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Sid: "A", Effect: "Allow", Action: "a:A", Resource: "*" }],
    });
    const override = JSON.stringify({ Statement: [{ Sid: "B", Effect: "Deny", Action: ["b:B"], Resource: "*" }] });
    const merged = json({
      source_policy_documents: [source],
      override_policy_documents: [override],
      statement: [
        { sid: "B", actions: ["b:Old"], resources: ["*"] },
        { actions: ["c:C"], resources: ["*"] },
      ],
    });
    expect(merged).toEqual({
      Version: "2012-10-17",
      Statement: [
        { Sid: "A", Effect: "Allow", Action: "a:A", Resource: "*" },
        { Sid: "B", Effect: "Deny", Action: ["b:B"], Resource: "*" },
        { Effect: "Allow", Action: "c:C", Resource: "*" },
      ],
    });
  });

  test("source documents may say conditions and principals in any form", () => {
    const source = JSON.stringify({
      Statement: [
        { Effect: "Allow", Action: "a:A", Principal: "*", Condition: { Bool: { "aws:SecureTransport": false } } },
        {
          Effect: "Allow",
          Action: "a:A",
          Principal: { AWS: ["1", "2"] },
          Condition: { StringLike: { k: ["x", "y"] } },
        },
      ],
    });
    expect(json({ source_policy_documents: [source] })).toMatchObject({
      Statement: [
        { Principal: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } },
        { Principal: { AWS: ["2", "1"] }, Condition: { StringLike: { k: ["x", "y"] } } },
      ],
    });
  });

  test.each([
    ["a Sid used twice", { statement: [{ sid: "A" }, { sid: "A" }] }, "duplicate Sid (A)"],
    ["a source that isn't JSON", { source_policy_documents: ["{"] }, "merging source document 0"],
    ["a source whose statement isn't a list", { source_policy_documents: ['{"Statement":{}}'] }, "must be a list"],
    [
      "a Sid used in two sources",
      { source_policy_documents: ['{"Statement":[{"Sid":"A"}]}', '{"Statement":[{"Sid":"A"}]}'] },
      "merging source document 1: duplicate Sid (A)",
    ],
  ])("%s is refused", (_name, config, message) => {
    expect(() => policyDocument(config)).toThrow(message);
  });

  test("an empty document has its version only, and its id is the checksum of the text", () => {
    expect(policyDocument({})).toMatchObject({ minified_json: '{"Version":"2012-10-17"}', id: "1132004489" });
  });
});
