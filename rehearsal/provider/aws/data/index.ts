import type { DataAnswer } from "../../engine/provider";
import type { MutableObject, ObjectValue } from "../../wire/value";
import { Deterministic } from "../deterministic";
import type { AwsIdentity } from "../identity";
import { seedOf } from "../seed";
import { identityFor, type AwsSession } from "../session";
import { LOOKUPS } from "./lookups";
import { availabilityZones, callerIdentity, partition, region, servicePrincipal } from "./places";
import { policyDocument } from "./policy-document";

type Reader = (config: ObjectValue, identity: AwsIdentity, session: AwsSession) => MutableObject;

/** Data sources whose answer follows from the configuration and the identity alone. */
const READERS: Readonly<Record<string, Reader>> = {
  aws_partition: (_, identity) => partition(identity),
  aws_region: region,
  aws_caller_identity: (_, identity) => callerIdentity(identity),
  aws_availability_zones: availabilityZones,
  aws_service_principal: servicePrincipal,
  aws_iam_policy_document: policyDocument,
  aws_default_tags: (_, { partition: id }, session) => ({ id, tags: session.defaultTags }),
};

/** Answers a data source; values that its reader doesn't give are made up by the rules of the resource of that name. */
export function readData(type: string, config: ObjectValue, session: AwsSession): DataAnswer {
  const identity = identityFor(session, config);
  const made = new Deterministic(seedOf(`data ${type}`, identity, config));
  try {
    const read = READERS[type]?.(config, identity, session);
    const found = read ?? withoutGiven(LOOKUPS[type]?.(config, identity, made) ?? {}, config);
    return { values: { region: identity.region, ...found }, problems: [] };
  } catch (error) {
    return {
      values: {},
      problems: [{ severity: "error", summary: `reading ${type}`, detail: (error as Error).message }],
    };
  }
}

/** What the configuration asks for is what is found. */
function withoutGiven(found: MutableObject, config: ObjectValue): MutableObject {
  return Object.fromEntries(Object.entries(found).filter(([name]) => (config[name] ?? null) === null));
}
