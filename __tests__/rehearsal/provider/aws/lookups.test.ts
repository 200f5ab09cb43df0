import { readData } from "../../../../rehearsal/provider/aws/data";
import { sessionOf } from "../../../../rehearsal/provider/aws/session";

const session = sessionOf({ region: "us-west-2", default_tags: [{ tags: { Owner: "me" } }] }, {});

describe("data sources", () => {
  test("what lies outside the configuration is made up in a form to go on with", () => {
    expect(readData("aws_subnets", {}, session).values["ids"]).toHaveLength(3);
    expect(readData("aws_vpc", { id: "vpc-1" }, session).values).toMatchObject({ cidr_block: "10.0.0.0/16" });
    expect(readData("aws_vpc", { cidr_block: "10.9.0.0/16" }, session).values).not.toHaveProperty("cidr_block");
  });

  test("policies of AWS belong to no account, one's own to the account", () => {
    const arn = (name: string): unknown => readData("aws_iam_policy", { name }, session).values["arn"];
    expect(arn("AmazonRDSEnhancedMonitoringRole")).toBe("arn:aws:iam::aws:policy/AmazonRDSEnhancedMonitoringRole");
    expect(arn("mine")).toBe("arn:aws:iam::123456789012:policy/mine");
  });

  test("an ARN is taken apart, and what isn't one is refused", () => {
    expect(readData("aws_arn", { arn: "arn:aws:s3:::b" }, session).values).toMatchObject({
      service: "s3",
      resource: "b",
    });
    expect(readData("aws_arn", { arn: "b" }, session).problems[0]?.detail).toBe('got "b", must be an ARN');
  });

  test("the provider's default tags can be read", () => {
    expect(readData("aws_default_tags", {}, session).values["tags"]).toEqual({ Owner: "me" });
  });

  test("the same question gets the same answer, another one another", () => {
    const id = (name: string): unknown => readData("aws_ami", { name_regex: name }, session).values["id"];
    expect(id("a")).toBe(id("a"));
    expect(id("a")).not.toBe(id("b"));
  });
});
