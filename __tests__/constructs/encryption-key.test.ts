import { EncryptionKey, type EncryptionKeyProps } from "../../constructs/encryption-key";
import { resourcesOf, statementsOf, synthesizeScope, type StackJson } from "../support/synth";

const key = (props: Partial<EncryptionKeyProps> = {}, environment: "staging" | "production" = "staging"): StackJson =>
  synthesizeScope(
    (stack, config) => {
      new EncryptionKey(stack, "test", {
        config,
        alias: "test",
        description: "a test",
        viaServices: ["rds"],
        ...props,
      });
    },
    {},
    environment,
  );

describe("EncryptionKey", () => {
  it("rotates and has an alias", () => {
    const stack = key();
    expect(resourcesOf(stack, "aws_kms_key")[0]).toMatchObject({
      enable_key_rotation: true,
      rotation_period_in_days: 90,
    });
    expect(resourcesOf(stack, "aws_kms_alias")[0]).toMatchObject({ name: "alias/test" });
  });

  it("can be administered, but not used, by whom the account's policies allow", () => {
    const [administration] = statementsOf(key());
    expect(administration!.sid).toBe("AdministerWithoutUse");
    expect(administration!.actions!.filter((action) => /crypt|GenerateDataKey|CreateGrant|\*/.test(action))).toEqual(
      [],
    );
  });

  it("is used by principals of the account only through the services named, in its region", () => {
    for (const statement of statementsOf(key({ region: "us-east-1", viaServices: ["rds", "backup"] })).slice(1)) {
      expect(statement.condition).toEqual(
        expect.arrayContaining([
          {
            test: "StringEquals",
            variable: "kms:ViaService",
            values: ["rds.us-east-1.amazonaws.com", "backup.us-east-1.amazonaws.com"],
          },
          { test: "StringEquals", variable: "kms:CallerAccount", values: ["222222222222"] },
        ]),
      );
    }
  });

  it("lets grants be made for AWS's own resources only", () => {
    const grants = statementsOf(key()).filter(({ actions }) => actions!.includes("kms:CreateGrant"));
    expect(grants).toHaveLength(1);
    expect(grants[0]!.condition).toContainEqual({
      test: "Bool",
      variable: "kms:GrantIsForAWSResource",
      values: ["true"],
    });
  });

  it("has nobody who uses it when no service is named", () => {
    expect(statementsOf(key({ viaServices: [] })).map(({ sid }) => sid)).toEqual(["AdministerWithoutUse"]);
  });

  it("can't be destroyed by Terraform in production", () => {
    const protectedBy = (stack: StackJson): unknown => resourcesOf(stack, "aws_kms_key")[0]!.lifecycle;
    expect(protectedBy(key())).toEqual({ prevent_destroy: false });
    expect(protectedBy(key({}, "production"))).toEqual({ prevent_destroy: true });
  });
});
