import { iamArn } from "../../config/aws";
import { physicalName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";

/** IAM path of what bounds and admits people and pipelines; nothing under a boundary may change what lies below it. */
export const ACCESS_PATH = "/access/";

/** Which boundary: of the roles that AWS services take, or of the roles that people and pipelines take. */
export type BoundaryKind = "boundary" | "deploy-boundary";

/** The ARN of the policy that bounds roles; the security stack makes it. */
export function boundaryArn(config: EnvironmentConfig, kind: BoundaryKind = "boundary"): string {
  return iamArn(config, `policy${ACCESS_PATH}${physicalName(config, kind)}`);
}
