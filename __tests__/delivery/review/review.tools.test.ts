import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runReview } from "../../../delivery/review/cli";
import { readPlans } from "../../../delivery/plan/read-plans";
import { reviewPlans, unacknowledged, type Review } from "../../../delivery/review/review";
import { runTerraform } from "../../../delivery/terraform/run-terraform";
import { startStandIn, type StandIn } from "../../../rehearsal/provider/start";
import { terraformEnvironment } from "../../../rehearsal/terraform-environment";
import { STRONG, weaker } from "./weaker-app";

const TODAY = "2026-03-01";
let standIn: StandIn;
let folder: string;
let env: NodeJS.ProcessEnv;

/** Plans one configuration in the folder and keeps what terraform shows of the plan. */
async function plan(name: string, configuration: object, ...args: string[]): Promise<string> {
  writeFileSync(path.join(folder, "main.tf.json"), JSON.stringify(configuration, null, 1));
  await terraform("plan", "-input=false", "-no-color", "-out=p.tfplan", ...args);
  const file = path.join(folder, "plans", `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, (await terraform("show", "-json", "p.tfplan")).stdout);
  return file;
}
const terraform = (...args: string[]): ReturnType<typeof runTerraform> => runTerraform(args, { cwd: folder, env });
const reviewOf = (file: string): Review => reviewPlans(readPlans(file).plans, { today: TODAY });

let files: Record<"created" | "unchanged" | "weakened" | "destroyed", string>;
beforeAll(async () => {
  standIn = await startStandIn({
    types: new Set(Object.keys((STRONG as { resource: object }).resource)).add("aws_iam_role_policy_attachment"),
  });
  folder = mkdtempSync(path.join(tmpdir(), "review-"));
  env = await terraformEnvironment({ folder, reattach: standIn.reattach, base: process.env });
  writeFileSync(path.join(folder, "main.tf.json"), JSON.stringify(STRONG, null, 1));
  await terraform("init", "-input=false", "-no-color");
  const created = await plan("created", STRONG);
  await terraform("apply", "-input=false", "-no-color", "p.tfplan");
  const unchanged = await plan("unchanged", STRONG);
  const weakened = await plan("weakened", weaker());
  files = { created, unchanged, weakened, destroyed: await plan("destroyed", STRONG, "-destroy") };
}, 120_000);
afterAll(async () => {
  await standIn.stop();
  rmSync(folder, { recursive: true });
});

describe("the review of real plans", () => {
  it("finds exactly the risks in a plan that weakens everything, and calls the rest harmless", () => {
    const found = unacknowledged(reviewOf(files.weakened)).map(
      (finding) => `${finding.riskClass} ${finding.action} ${finding.address}`,
    );
    expect(found.sort()).toEqual(
      [
        "data destroy aws_backup_vault.doomed",
        "data destroy aws_dynamodb_table.gone",
        "data destroy aws_kms_key.doomed",
        "data destroy aws_s3_bucket.doomed",
        "data destroy aws_secretsmanager_secret.token",
        "data destroy random_password.token",
        "data replace aws_db_instance.replaced",
        "iam iam aws_iam_role_policy.app",
        "iam iam aws_iam_role_policy_attachment.admin",
        "iam iam aws_s3_bucket_policy.records",
        "network network aws_db_instance.main",
        "network network aws_vpc_security_group_ingress_rule.further",
        "network network aws_vpc_security_group_ingress_rule.postgres",
        "protection authentication aws_db_instance.main",
        "protection availability aws_db_instance.main",
        "protection backup aws_backup_plan.main",
        "protection backup aws_backup_plan.main",
        "protection backup aws_backup_plan.main",
        "protection deletion-protection aws_db_instance.main",
        "protection deletion-protection aws_db_instance.main",
        "protection deny aws_s3_bucket_policy.records",
        "protection detection aws_cloudtrail.main",
        "protection detection aws_cloudwatch_metric_alarm.cpu",
        "protection detection aws_cloudwatch_metric_alarm.gone",
        "protection encryption aws_sqs_queue.events",
        "protection lock aws_s3_bucket_object_lock_configuration.records",
        "protection mfa aws_iam_role.operator",
        "protection public-access aws_s3_bucket_public_access_block.records",
        "protection retention aws_cloudwatch_log_group.audit",
        "protection retention aws_db_instance.main",
        "protection retention aws_kms_key.data",
        "protection rotation aws_kms_key.data",
        "protection rotation aws_kms_key.slow",
        "protection versioning aws_s3_bucket_versioning.records",
      ].sort(),
    );
  });

  it("finds nothing in a plan that makes everything, nor in one without changes", () => {
    expect(unacknowledged(reviewOf(files.created))).toEqual([]);
    expect(unacknowledged(reviewOf(files.unchanged))).toEqual([]);
    expect(reviewOf(files.unchanged).stacks[0]?.changes).toEqual([]);
  });

  it("reports each thing that holds data or keys in a plan that destroys everything", () => {
    const destroyed = unacknowledged(reviewOf(files.destroyed)).filter((finding) => finding.riskClass === "data");
    expect(destroyed.map((finding) => finding.address).sort()).toEqual([
      "aws_backup_vault.doomed",
      "aws_backup_vault.main",
      "aws_cloudwatch_log_group.audit",
      "aws_db_instance.main",
      "aws_db_instance.replaced",
      "aws_dynamodb_table.gone",
      "aws_kms_key.data",
      "aws_kms_key.doomed",
      "aws_kms_key.slow",
      "aws_s3_bucket.doomed",
      "aws_s3_bucket.records",
      "aws_secretsmanager_secret.token",
      "aws_sqs_queue.events",
      "random_password.token",
    ]);
  });

  it("tells what a plan costs, and stops nothing for it", () => {
    const price = (type: string): number | undefined => (type === "aws_db_instance" ? 50 : undefined);
    const { findings } = reviewPlans(readPlans(files.created).plans, { today: TODAY, monthlyCost: () => price });
    expect(
      findings.map(({ riskClass, address, monthlyUsd, blocking }) => [riskClass, address, monthlyUsd, blocking]),
    ).toEqual([
      ["cost", "aws_db_instance.main", 50, false],
      ["cost", "aws_db_instance.replaced", 50, false],
    ]);
  });

  it("names what forces a replacement", () => {
    const replaced = reviewOf(files.weakened).findings.find((finding) => finding.action === "replace");
    expect(replaced?.what).toBe("Destroys and makes anew a database because of identifier");
  });

  it.each(["text", "markdown", "json"])("prints no secret as %s, though terraform shows it in clear text", (format) => {
    const state = JSON.parse(readFileSync(path.join(folder, "terraform.tfstate"), "utf8")) as {
      resources: { type: string; instances: { attributes: { result: string } }[] }[];
    };
    const generated =
      state.resources.find((resource) => resource.type === "random_password")?.instances[0]?.attributes.result ?? "";
    const secrets = ["planted-token-4711", "another-token-0815", generated];
    expect(
      secrets.every(
        (secret) =>
          secret.length > 8 && readFileSync(files.weakened, "utf8").includes(JSON.stringify(secret).slice(1, -1)),
      ),
    ).toBe(true);
    let printed = "";
    const write = (text: string): void => void (printed += text);
    const code = runReview(["--plan", path.join(folder, "plans"), "--format", format], {
      write,
      writeError: write,
      today: TODAY,
    });
    expect(code).toBe(2);
    for (const secret of secrets) expect(printed).not.toContain(secret);
  });
});
