import { z } from "zod";
import { parseCidr } from "../cidr";
import { field, oneOf, text } from "./field";

/** AWS services that an interface endpoint can be made for; S3 and DynamoDB have gateway endpoints always. */
export const INTERFACE_ENDPOINTS = [
  "secretsmanager",
  "kms",
  "logs",
  "monitoring",
  "sqs",
  "sns",
  "sts",
  "xray",
  "lambda",
  "events",
] as const;

function cidr(of: string, because: string): z.ZodString {
  return field(
    z.string().refine((value) => {
      const range = parseCidr(value);
      return range !== undefined && range.prefix >= 16 && range.prefix <= 28;
    }),
    `an IPv4 block from /16 to /28 without host bits, like ${of}`,
    because,
  );
}

const subnetCidr = cidr("10.10.0.0/24", "AWS makes subnets of that size only");

export const networkSchema = z.strictObject({
  /** The VPC's address block. */
  cidr: cidr("10.10.0.0/16", "AWS makes VPCs of that size only"),
  /** Availability zones by their letter, each with its three subnets; changing a block replaces the subnet. */
  zones: field(
    z
      .array(
        z.strictObject({
          zone: text(/^[a-f]$/, "a letter from a to f", "a zone's name is the region and a letter"),
          public: subnetCidr,
          private: subnetCidr,
          database: subnetCidr,
        }),
      )
      .min(2)
      .max(3),
    "2 or 3 zones",
    "Multi-AZ needs two, and the GovCloud regions have three",
  ),
  /** One NAT gateway for all zones (cheaper), or one a zone (a zone's failure stays in that zone). */
  natGateways: oneOf(["single", "per-zone"], "these are the two layouts"),
  /** Interface endpoints: traffic to these services stays off the internet, 7.30 USD a zone and month each. */
  interfaceEndpoints: z.array(oneOf(INTERFACE_ENDPOINTS, "these are the services that the workload calls")),
});
