import type { DataAnswer } from "../../engine/provider";
import type { MutableObject, ObjectValue } from "../../wire/value";
import { identityFor, type AwsSession } from "../session";
import { policyDocument } from "./policy-document";
import { availabilityZones, callerIdentity, partition, region, servicePrincipal } from "./places";
import type { AwsIdentity } from "../identity";

type Reader = (config: ObjectValue, identity: AwsIdentity) => MutableObject;

/** Data sources whose answer follows from the configuration and the identity alone. */
const READERS: Readonly<Record<string, Reader>> = {
  aws_partition: (_, identity) => partition(identity),
  aws_region: region,
  aws_caller_identity: (_, identity) => callerIdentity(identity),
  aws_availability_zones: availabilityZones,
  aws_service_principal: servicePrincipal,
  aws_iam_policy_document: (config) => policyDocument(config),
};

/** Answers a data source; values that its reader doesn't give are made up by the rules of the resource of that name. */
export function readData(type: string, config: ObjectValue, session: AwsSession): DataAnswer {
  const identity = identityFor(session, config);
  try {
    return { values: { region: identity.region, ...READERS[type]?.(config, identity) }, problems: [] };
  } catch (error) {
    return {
      values: {},
      problems: [{ severity: "error", summary: `reading ${type}`, detail: (error as Error).message }],
    };
  }
}
