import { ENVIRONMENTS } from "../../config/schema";
import { resourcesOf, synthesize } from "../support/synth";

const environments = synthesize();

describe.each(ENVIRONMENTS)("the recovery vault of %s", (environment) => {
  const { recovery } = environments[environment];

  it("matches its snapshot", () => {
    expect(recovery).toMatchSnapshot();
  });

  it("lies in the failover region, under a key of that region", () => {
    expect(recovery!.provider!.aws![0]).toMatchObject({ region: "us-east-1" });
    expect(resourcesOf(recovery, "aws_backup_vault")).toEqual([
      expect.objectContaining({ kms_key_arn: expect.stringContaining("aws_kms_key.recovery-key") as unknown }),
    ]);
  });
});
