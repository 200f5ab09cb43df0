import { ENVIRONMENTS } from "../../config/schema";
import { allResources, resourcesOf, synthesize } from "../support/synth";

const environments = synthesize();

describe.each(ENVIRONMENTS)("the keys and alerts of %s", (environment) => {
  const { security } = environments[environment];

  it("matches its snapshot", () => {
    expect(security).toMatchSnapshot();
  });

  it("has one key a purpose, each with an alias", () => {
    expect(
      resourcesOf(security, "aws_kms_alias")
        .map((alias) => (alias.name as string).replace(/^alias\/voice-agent-[a-z]+-/, ""))
        .sort(),
    ).toEqual(["backup", "cache", "database", "logs", "messaging", "pii", "secrets", "storage"]);
    expect(resourcesOf(security, "aws_kms_key")).toHaveLength(8);
  });

  it("rotates every key of every stack each 90 days and waits before deletion", () => {
    const keys = allResources(environments[environment], "aws_kms_key");
    expect(keys.length).toBeGreaterThanOrEqual(10);
    for (const key of keys) {
      expect(key).toMatchObject({
        enable_key_rotation: true,
        rotation_period_in_days: 90,
        deletion_window_in_days: environment === "development" ? 7 : 30,
      });
    }
  });

  it("lets nobody publish to the alerts topic without TLS", () => {
    const documents = Object.values(security!.data!.aws_iam_policy_document!);
    const topic = documents.find((document) => JSON.stringify(document).includes("sns:Publish"))!;
    expect(topic.statement).toContainEqual(
      expect.objectContaining({
        effect: "Deny",
        actions: ["sns:Publish"],
        condition: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
      }),
    );
  });
});

it("mails alerts to the address of the settings, and to nobody without one", () => {
  expect(
    ENVIRONMENTS.map((environment) =>
      resourcesOf(environments[environment].security, "aws_sns_topic_subscription").map(({ endpoint }) => endpoint),
    ),
  ).toEqual([[], [], ["admin@capitoleyecare.com"]]);
});
