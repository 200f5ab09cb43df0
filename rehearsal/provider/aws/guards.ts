import type { Problem } from "../wire/messages";
import type { ObjectValue } from "../wire/value";
import { strings, type AwsSession } from "./session";

/** Regions of the three public partitions (botocore 1.44.8, partitions.json). */
const REGIONS = new Set(
  [
    "af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1",
    "ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1",
    "eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1",
    "me-central-1 me-south-1 me-west-1 mx-central-1 sa-east-1 sa-west-1 us-east-1 us-east-2 us-west-1 us-west-2",
    "us-gov-east-1 us-gov-west-1 cn-north-1 cn-northwest-1",
  ].flatMap((line) => line.split(" ")),
);

/** What the provider refuses before it does anything: a region that doesn't exist, an account that isn't meant. */
export function checkProvider(config: ObjectValue, { identity }: AwsSession): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (attribute: string, summary: string, detail: string): void => {
    problems.push({ severity: "error", summary, detail, path: [attribute] });
  };
  const { region, accountId } = identity;
  if (config["skip_region_validation"] !== true && !REGIONS.has(region)) {
    refuse("region", `invalid AWS Region: ${region}`, `There are ${[...REGIONS].join(", ")}.`);
  }
  const allowed = strings(config["allowed_account_ids"]);
  if (allowed.length > 0 && !allowed.includes(accountId)) {
    refuse("allowed_account_ids", `AWS account ID not allowed: ${accountId}`, `Allowed are ${allowed.join(", ")}.`);
  }
  const forbidden = strings(config["forbidden_account_ids"]);
  if (forbidden.includes(accountId)) {
    refuse(
      "forbidden_account_ids",
      `AWS account ID not allowed: ${accountId}`,
      `Forbidden are ${forbidden.join(", ")}.`,
    );
  }
  return problems;
}
