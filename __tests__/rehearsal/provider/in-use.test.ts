import { servingOnly } from "../../../rehearsal/provider/in-use";

describe("serving only what is in use", () => {
  test("resource and data source types of every stack are served", () => {
    const stacks = [{ resource: { aws_vpc: {} } }, { resource: { aws_eip: {} }, data: { aws_region: {} } }, {}];
    expect(servingOnly(stacks)).toEqual({ types: new Set(["aws_vpc", "aws_eip", "aws_region"]), statementDepth: 1 });
  });

  test("firewall statements are served as deep as they nest", () => {
    const statement = { not_statement: { statement: [{ or_statement: [{ statement: [{ and_statement: {} }] }] }] } };
    const acl = { aws_wafv2_web_acl: { acl: { rule: [{ statement: { geo_match_statement: {} } }, { statement }] } } };
    expect(servingOnly([{ resource: acl }]).statementDepth).toBe(3);
  });
});
