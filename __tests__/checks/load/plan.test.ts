import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPlans } from "../../../checks/load/environments";
import { InputError } from "../../../checks/load/input-error";
import { readPlan } from "../../../checks/load/plan";
import { Model } from "../../../checks/model/model";
import { show } from "../../../checks/model/value";
import { s3SslRequestsOnly } from "../../../checks/rules/storage/s3-ssl-requests-only";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "checks-plan-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

/** A plan of a module with a counted key, written by hand in the format of `terraform show -json`. */
const plan = {
  format_version: "1.2",
  variables: { environment: { value: "production" } },
  planned_values: {
    root_module: {
      resources: [
        {
          address: "aws_s3_bucket.b",
          mode: "managed",
          type: "aws_s3_bucket",
          name: "b",
          values: { bucket: "phi", tags: null },
        },
        {
          address: "aws_s3_bucket_versioning.v",
          mode: "managed",
          type: "aws_s3_bucket_versioning",
          name: "v",
          values: { versioning_configuration: [{ status: "Enabled" }] },
        },
        {
          address: "aws_secretsmanager_secret_version.s",
          mode: "managed",
          type: "aws_secretsmanager_secret_version",
          name: "s",
          values: { secret_string: "hunter2hunter2" },
          sensitive_values: { secret_string: true },
        },
      ],
      child_modules: [
        {
          address: "module.keys",
          resources: [0, 1].map((index) => ({
            address: `module.keys.aws_kms_key.k[${index}]`,
            mode: "managed",
            type: "aws_kms_key",
            name: "k",
            index,
            values: { enable_key_rotation: true },
          })),
        },
        {
          address: "module.logs",
          resources: [
            {
              address: "module.logs.aws_cloudwatch_log_group.g",
              mode: "managed",
              type: "aws_cloudwatch_log_group",
              name: "g",
              values: { name: "x" },
            },
          ],
        },
      ],
    },
  },
  configuration: {
    root_module: {
      resources: [
        { mode: "managed", type: "aws_s3_bucket", name: "b", expressions: { bucket: { constant_value: "phi" } } },
        {
          mode: "managed",
          type: "aws_s3_bucket_versioning",
          name: "v",
          expressions: {
            bucket: { references: ["aws_s3_bucket.b.id", "aws_s3_bucket.b"] },
            versioning_configuration: [{ status: { constant_value: "Enabled" } }],
          },
        },
        { mode: "managed", type: "aws_secretsmanager_secret_version", name: "s", expressions: {} },
      ],
      module_calls: {
        keys: {
          expressions: {},
          module: {
            resources: [{ mode: "managed", type: "aws_kms_key", name: "k", expressions: {} }],
            outputs: {
              arn: { expression: { references: ["aws_kms_key.k[1].arn", "aws_kms_key.k[1]", "aws_kms_key.k"] } },
            },
          },
        },
        logs: {
          expressions: { key_arn: { references: ["module.keys.arn", "module.keys"] } },
          module: {
            resources: [
              {
                mode: "managed",
                type: "aws_cloudwatch_log_group",
                name: "g",
                expressions: { kms_key_id: { references: ["var.key_arn"] } },
              },
            ],
            variables: { key_arn: {} },
          },
        },
      },
    },
  },
};

function model(): Model {
  return new Model("test", [readPlan(write("production-data.json", plan))]);
}

it("joins what is known only after apply by the references of the configuration", () => {
  const [bucket] = model().resources("aws_s3_bucket");
  expect(bucket).toBeDefined();
  const same = model();
  expect(same.joined(same.resources("aws_s3_bucket")[0]!, "aws_s3_bucket_versioning", "bucket")).toHaveLength(1);
});

it("follows a variable of a module through the call to the output of another module and its counted resource", () => {
  const same = model();
  const [group] = same.resources("aws_cloudwatch_log_group");
  expect(same.targets(group!.get("kms_key_id")).map((key) => key.address)).toEqual(["module.keys.aws_kms_key.k[1]"]);
});

