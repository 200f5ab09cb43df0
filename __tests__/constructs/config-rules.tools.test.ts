import execa from "execa";
import { loadConfig } from "../../config";
import { LEFT_OUT } from "../../constructs/config-rules/left-out";
import { MANAGED_RULES } from "../../constructs/config-rules/managed-rules";
import { ensurePython, pythonProcessEnv } from "../../rehearsal/python-environment";

/** A managed rule as AWS documents it; moto carries the list. */
interface DocumentedRule {
  readonly "AWS Region": string;
  readonly Parameters: readonly { readonly Name: string; readonly Optional: boolean; readonly Default?: string }[];
}

const GOVCLOUD = ["AWS GovCloud (US-East)", "AWS GovCloud (US-West)"];

/** Prints the list of managed rules as JSON. */
const READ_RULES = `
import gzip, importlib.util, pathlib
moto = pathlib.Path(importlib.util.find_spec("moto").origin).parent
print(gzip.open(moto / "config/resources/aws_managed_rules.json.gz", "rt").read())
`;

let documented: Readonly<Record<string, DocumentedRule>>;

beforeAll(async () => {
  const { python } = await ensurePython("emulator");
  const { stdout } = await execa(python, ["-c", READ_RULES], { env: pythonProcessEnv(), extendEnv: false });
  documented = (JSON.parse(stdout) as { ManagedRules: Record<string, DocumentedRule> }).ManagedRules;
});

describe("the rules of AWS Config, against AWS's own list", () => {
  it("all exist, those that are left out too", () => {
    const identifiers = [...MANAGED_RULES.map(({ identifier }) => identifier), ...Object.keys(LEFT_OUT)];
    expect(identifiers.filter((identifier) => !(identifier in documented))).toEqual([]);
  });

  it("get no parameter that they don't know, and every one that they ask for", () => {
    const facts = { vpcId: "vpc-1", publicRouteTableIds: ["rtb-1"] };
    const wrong = loadConfig().flatMap((config) =>
      MANAGED_RULES.flatMap((rule) => {
        const known = documented[rule.identifier]!.Parameters;
        const given = Object.keys(rule.parameters?.(config, facts) ?? {});
        const unknown = given.filter((name) => !known.some(({ Name }) => Name === name));
        const absent = known
          .filter(({ Name, Optional, Default }) => !Optional && Default === undefined && !given.includes(Name))
          .map(({ Name }) => Name);
        return unknown.length + absent.length > 0 ? [{ rule: rule.identifier, unknown, absent }] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("exist in GovCloud, but for those that say so", () => {
    const lacking = MANAGED_RULES.filter(({ identifier }) => {
      const { "AWS Region": regions } = documented[identifier]!;
      return GOVCLOUD.some((region) =>
        regions.startsWith("Only") ? !regions.includes(region) : regions.includes(region),
      );
    });
    const declared = MANAGED_RULES.filter(({ notInGovCloud }) => notInGovCloud);
    expect(declared.map(({ identifier }) => identifier)).toEqual(lacking.map(({ identifier }) => identifier));
  });
});
