import { readFileSync } from "node:fs";
import path from "node:path";
import { generateAwsCommandTable } from "../../delivery/docs/aws-commands";
import { PROJECT_ROOT } from "../../delivery/docs/documents";

test("the committed options of AWS commands are those of the pinned models", async () => {
  const committed = readFileSync(path.join(PROJECT_ROOT, "delivery/docs/aws-commands.generated.json"), "utf8");
  expect(JSON.parse(await generateAwsCommandTable())).toEqual(JSON.parse(committed));
});
