import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCheckov } from "../../../delivery/scan/checkov";
import { StackIndex } from "../../../delivery/scan/stack-index";
import { runTfsec } from "../../../delivery/scan/tfsec";
import { installScanners, scannerCommands } from "../../../delivery/scan/tools";

let folder: string;
beforeAll(() => installScanners(() => undefined));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scanners-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function stack(content: string): StackIndex {
  const path = join(folder, "stacks", "test-stack");
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "cdk.tf.json"), content);
  return new StackIndex(folder);
}

const open = JSON.stringify({
  resource: {
    aws_security_group_rule: {
      open: {
        type: "ingress",
        from_port: 22,
        to_port: 22,
        protocol: "tcp",
        cidr_blocks: ["0.0.0.0/0"],
        security_group_id: "sg-1",
      },
    },
  },
});

it("finds an open port with both scanners, and names stack and resource alike", async () => {
  const index = stack(open);
  const { tfsec, checkov } = await scannerCommands();
  const found = [...(await runTfsec(tfsec, folder, "json")), ...(await runCheckov(checkov, folder, "json", index))];
  for (const scanner of ["tfsec", "checkov"]) {
    expect(found.filter((finding) => finding.scanner === scanner)).toContainEqual(
      expect.objectContaining({ stack: "test-stack", address: "aws_security_group_rule.open" }),
    );
  }
});

it("takes a file that checkov can't parse as a failure, not as clean", async () => {
  const { checkov } = await scannerCommands();
  const index = stack(JSON.stringify({ ...JSON.parse(open), terraform: { required_version: ">= 1.10" } }));
  await expect(runCheckov(checkov, folder, "json", index)).rejects.toThrow(/checkov/);
});

it("takes a folder without anything to check as a failure, not as clean", async () => {
  const { checkov } = await scannerCommands();
  const index = stack(JSON.stringify({ output: { name: { value: "x" } } }));
  await expect(runCheckov(checkov, folder, "json", index)).rejects.toThrow(/checked nothing|checkov failed/);
});
