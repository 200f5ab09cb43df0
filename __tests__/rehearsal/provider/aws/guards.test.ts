import { AwsProvider } from "../../../../rehearsal/provider/aws/aws-provider";
import { UNKNOWN, type ObjectValue } from "../../../../rehearsal/provider/wire/value";

describe("the provider block", () => {
  const summaries = (config: ObjectValue, accountId?: string): string[] =>
    new AwsProvider({ types: new Set(), identity: { accountId } })
      .configure(config)
      .problems.map(({ summary }) => summary);

  test("passes with a region and the account that it allows", () => {
    expect(summaries({ region: "us-gov-west-1", allowed_account_ids: ["111122223333"] }, "111122223333")).toEqual([]);
    expect(summaries({ region: "us-west-2", allowed_account_ids: ["111122223333"] })).toEqual([]);
    expect(summaries({ region: UNKNOWN })).toEqual([]);
  });

  test("keeps a deploy out of the wrong account", () => {
    const wrong = "AWS account ID not allowed: 999988887777";
    expect(summaries({ region: "us-west-2", allowed_account_ids: ["111122223333"] }, "999988887777")).toEqual([wrong]);
    expect(summaries({ region: "us-west-2", forbidden_account_ids: ["999988887777"] }, "999988887777")).toEqual([
      wrong,
    ]);
  });

  test("refuses a region that doesn't exist", () => {
    expect(summaries({ region: "us-wst-2" })).toEqual(["invalid AWS Region: us-wst-2"]);
    expect(summaries({ region: "us-wst-2", skip_region_validation: true })).toEqual([]);
  });
});
