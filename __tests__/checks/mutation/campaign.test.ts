import { rules } from "../../../checks/rules";
import { runCampaign } from "../../../checks/mutation/campaign";
import { describeMutant } from "../../../checks/mutation/mutant";
import { edited } from "../../../checks/mutation/edit";
import { modelOf } from "../rules/describe-rules";

const database = { storage_encrypted: true, description: "records", tags: { Name: "db" } };
const example = { aws_db_instance: { db: database } };
const chosen = rules.filter((rule) => ["rds-storage-encrypted", "iam-no-users"].includes(rule.id));

it("finds a weakened attribute and an introduced resource, each by the rule it belongs to", () => {
  const result = runCampaign(modelOf(example), chosen, []);
  expect(result.byRule.get("rds-storage-encrypted")).toBe(4); // flipped, removed, and a bare database and cluster introduced
  expect(result.byRule.get("iam-no-users")).toBe(1);
});

it("shows a mutant that no rule finds", () => {
  const blind = runCampaign(
    modelOf(example),
    chosen.filter((rule) => rule.id === "iam-no-users"),
    [],
  );
  expect(blind.unlisted.map(describeMutant)).toContain(
    "test-stack aws_db_instance.db storage_encrypted: true to false",
  );
});

it("doesn't count a finding that an exemption would hide", () => {
  const exemption = {
    rule: "rds-storage-encrypted",
    address: "*",
    environment: "test",
    reason: "",
    owner: "",
    reviewBy: "2027-01-01",
  };
  expect(runCampaign(modelOf(example), chosen, [exemption]).byRule.has("rds-storage-encrypted")).toBe(false);
});

it("calls a complaint about a change without meaning a false alarm", () => {
  const nosy = { ...chosen[0]!, id: "nosy", evaluate: chosen[0]!.evaluate };
  const touchy = {
    ...nosy,
    evaluate: (model: Parameters<typeof nosy.evaluate>[0]) =>
      model.resources("aws_db_instance").map((one) => ({
        status: one.get("description") === "records" ? ("pass" as const) : ("fail" as const),
        address: one.address,
        stack: one.stack,
        found: "",
        wanted: "",
        evidence: {},
      })),
  };
  const result = runCampaign(modelOf(example), [touchy], []);
  expect(result.falseAlarms.map(({ mutant }) => mutant.path)).toContain("description");
});

it("leaves the model as it was", () => {
  const model = modelOf(example);
  runCampaign(model, chosen, []);
  expect(model.resources("aws_db_instance")[0]!.get("storage_encrypted")).toBe(true);
});

it("edits a copy, at any depth", () => {
  const source = { a: [{ b: 1 }, { b: 2 }], c: "x" };
  expect(edited(source, ["a", 1, "b"], 9)).toEqual({ a: [{ b: 1 }, { b: 9 }], c: "x" });
  expect(edited(source, ["a", 0], undefined)).toEqual({ a: [{ b: 2 }], c: "x" });
  expect(edited(source, ["c"], undefined)).toEqual({ a: [{ b: 1 }, { b: 2 }] });
  expect(source.a[0]).toEqual({ b: 1 });
});
