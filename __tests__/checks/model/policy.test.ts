import { coversAction, type Policy, readPolicy } from "../../../checks/model/policy";
import { modelOf } from "../rules/describe-rules";

function policyOf(policy: unknown, others: Record<string, unknown> = {}): Policy {
  const model = modelOf({ aws_iam_policy: { p: { policy } }, aws_s3_bucket: { b: {} }, ...others });
  return readPolicy(model, model.resources("aws_iam_policy")[0]!.get("policy"));
}

const statement = {
  Sid: "S",
  Effect: "Allow",
  Action: "s3:GetObject",
  Resource: "${aws_s3_bucket.b.arn}/*",
  Condition: { Bool: { k: "v" } },
};
const block = {
  sid: "S",
  effect: "Allow",
  actions: ["s3:GetObject"],
  resources: ["${aws_s3_bucket.b.arn}/*"],
  condition: { test: "Bool", variable: "k", values: ["v"] },
};
const data = (content: unknown): Record<string, unknown> => ({ data: { aws_iam_policy_document: { d: content } } });

it("reads the same from JSON text, from jsonencode and from a policy document", () => {
  const written = policyOf(JSON.stringify({ Statement: [statement] }));
  const encoded = policyOf(
    '${jsonencode({"Statement" = {"Sid" = "S", "Effect" = "Allow", "Action" = "s3:GetObject", "Resource" = "${aws_s3_bucket.b.arn}/*", "Condition" = {"Bool" = {"k" = "v"}}}})}',
  );
  const document = policyOf("${data.aws_iam_policy_document.d.json}", data({ statement: block }));
  const parts = (policy: Policy): unknown =>
    "statements" in policy &&
    policy.statements.map(({ sid, effect, actions, conditions, resources }) => ({
      sid,
      effect,
      actions,
      conditions,
      count: resources.length,
    }));
  expect(parts(written)).toEqual([
    {
      sid: "S",
      effect: "Allow",
      actions: ["s3:GetObject"],
      conditions: [{ operator: "Bool", key: "k", values: ["v"] }],
      count: 1,
    },
  ]);
  expect(parts(encoded)).toEqual(parts(written));
  expect(parts(document)).toEqual(parts(written));
});

it("adds the documents that a document merges", () => {
  const content = {
    d: { source_policy_documents: ["${data.aws_iam_policy_document.e.json}"], statement: [block] },
    e: { statement: [{ ...block, sid: "E" }] },
  };
  const policy = policyOf("${data.aws_iam_policy_document.d.json}", { data: { aws_iam_policy_document: content } });
  expect("statements" in policy && policy.statements.map((one) => one.sid)).toEqual(["E", "S"]);
});

it.each([
  ["broken JSON", "{"],
  ["no statement", '{"Version":"2012-10-17"}'],
  ["a variable", "${var.policy}"],
  ["an attribute known after apply", "${aws_s3_bucket.b.policy}"],
])("tells that %s can't be read", (_name, policy) => {
  expect(policyOf(policy)).toHaveProperty("unreadable");
});

it.each([
  ["s3:*", "s3:GetObject", true],
  ["S3:get*", "s3:GetObject", true],
  ["s3:Get?bject", "s3:GetObject", true],
  ["s3:GetObject", "s3:GetObjectAcl", false],
  ["s3.GetObject", "s3:GetObject", false],
])("says whether %s covers %s: %s", (pattern, action, covered) => {
  expect(coversAction(pattern, action)).toBe(covered);
});
