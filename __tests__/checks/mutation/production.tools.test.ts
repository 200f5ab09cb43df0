import { exemptions } from "../../../checks/exemptions";
import { runCampaign } from "../../../checks/mutation/campaign";
import { describeMutant } from "../../../checks/mutation/mutant";
import { survivors } from "../../../checks/mutation/survivors";
import { rules } from "../../../checks/rules";
import { synthesizeDefaults } from "../../../diagram/synthesize-defaults";

const production = synthesizeDefaults().models.find((model) => model.environment === "production")!;
const result = runCampaign(production, rules, exemptions);

it("finds every weakened configuration that the written list doesn't explain", () => {
  expect(result.tried).toBeGreaterThan(4000);
  expect(result.unlisted.map(describeMutant)).toEqual([]);
});

it("complains about no change without meaning", () => {
  expect(result.harmlessTried).toBeGreaterThan(100);
  expect(result.falseAlarms.map(({ mutant, foundBy }) => `${describeMutant(mutant)} (${foundBy.join(", ")})`)).toEqual(
    [],
  );
});

it("has no idle entry in the written list", () => {
  expect(
    survivors.filter((entry) => !result.listed.has(entry)).map((entry) => `${entry.types.join(" ")}: ${entry.reason}`),
  ).toEqual([]);
});
