import { zoneIdPrefix } from "../../../../rehearsal/provider/aws/identity";
import { availabilityZones, partition, region, servicePrincipal } from "../../../../rehearsal/provider/aws/data/places";

const oregon = { partition: "aws", accountId: "111122223333", region: "us-west-2" };

describe("data sources about places", () => {
  test("zones are those of the region, without the excluded ones", () => {
    expect(availabilityZones({ exclude_names: ["us-west-2b"] }, oregon)).toMatchObject({
      names: ["us-west-2a", "us-west-2c", "us-west-2d"],
      zone_ids: ["usw2-az1", "usw2-az3", "usw2-az4"],
    });
  });

  test.each([
    ["us-east-1", "use1"],
    ["us-gov-west-1", "usgw1"],
    ["ap-southeast-2", "apse2"],
    ["eu-central-1", "euc1"],
  ])("the zone ids of %s begin with %s", (name, prefix) => {
    expect(zoneIdPrefix(name)).toBe(prefix);
  });

  test("partition, region and service principal", () => {
    expect(partition({ ...oregon, partition: "aws-cn" })).toMatchObject({
      dns_suffix: "amazonaws.com.cn",
      reverse_dns_prefix: "cn.com.amazonaws",
    });
    expect(region({}, oregon)).toMatchObject({
      name: "us-west-2",
      description: "US West (Oregon)",
      endpoint: "ec2.us-west-2.amazonaws.com",
    });
    expect(region({ name: "us-east-1" }, oregon)).toMatchObject({ name: "us-east-1" });
    expect(servicePrincipal({ service_name: "s3" }, oregon)).toMatchObject({ name: "s3.amazonaws.com" });
  });
});
