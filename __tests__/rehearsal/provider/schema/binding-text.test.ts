import { readFileSync } from "node:fs";
import { readBindingText } from "../../../../rehearsal/provider/schema/binding-text";

describe("the text of a binding", () => {
  test("every argument that the generator wrote is read", () => {
    const file = require.resolve("@cdktf/provider-aws/lib/backup-plan");
    const text = readFileSync(file, "latin1");
    const binding = readBindingText([text]);
    const nested = [...binding.hcl.values()].reduce((sum, entries) => sum + entries.size, 0);
    expect(binding.main.type).toBe("aws_backup_plan");
    expect(nested + binding.main.entries.size).toBe(text.match(/isBlock: /g)?.length);
  });

  test("a text that is no binding is refused", () => {
    expect(() => readBindingText(["module.exports = {};"])).toThrow("not a generated binding");
  });
});
