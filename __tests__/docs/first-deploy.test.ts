import { readDocument } from "../../delivery/docs/documents";
import { allResources, synthesize } from "../support/synth";

/** Runs that AWS keeps for functions without a reserve (AWS Lambda Developer Guide, Configuring reserved concurrency). */
const KEPT_UNRESERVED = 100;

const environments = synthesize();

const quota = (environment: "development" | "staging" | "production"): number => {
  const reserved = allResources(environments[environment], "aws_lambda_function").map(
    ({ reserved_concurrent_executions }) => Number(reserved_concurrent_executions ?? 0),
  );
  const sum = reserved.reduce((total, one) => total + one, 0);
  return sum === 0 ? 0 : sum + KEPT_UNRESERVED;
};

test("the first deploy says what quota of concurrent runs each environment needs", () => {
  expect(quota("development")).toBe(0);
  expect(readDocument("docs/infrastructure/runbook.md")).toContain(
    `Staging needs ${quota("staging")}, production ${quota("production")}.`,
  );
});
