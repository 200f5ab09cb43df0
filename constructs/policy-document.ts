import {
  DataAwsIamPolicyDocument,
  type DataAwsIamPolicyDocumentStatement,
} from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import type { Construct } from "constructs";

/** One statement of a policy. */
export type PolicyStatement = DataAwsIamPolicyDocumentStatement;

/**
 * A policy as a data source, never as text: cdktf renders it in JSON and in HCL alike, and scanners read it.
 * @returns a reference to the rendered JSON.
 */
export function policyDocument(scope: Construct, id: string, statements: readonly PolicyStatement[]): string {
  return new DataAwsIamPolicyDocument(scope, id, { statement: [...statements] }).json;
}

/** Refuses every request that doesn't come by TLS (45 CFR 164.312(e)(1)). */
export function denyInsecureTransport(actions: string, resources: readonly string[]): PolicyStatement {
  return {
    sid: "DenyInsecureTransport",
    effect: "Deny",
    principals: [{ type: "*", identifiers: ["*"] }],
    actions: [actions],
    resources: [...resources],
    condition: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
  };
}
