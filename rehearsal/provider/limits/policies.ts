import type { Problem } from "../wire/messages";
import type { ObjectValue } from "../wire/value";
import { parseJson } from "./formats";

const IAM_GUIDE = "AWS IAM User Guide, IAM JSON policy reference and Quotas";

/** What a policy is attached to decides what it must say. */
interface PolicyKind {
  readonly attribute: string;
  /** Identity policies name resources, trust policies principals, resource policies both. */
  readonly kind: "identity" | "trust" | "resource";
  /** Greatest length; white space counts only where `compact` is absent. */
  readonly longest: number;
  readonly compact?: true;
}

const POLICIES: Readonly<Record<string, PolicyKind>> = {
  aws_iam_policy: { attribute: "policy", kind: "identity", longest: 6144, compact: true },
  aws_iam_role_policy: { attribute: "policy", kind: "identity", longest: 10240, compact: true },
  aws_iam_role: { attribute: "assume_role_policy", kind: "trust", longest: 8192, compact: true },
  aws_kms_key: { attribute: "policy", kind: "resource", longest: 32768 },
  aws_kms_replica_key: { attribute: "policy", kind: "resource", longest: 32768 },
  aws_kms_key_policy: { attribute: "policy", kind: "resource", longest: 32768 },
  aws_s3_bucket_policy: { attribute: "policy", kind: "resource", longest: 20480, compact: true },
  aws_sns_topic_policy: { attribute: "policy", kind: "resource", longest: 30720 },
  aws_sqs_queue_policy: { attribute: "policy", kind: "resource", longest: 8192 },
  aws_secretsmanager_secret_policy: { attribute: "policy", kind: "resource", longest: 20480 },
  aws_backup_vault_policy: { attribute: "policy", kind: "resource", longest: 20480 },
  aws_api_gateway_rest_api_policy: { attribute: "policy", kind: "resource", longest: 8192 },
};

/** Problems of a resource's policy document: AWS answers them with MalformedPolicyDocument. */
export function checkPolicies(type: string, config: ObjectValue): readonly Problem[] {
  const kind = POLICIES[type];
  const text = kind === undefined ? undefined : config[kind.attribute];
  if (kind === undefined || typeof text !== "string" || text === "") {
    return [];
  }
  const refuse = (detail: string): Problem => ({
    severity: "error",
    summary: `AWS refuses this ${kind.attribute}`,
    detail: `${type}.${kind.attribute}: ${detail}. Source: ${IAM_GUIDE}.`,
    path: [kind.attribute],
  });
  const policy = parseJson(text);
  if (!isRecord(policy)) {
    return [refuse("isn't a JSON object")];
  }
  const length = kind.compact ? text.replace(/\s/g, "").length : text.length;
  const problems = length > kind.longest ? [refuse(`has ${length} characters, may have ${kind.longest}`)] : [];
  return [...problems, ...policyFaults(policy, kind.kind).map(refuse)];
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function policyFaults(policy: Json, kind: PolicyKind["kind"]): string[] {
  const version = policy["Version"];
  const faults: string[] = [];
  if (version !== undefined && version !== "2012-10-17" && version !== "2008-10-17") {
    faults.push(`Version is ${JSON.stringify(version)}, must be 2012-10-17 or 2008-10-17`);
  }
  const statements = Array.isArray(policy["Statement"]) ? policy["Statement"] : [policy["Statement"]];
  if (policy["Statement"] === undefined || statements.length === 0) {
    return [...faults, "has no Statement"];
  }
  const sids = new Set<string>();
  statements.forEach((statement: unknown, index) => {
    const where = `statement ${index}`;
    if (!isRecord(statement)) {
      faults.push(`${where} isn't an object`);
      return;
    }
    const sid = statement["Sid"];
    if (typeof sid === "string" && sid !== "") {
      if (sids.has(sid)) {
        faults.push(`${where} has the Sid ${sid} of an earlier one`);
      }
      if (kind !== "resource" && !/^[a-zA-Z0-9]*$/.test(sid)) {
        faults.push(`${where} has the Sid ${JSON.stringify(sid)}, must be letters and digits`);
      }
      sids.add(sid);
    }
    faults.push(...statementFaults(statement, kind).map((fault) => `${where} ${fault}`));
  });
  return faults;
}

function statementFaults(statement: Json, kind: PolicyKind["kind"]): string[] {
  const faults: string[] = [];
  const has = (name: string): boolean => statement[name] !== undefined;
  const exactlyOne = (left: string, right: string): void => {
    if (has(left) === has(right)) {
      faults.push(`must have either ${left} or ${right}`);
    }
  };
  if (statement["Effect"] !== "Allow" && statement["Effect"] !== "Deny") {
    faults.push(`has the Effect ${JSON.stringify(statement["Effect"])}, must be Allow or Deny`);
  }
  exactlyOne("Action", "NotAction");
  if (kind === "identity" && (has("Principal") || has("NotPrincipal"))) {
    faults.push("names a Principal; a policy of an identity has none");
  }
  if (kind === "trust" && (has("Resource") || has("NotResource"))) {
    faults.push("names a Resource; a trust policy has none");
  }
  if (kind !== "trust") {
    exactlyOne("Resource", "NotResource");
  }
  if (kind !== "identity") {
    exactlyOne("Principal", "NotPrincipal");
  }
  for (const action of listOf(statement["Action"]).concat(listOf(statement["NotAction"]))) {
    if (typeof action !== "string" || !/^(\*|[a-zA-Z0-9-]+:[a-zA-Z0-9*?]+)$/.test(action)) {
      faults.push(`has the action ${JSON.stringify(action)}, must be service:Action or *`);
    }
  }
  if (kind === "identity") {
    for (const resource of listOf(statement["Resource"]).concat(listOf(statement["NotResource"]))) {
      if (typeof resource !== "string" || !/^(\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:.+|\$\{.*)$/s.test(resource)) {
        faults.push(`has the resource ${JSON.stringify(resource)}, must be an ARN or *`);
      }
    }
  }
  return faults;
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) {
    return [];
  }
  return Array.isArray(value) ? value : [value];
}
