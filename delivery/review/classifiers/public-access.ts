import { at } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import type { Classifier, Risk } from "../finding";
import { isGone, show } from "../values";
import { attributeRisks, turnedOff, turnedOn } from "./attribute-rules";

const BLOCKS = new Set(["aws_s3_bucket_public_access_block", "aws_s3_account_public_access_block"]);

/** The block on public access lifted. 45 CFR 164.312(a)(1) access control. */
export const publicAccess: Classifier = (change, context) => [
  ...attributeRisks(change, "protection", "public-access", turnedOff, [
    { path: ["block_public_acls"], what: "Public access block off" },
    { path: ["block_public_policy"], what: "Public access block off" },
    { path: ["ignore_public_acls"], what: "Public access block off" },
    { path: ["restrict_public_buckets"], what: "Public access block off" },
  ]),
  ...attributeRisks(change, "network", "network", turnedOn, [
    { path: ["publicly_accessible"], what: "Reachable from the internet" },
    { path: ["map_public_ip_on_launch"], what: "New interfaces get a public address" },
    { path: ["associate_public_ip_address"], what: "Gets a public address" },
  ]),
  ...attributeRisks(change, "network", "network", turnedOff, [
    { path: ["disable_execute_api_endpoint"], what: "The default endpoint answers besides the domain" },
  ]),
  ...blockGone(change, context.destroyed),
];

function blockGone(change: ResourceChange, destroyed: ReadonlySet<string>): readonly Risk[] {
  if (!BLOCKS.has(change.type) || !isGone(change)) return [];
  const bucket = at(change.before ?? undefined, "bucket");
  if (typeof bucket === "string" && destroyed.has(bucket)) return [];
  return [
    { riskClass: "protection", action: "public-access", what: "Public access block removed", from: show(bucket) },
  ];
}
