import { ENVIRONMENTS } from "../../config/schema";
import { resourcesOf, synthesize } from "../support/synth";

const environments = synthesize();

describe.each(ENVIRONMENTS)("the state of %s", (environment) => {
  const { state } = environments[environment];

  it("matches its snapshot", () => {
    expect(state).toMatchSnapshot();
  });

  it("locks by LockID in a table that is encrypted and can be restored to any second", () => {
    expect(resourcesOf(state, "aws_dynamodb_table")).toEqual([
      expect.objectContaining({
        hash_key: "LockID",
        billing_mode: "PAY_PER_REQUEST",
        point_in_time_recovery: { enabled: true },
        server_side_encryption: { enabled: true, kms_key_arn: expect.stringContaining("aws_kms_key.") as unknown },
        deletion_protection_enabled: environment !== "development",
      }),
    ]);
  });

  it("keeps every stack's state in one bucket under a key of its own, encrypted and doubly locked", () => {
    const backends = Object.entries(environments[environment]).map(([layer, stack]) => ({
      layer,
      backend: (stack.terraform as { backend: { s3: Record<string, unknown> } }).backend.s3,
    }));
    const [bucket] = resourcesOf(state, "aws_s3_bucket").filter((entry) => entry.$name.startsWith("state_"));
    const [table] = resourcesOf(state, "aws_dynamodb_table");
    const [alias] = resourcesOf(state, "aws_kms_alias");
    expect(backends.length).toBeGreaterThan(7);
    for (const { layer, backend } of backends) {
      expect(backend).toEqual({
        bucket: bucket!.bucket,
        key: `${environment}/${layer}.tfstate`,
        region: "us-west-2",
        encrypt: true,
        kms_key_id: expect.stringMatching(
          new RegExp(`^arn:aws:kms:us-west-2:\\d{12}:${alias!.name as string}$`),
        ) as unknown,
        dynamodb_table: table!.name,
        use_lockfile: true,
      });
    }
  });
});

it.each([
  ["dynamodb", { dynamodb_table: "voice-agent-staging-state-lock" }],
  ["s3", { use_lockfile: true }],
] as const)("locks by %s alone when asked to", (lock, expected) => {
  const { staging } = synthesize({ staging: { state: { lock } } });
  const { s3 } = (staging.network!.terraform as { backend: { s3: Record<string, unknown> } }).backend;
  const { dynamodb_table, use_lockfile } = s3;
  expect(JSON.parse(JSON.stringify({ dynamodb_table, use_lockfile }))).toEqual(expected);
});
