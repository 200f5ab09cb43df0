import { literalSecrets } from "../../joins/literal-secrets";
import { resultFor, type Rule } from "../../rule";

export const noLiteralSecrets: Rule = {
  id: "no-literal-secrets",
  domain: "encryption",
  title: "No secret is written in the configuration.",
  why: "It would stand in version control, in the state and in every plan.",
  severity: "critical",
  citations: ["164.308(a)(4)(ii)(B)", "164.308(a)(5)(ii)(D)", "164.312(a)(1)", "164.312(d)"],
  remedy: "Keep the value in Secrets Manager and hand over its ARN; let RDS or a rotation make it.",
  evaluate: (model) => {
    const wanted = "no literal value";
    const found = literalSecrets(model);
    if (found.length > 0) {
      return found.map(({ holder, path, reason }) =>
        resultFor(holder, { status: "fail", found: `${path}: ${reason}`, wanted }),
      );
    }
    const none = `none in ${model.all().length} resources`;
    return [{ status: "pass", address: "", stack: "", found: none, wanted, evidence: {} }];
  },
};
