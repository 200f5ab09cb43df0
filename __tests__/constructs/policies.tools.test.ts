import execa from "execa";
import { ensurePython, pythonProcessEnv } from "../../rehearsal/python-environment";
import { policyText, renderPolicies, type RenderedPolicy } from "../support/policies";

/** What parliament says of a policy. */
interface Finding {
  readonly policy: string;
  readonly severity: string;
  readonly issue: string;
  readonly detail: string;
}

/** Reads policies from standard input, and prints the findings of parliament. */
const LINT = `
import json, sys
from parliament import analyze_policy_string, enhance_finding
findings = []
for entry in json.load(sys.stdin):
    for found in analyze_policy_string(entry["text"]).findings:
        found = enhance_finding(found)
        findings.append({"policy": entry["policy"], "severity": found.severity, "issue": found.issue, "detail": str(found.detail)})
print(json.dumps(findings))
`;

/** Findings above LOW that stay, with the reason. One that no policy has any more fails the test. */
const ACCEPTED: readonly { readonly issue: string; readonly detail: RegExp; readonly because: string }[] = [
  {
    issue: "UNKNOWN_FEDERATION_SOURCE",
    detail: /:oidc-provider\/token\.actions\.githubusercontent\.com$/,
    because: "parliament knows no OIDC provider; the trust compares GitHub's audience and subject whole",
  },
  {
    issue: "UNKNOWN_CONDITION_FOR_ACTION",
    detail: /^Unknown condition token\.actions\.githubusercontent\.com:(aud|sub) for action sts:/,
    because: "claims of that provider's tokens, which IAM compares under its host name",
  },
  {
    issue: "UNKNOWN_CONDITION_FOR_ACTION",
    detail: /^Unknown condition lambda:SourceFunctionArn for action ec2:/,
    because: "Lambda adds this key to every call of a function's code; here it denies such calls",
  },
  {
    issue: "RESOURCE_POLICY_PRIVILEGE_ESCALATION",
    detail: /does allow s3:Put(BucketPolicy|LifecycleConfiguration)$/,
    because:
      "who deploys buckets writes their policies; the account's public access block refuses public ones, and the alarm account-change-bucket-policy tells of each",
  },
];

/** IAM puts the role itself in the place of the resource that a trust policy must not have; parliament asks for one. */
function withResource({ usedBy, document }: RenderedPolicy): string {
  if (!usedBy.some((user) => user.startsWith("aws_iam_role."))) return policyText(document);
  const Statement = document.Statement.map((statement) => ({
    ...statement,
    Resource: ["arn:aws:iam::111111111111:role/x"],
  }));
  return policyText({ ...document, Statement });
}

test("parliament finds nothing above LOW in any policy of the three environments, but for what is accepted with a reason", async () => {
  const policies = renderPolicies();
  expect(policies.length).toBeGreaterThan(150);
  const { python } = await ensurePython("scan");
  const { stdout } = await execa(python, ["-c", LINT], {
    input: JSON.stringify(
      policies.map((policy) => ({
        policy: `${policy.environment} ${policy.layer} ${policy.usedBy.join(" ")}`,
        text: withResource(policy),
      })),
    ),
    env: pythonProcessEnv(),
    extendEnv: false,
  });
  const findings = JSON.parse(stdout) as Finding[];
  expect(findings.filter(({ severity }) => severity === "LOW").length).toBeGreaterThan(0); // it did read them
  const serious = findings.filter(({ severity }) => severity !== "LOW");
  const accepts = (finding: Finding) =>
    ACCEPTED.find(({ issue, detail }) => finding.issue === issue && detail.test(finding.detail));
  expect(serious.filter((finding) => !accepts(finding))).toEqual([]);
  expect(ACCEPTED.filter((one) => !serious.some((finding) => accepts(finding) === one))).toEqual([]);
});
