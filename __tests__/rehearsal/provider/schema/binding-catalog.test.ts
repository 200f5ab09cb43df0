import { BindingCatalog } from "../../../../rehearsal/provider/schema/binding-catalog";
import type { Attribute, Block, NestedBlock } from "../../../../rehearsal/provider/schema/schema";

const TYPES = new Set([
  "aws_db_instance",
  "aws_acm_certificate",
  "aws_security_group",
  "aws_lexv2models_slot",
  "aws_availability_zones",
  "aws_s3_bucket_server_side_encryption_configuration",
]);
const catalog = new BindingCatalog("@cdktf/provider-aws", TYPES, (_kind, _type, block) => block);

function resource(type: string): Block {
  const block = catalog.find("resource", type);
  if (block === undefined) throw new Error(`no ${type}`);
  return block;
}

function attribute(block: Block, name: string): Attribute | undefined {
  return block.attributes.find((each) => each.name === name);
}

function nested(block: Block, name: string): NestedBlock | undefined {
  return block.blocks.find((each) => each.name === name);
}

describe("schemas read from the bindings", () => {
  test("only the types asked for are served", () => {
    expect([...catalog.types("resource")].sort()).toEqual([
      "aws_acm_certificate",
      "aws_db_instance",
      "aws_lexv2models_slot",
      "aws_s3_bucket_server_side_encryption_configuration",
      "aws_security_group",
    ]);
    expect(catalog.types("data")).toContain("aws_availability_zones");
    expect(catalog.find("resource", "aws_vpc")).toBeUndefined();
    expect(catalog.find("resource", "aws_availability_zones")).toBeUndefined();
  });

  test("without a filter every resource and data source of the package is there", () => {
    const all = new BindingCatalog("@cdktf/provider-aws", undefined, (_kind, _type, block) => block);
    expect([all.types("resource").length, all.types("data").length]).toEqual([1581, 630]);
  });

  test("required, optional and exported attributes are told apart", () => {
    const database = resource("aws_db_instance");
    expect(attribute(database, "instance_class")).toMatchObject({ type: "string", required: true, optional: false });
    expect(attribute(database, "allocated_storage")).toMatchObject({ type: "number", required: false, optional: true });
    expect(attribute(database, "endpoint")).toMatchObject({ optional: false, computed: true });
    expect(attribute(database, "multi_az")?.type).toBe("bool");
    expect(attribute(database, "tags")?.type).toEqual(["map", "string"]);
    expect(attribute(database, "vpc_security_group_ids")?.type).toEqual(["set", "string"]);
    expect(attribute(resource("aws_acm_certificate"), "validation_emails")?.type).toEqual(["list", "string"]);
  });

  test("exported structures are attributes, lists and sets told apart", () => {
    const secret: Record<string, string> = { kms_key_id: "string", secret_arn: "string", secret_status: "string" };
    expect(attribute(resource("aws_db_instance"), "master_user_secret")?.type).toEqual(["list", ["object", secret]]);
    const options = attribute(resource("aws_acm_certificate"), "domain_validation_options");
    expect(options?.type).toMatchObject(["set", ["object", { domain_name: "string" }]]);
  });

  test("nested structures are blocks with their nesting and number", () => {
    expect(nested(resource("aws_acm_certificate"), "options")).toMatchObject({
      nesting: "list",
      minItems: 0,
      maxItems: 1,
    });
    expect(nested(resource("aws_acm_certificate"), "validation_option")).toMatchObject({ nesting: "set", maxItems: 0 });
    expect(nested(resource("aws_db_instance"), "timeouts")).toMatchObject({ nesting: "single" });
    const encryption = resource("aws_s3_bucket_server_side_encryption_configuration");
    expect(nested(encryption, "rule")).toMatchObject({ nesting: "set", minItems: 1 });
  });

  test("rules inside a security group are an attribute, as in the provider", () => {
    expect(attribute(resource("aws_security_group"), "ingress")).toMatchObject({
      type: ["set", ["object", { cidr_blocks: ["list", "string"], self: "bool", from_port: "number" }]],
      optional: true,
      computed: true,
    });
  });

  test("write-only arguments are marked", () => {
    expect(attribute(resource("aws_db_instance"), "password_wo")).toMatchObject({ writeOnly: true });
    expect(attribute(resource("aws_db_instance"), "password_wo_version")).toMatchObject({ writeOnly: false });
    expect(attribute(resource("aws_db_instance"), "password")).toMatchObject({ sensitive: true });
  });

  test("a binding whose structures lie in files of their own is read whole", () => {
    expect(nested(resource("aws_lexv2models_slot"), "value_elicitation_setting")?.block.blocks.length).toBeGreaterThan(
      2,
    );
  });

  test("the provider block has its region, its default tags, and no alias, which is Terraform's own", () => {
    expect(attribute(catalog.provider, "region")?.type).toBe("string");
    expect(nested(catalog.provider, "default_tags")).toBeDefined();
    expect(attribute(catalog.provider, "alias")).toBeUndefined();
  });
});
