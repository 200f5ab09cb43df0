import type { PlanContext } from "../engine/provider";
import type { Block } from "../schema/schema";
import type { Problem } from "../wire/messages";
import { sameValue, UNKNOWN } from "../wire/value";
import { plannedValidation } from "./certificate";
import { RECOMPUTED } from "./recomputed";
import type { AwsSession } from "./session";
import { allTags } from "./tags";

/** Completes a plan with what the AWS provider knows before apply: region and tags, and what an update makes anew. */
export function planAws(context: PlanContext<AwsSession>, block: Block | undefined): readonly Problem[] {
  const { type, session, prior, config, planned } = context;
  const has = (name: string): boolean => block?.attributes.some((attribute) => attribute.name === name) ?? false;
  if (has("region") && (config["region"] ?? null) === null) {
    planned["region"] = session.identity.region;
  }
  if (has("tags_all") && has("tags")) {
    planned["tags_all"] = allTags(session, planned["tags"]);
  }
  const anew = RECOMPUTED[type];
  if (prior !== null && anew?.when.some((name) => !sameValue(prior[name] ?? null, planned[name] ?? null))) {
    for (const name of anew.makes) {
      planned[name] = UNKNOWN;
    }
  }
  if (type === "aws_acm_certificate" && planned["domain_validation_options"] === UNKNOWN) {
    planned["domain_validation_options"] = plannedValidation(planned);
  }
  return [];
}
