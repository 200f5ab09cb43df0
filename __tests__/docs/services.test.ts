import { readDocument } from "../../delivery/docs/documents";
import { resourcesOf, synthesize } from "../support/synth";

const document = readDocument("docs/infrastructure/services.md");

test("services.md lists the variables that functions get, and no others", () => {
  const listed = [...document.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name!);
  const { services } = synthesize().production;
  const given = resourcesOf(services, "aws_lambda_function").flatMap(({ environment }) =>
    Object.keys((environment as { variables: Record<string, string> }).variables),
  );
  expect(listed.sort()).toEqual([...new Set(given)].sort());
});
