import { show, text } from "../../../checks/model/value";
import { modelOf } from "../rules/describe-rules";

/** Attribute `x` of the resource `aws_vpc.v`, worked out among the given sections. */
function valueOf(x: unknown, others: Record<string, unknown> = {}): string {
  const model = modelOf({ aws_vpc: { v: { x } }, ...others });
  return show(model.follow(model.resources("aws_vpc")[0]!.get("x")));
}

describe("expressions", () => {
  it.each([
    ["a plain string", "text", "text"],
    ["an escaped mark", "$${aws:username}", "${aws:username}"],
    ["a number", "${42}", "42"],
    ["a negative number", "${-1}", "-1"],
    ["text around a literal", "a-${1}-b", "a-1-b"],
    ["a quoted string with escapes", '${"a\\"b\\u0041"}', 'a"bA'],
    ["join", '${join(",", ["a", "b"])}', "a,b"],
    ["format", '${format("%s-%d", "a", 1)}', "a-1"],
    ["concat", '${concat(["a"], ["b"])[1]}', "b"],
    ["element", '${element(["a", "b"], 3)}', "b"],
    ["merge and attribute", '${merge({a = "x"}, {b = "y"}).b}', "y"],
    ["jsonencode", '${jsonencode({"A" = [1, true, null]})}', '{"A":[1,true,null]}'],
    ["jsondecode", '${jsondecode("{\\"a\\":\\"b\\"}").a}', "b"],
    ["a condition that is known", '${true ? "a" : "b"}', "a"],
    ["coalesce", '${coalesce("", "b")}', "b"],
    ["tolist of one", '${one(["x"])}', "x"],
    ["try", '${try(var.none, "b")}', "b"],
  ])("works out %s", (_name, expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });

  it.each([
    ["an operator", "${1 + 1}"],
    ["a for-expression", "${[for x in var.list : x]}"],
    ["an unknown function", '${sha1("x")}'],
    ["a directive", "%{ if true }a%{ endif }"],
    ["broken text", "${jsonencode({}"],
    ["a variable without value", "${var.none}"],
    ["a local that isn't there", "${local.none}"],
    ["a resource that isn't there", "${aws_kms_key.none.arn}"],
    ["each", "${each.value}"],
  ])("leaves %s unreadable, never guessed", (_name, expression) => {
    const model = modelOf({ aws_vpc: { v: { x: expression } } });
    expect(model.resources("aws_vpc")[0]!.get("x")).toHaveProperty("reason");
  });

  it("takes variables from their defaults and locals from other locals", () => {
    const others = { variable: { a: { default: "one" } }, locals: { b: "${var.a}-two", c: "${local.b}-three" } };
    expect(valueOf("${local.c}", others)).toBe("one-two-three");
  });

  it("ends a local that refers to itself as unreadable", () => {
    expect(valueOf("${local.a}", { locals: { a: "${local.b}", b: "${local.a}" } })).toContain("local");
  });

  it("follows a reference to what is written at its target, and stops at what only AWS knows", () => {
    const others = { aws_kms_key: { k: { description: "main" } } };
    expect(valueOf("${aws_kms_key.k.description}", others)).toBe("main");
    expect(valueOf("${aws_kms_key.k.arn}", others)).toBe("${aws_kms_key.k.arn}");
  });

  it("keeps the references inside text", () => {
    const model = modelOf({
      aws_vpc: { v: { x: "arn:${data.aws_partition.p.partition}:s3:::logs" } },
      data: { aws_partition: { p: {} } },
    });
    expect(text(model.resources("aws_vpc")[0]!.get("x"))).toBe("arn:${data.aws_partition.p.partition}:s3:::logs");
  });
});

describe("attributes", () => {
  it("reads a block the same whether it is an object or a list, and none where it is null", () => {
    const model = modelOf({ aws_vpc: { a: { b: { c: 1 } }, b: { b: [{ c: 1 }] }, c: { b: null }, d: { b: [] } } });
    expect(model.resources("aws_vpc").map((vpc) => vpc.get("b.c"))).toEqual([1, 1, undefined, undefined]);
  });

  it("lists the values of repeated blocks", () => {
    const model = modelOf({ aws_vpc: { a: { b: [{ c: 1 }, { c: 2 }, {}] } } });
    expect(model.resources("aws_vpc")[0]!.all("b.c")).toEqual([1, 2]);
  });

  it("takes the content of a dynamic block for the block", () => {
    const model = modelOf({ aws_vpc: { a: { dynamic: { b: { for_each: ["x"], content: { c: 1 } } } } } });
    expect(model.resources("aws_vpc")[0]!.get("b.c")).toBe(1);
  });
});

describe("joins", () => {
  const backend = (key: string): object => ({ backend: { s3: { bucket: "state", key } } });
  const reader = (key: string): object => ({
    terraform_remote_state: { security: { backend: "s3", config: { bucket: "state", key } } },
  });
  const stacks = (key: string): Record<string, unknown> => ({
    stacks: {
      "test-security": {
        terraform: backend("security"),
        aws_kms_key: { k: {} },
        output: { arn: { value: "${aws_kms_key.k.arn}" } },
      },
      "test-data": {
        terraform: backend("data"),
        data: reader(key),
        aws_s3_bucket: {
          b: {
            kms: "${data.terraform_remote_state.security.outputs.arn}",
            other: '${data.terraform_remote_state.security.outputs["arn"]}',
          },
        },
      },
    },
  });

  it("reaches a resource of another stack through its remote state and output", () => {
    const model = modelOf(stacks("security"));
    const [bucket] = model.resources("aws_s3_bucket");
    const [key] = model.resources("aws_kms_key");
    expect(model.targets(bucket!.get("kms"))).toEqual([key]);
    expect(model.targets(bucket!.get("other"))).toEqual([key]);
  });

  it("does not take the state of some other stack for it", () => {
    const [bucket] = modelOf(stacks("elsewhere")).resources("aws_s3_bucket");
    expect(bucket!.get("kms")).toHaveProperty("reason");
  });

  it("joins split resources by reference and by written name, and no others", () => {
    const model = modelOf({
      aws_s3_bucket: { a: { bucket: "one" }, b: { bucket: "two" } },
      aws_s3_bucket_versioning: { a: { bucket: "${aws_s3_bucket.a.id}" }, b: { bucket: "two" } },
    });
    const [one, two] = model.resources("aws_s3_bucket");
    const names = (bucket: typeof one): string[] =>
      model.joined(bucket!, "aws_s3_bucket_versioning", "bucket").map((resource) => resource.name);
    expect(names(one)).toEqual(["a"]);
    expect(names(two)).toEqual(["b"]);
  });

  it("adds the default tags of the provider that a resource names", () => {
    const model = modelOf({
      provider: {
        aws: [
          { default_tags: [{ tags: { A: "1" } }] },
          { alias: "dr", region: "us-east-1", default_tags: [{ tags: { A: "2" } }] },
        ],
      },
      aws_vpc: { a: { tags: { B: "x" } }, b: { provider: "aws.dr" } },
    });
    const [one, two] = model.resources("aws_vpc");
    expect(model.tagsOf(one!)).toEqual({ A: "1", B: "x" });
    expect(model.tagsOf(two!)).toEqual({ A: "2" });
    expect(model.regionOf(two!)).toBe("us-east-1");
  });
});
