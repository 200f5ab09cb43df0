import { text } from "../../model/value";
import { missing, type Rule } from "../../rule";

/** Fewer managed rules than this leave whole safeguards unwatched. */
const least = 20;

export const configHipaaRules: Rule = {
  id: "config-hipaa-rules",
  domain: "audit",
  title: "AWS Config checks the safeguards while the system runs.",
  why: "This check reads the configuration; somebody may change the account by hand afterwards.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(D)", "164.308(a)(8)"],
  remedy: "Add an aws_config_conformance_pack, or an aws_config_config_rule for each safeguard.",
  evaluate: (model) => {
    const wanted = `a conformance pack, or ${least} managed rules or more`;
    const packs = model.resources("aws_config_conformance_pack", "aws_config_organization_conformance_pack");
    const identifiers = new Set(
      model.resources("aws_config_config_rule").map((rule) => text(model.follow(rule.get("source.source_identifier")))),
    );
    if (packs.length === 0 && identifiers.size < least) {
      return [
        { ...missing("aws_config_conformance_pack", wanted), found: `no pack and ${identifiers.size} managed rules` },
      ];
    }
    const found = `${packs.length} packs and ${identifiers.size} managed rules`;
    const [first] = [...packs, ...model.resources("aws_config_config_rule")];
    return [
      {
        status: "pass",
        address: "",
        stack: first?.stack ?? "",
        found,
        wanted,
        evidence: { rules: [...identifiers].sort().join(", ") },
      },
    ];
  },
};