it("gives resources their Terraform address, with module and index", () => {
  expect(
    model()
      .resources("aws_kms_key")
      .map((key) => key.address),
  ).toEqual(["module.keys.aws_kms_key.k[0]", "module.keys.aws_kms_key.k[1]"]);
});

it("never shows a value that the plan marks as sensitive", () => {
  const [version] = model().resources("aws_secretsmanager_secret_version");
  expect(show(version!.get("secret_string"))).toBe("(sensitive value)");
});

it("names the stack after the file, or after the folder of a plan.json", () => {
  expect(readPlan(write("staging-network.tfplan.json", plan)).name).toBe("staging-network");
  expect(readPlan(write("plan.json", plan)).name).toMatch(/^checks-plan-/);
});

it("takes several plans for one environment", () => {
  const files = [write("production-data.json", plan), write("production-more.json", plan)];
  const [loaded] = loadPlans(files);
  expect(loaded!.environment).toBe("production");
  expect(loaded!.stacks.map((stack) => stack.name)).toEqual(["production-data", "production-more"]);
  expect(loadPlans(files, "staging")[0]!.environment).toBe("staging");
});

it("tells every file that can't be read, at once", () => {
  const files = [
    join(folder, "none.json"),
    write("text.json", "no json"),
    write("other.json", {}),
    write("new.json", { ...plan, format_version: "2.0" }),
  ];
  expect(() => loadPlans(files)).toThrow(InputError);
  try {
    loadPlans(files);
  } catch (error) {
    const problems = (error as InputError).problems;
    expect(problems).toHaveLength(4);
    expect(problems.join("\n")).toMatch(
      /none\.json: can't be read[\s\S]*text\.json: isn't JSON[\s\S]*other\.json: isn't a plan[\s\S]*plan format 2\.0 isn't known/,
    );
  }
});

it("refuses a plan without resources: a check of nothing would be clean", () => {
  const empty = { format_version: "1.2", planned_values: { root_module: {} }, configuration: {} };
  expect(() => loadPlans([write("a.json", empty)])).toThrow(/no resources/);
});

it("says that a plan doesn't tell whether a policy takes in what is inside a bucket, instead of guessing", () => {
  const withPolicy = structuredClone(plan) as unknown as {
    planned_values: { root_module: { resources: object[] } };
    configuration: { root_module: { resources: object[] } };
  };
  const references = ["aws_s3_bucket.b.arn", "aws_s3_bucket.b"];
  const statement = {
    effect: { constant_value: "Deny" },
    actions: { constant_value: ["s3:*"] },
    resources: { references: [...references, ...references] },
    principals: [{ type: { constant_value: "*" }, identifiers: { constant_value: ["*"] } }],
    condition: [
      {
        test: { constant_value: "Bool" },
        variable: { constant_value: "aws:SecureTransport" },
        values: { constant_value: ["false"] },
      },
    ],
  };
  const policy = { mode: "managed", type: "aws_s3_bucket_policy", name: "p" };
  const document = { mode: "data", type: "aws_iam_policy_document", name: "d" };
  withPolicy.planned_values.root_module.resources.push(
    { address: "aws_s3_bucket_policy.p", ...policy, values: {} },
    { address: "data.aws_iam_policy_document.d", ...document, values: {} },
  );
  withPolicy.configuration.root_module.resources.push(
    {
      ...policy,
      expressions: {
        bucket: { references: ["aws_s3_bucket.b.id", "aws_s3_bucket.b"] },
        policy: { references: ["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"] },
      },
    },
    { ...document, expressions: { statement: [statement] } },
  );
  const [result] = s3SslRequestsOnly.evaluate(new Model("test", [readPlan(write("production-data.json", withPolicy))]));
  expect(result).toMatchObject({ status: "unreadable", address: "aws_s3_bucket.b" });
});
