import type { Evidence, RuleEvidence } from "../evidence";
import { uuid } from "../uuid";
import type { AssessmentResults, InventoryItem, Observation, Prop, Risk } from "./document";
import { findings } from "./findings";

/** Version of OSCAL that the document is written in: https://pages.nist.gov/OSCAL/ */
export const OSCAL_VERSION = "1.2.3";

/** Namespace of the properties that OSCAL has no name for. */
const NAMESPACE = "https://capitoleyecare.com/ns/evidence";

/** A property in the project's own namespace; OSCAL wants values without space at their ends. */
export function prop(name: string, value: string): Prop {
  return { name, ns: NAMESPACE, value: value.trim() || "none" };
}

/** OSCAL ids hold no brackets: `hipaa-164.312.a.2.iv` for 164.312(a)(2)(iv). */
export function controlId(citation: string): string {
  return `hipaa-${citation.replace(/\)/g, "").replace(/\(/g, ".")}`;
}

/**
 * The evidence as OSCAL assessment results, for tools that gather results of many systems.
 * Ids are made from content: the same evidence gives the same document.
 */
export function assessmentResults(evidence: Evidence): AssessmentResults {
  const { environment, date } = evidence;
  const day = `${date}T00:00:00Z`;
  const key = [environment, date, evidence.inputDigest];
  const seen = evidence.rules.filter((rule) => rule.proofs.length > 0);
  const planId = uuid("assessment-plan");
  const observations = seen.map((rule) => observation(rule, key, day));
  const risks = seen.flatMap((rule) => risksOf(rule, key));
  const items = inventory(seen, environment);
  return {
    "assessment-results": {
      uuid: uuid("assessment-results", ...key),
      metadata: {
        title: `HIPAA Security Rule, ${environment}: what the synthesized configuration shows`,
        "last-modified": day,
        version: date,
        "oscal-version": OSCAL_VERSION,
      },
      "import-ap": { href: `#${planId}` },
      results: [
        {
          uuid: uuid("result", ...key),
          title: `Checks of ${environment}`,
          description: `${evidence.rules.length} rules over ${evidence.resourceCount} resources of ${evidence.stacks.length} stacks, read before anything is deployed.`,
          start: day,
          end: day,
          props: [prop("environment", environment), prop("input-sha256", evidence.inputDigest)],
          ...(items.length > 0 && { "local-definitions": { "inventory-items": items } }),
          "reviewed-controls": {
            "control-selections": [
              { "include-controls": evidence.controls.map(({ citation }) => ({ "control-id": controlId(citation) })) },
            ],
          },
          ...(observations.length > 0 && { observations }),
          ...(risks.length > 0 && { risks }),
          findings: findings(evidence, key),
        },
      ],
      "back-matter": {
        resources: [
          {
            uuid: planId,
            title: "Assessment plan",
            description:
              "The rules of this project (npm run check -- --list), run on what npm run synth writes. Controls that rules can't prove are assessed by people, by the procedure at each finding.",
          },
        ],
      },
    },
  };
}

/** Id of the observation of a rule. */
export function observationId(rule: RuleEvidence, key: readonly string[]): string {
  return uuid("observation", rule.id, ...key);
}

/** Ids of the risks that a rule's findings are. */
export function riskIds(rule: RuleEvidence, key: readonly string[]): readonly string[] {
  return risksOf(rule, key).map((risk) => risk.uuid);
}

function observation(rule: RuleEvidence, key: readonly string[], day: string): Observation {
  const subjects = rule.proofs.filter(({ stack }) => stack !== "");
  return {
    uuid: observationId(rule, key),
    title: rule.id,
    description: rule.title,
    props: [prop("rule", rule.id), prop("result", rule.status), prop("severity", rule.severity)],
    methods: ["TEST"],
    ...(subjects.length > 0 && {
      subjects: subjects.map(({ stack, address }) => ({
        "subject-uuid": itemId(key[0]!, stack, address),
        type: "inventory-item" as const,
        title: address,
      })),
    }),
    "relevant-evidence": rule.proofs.map(({ status, address, found, values }) => ({
      description: [
        `${address || "environment"}: ${status}. ${found}`,
        ...Object.entries(values).map((pair) => pair.join(" = ")),
      ]
        .join("; ")
        .trim(),
    })),
    collected: day,
  };
}

function risksOf(rule: RuleEvidence, key: readonly string[]): readonly Risk[] {
  return rule.proofs
    .filter(({ status }) => status !== "pass")
    .map(({ status, address, stack, found, exemption }) => ({
      uuid: uuid("risk", rule.id, stack, address, ...key),
      title: `${rule.id}: ${address || "environment"}`,
      description: `${found} (${status})`,
      statement: exemption ? `${exemption.reason} Owner: ${exemption.owner}.` : rule.why,
      status: exemption ? ("deviation-approved" as const) : ("open" as const),
      ...(exemption && { deadline: `${exemption.reviewBy}T00:00:00Z` }),
    }));
}

function itemId(environment: string, stack: string, address: string): string {
  return uuid("resource", environment, stack, address);
}

/** Every resource that a rule looked at. */
function inventory(rules: readonly RuleEvidence[], environment: string): readonly InventoryItem[] {
  const items = new Map<string, InventoryItem>();
  for (const { stack, address } of rules.flatMap((rule) => rule.proofs)) {
    if (stack === "") continue;
    const id = itemId(environment, stack, address);
    items.set(id, {
      uuid: id,
      description: address,
      props: [prop("stack", stack), prop("terraform-address", address)],
    });
  }
  return [...items.values()];
}
