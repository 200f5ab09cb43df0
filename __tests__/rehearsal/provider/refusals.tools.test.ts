import { startStandIn, type StandInOptions } from "../../../rehearsal/provider/start";
import { Workbench, type Diagnostic } from "./workbench";

const TYPES: StandInOptions = {
  types: new Set([
    "aws_vpc",
    "aws_subnet",
    "aws_sqs_queue",
    "aws_cloudwatch_log_group",
    "aws_backup_plan",
    "aws_iam_policy",
    "aws_db_instance",
    "aws_security_group",
    "aws_wafv2_web_acl",
    "aws_iam_policy_document",
  ]),
};

const provider = {
  provider: { aws: { region: "us-west-2" } },
  terraform: { required_providers: { aws: { source: "hashicorp/aws" } } },
};

describe("bad configurations are refused", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await Workbench.open(TYPES, startStandIn);
  });
  afterAll(() => bench.close());

  const errors = async (resource: object): Promise<readonly Diagnostic[]> => {
    const found = await bench.diagnostics({ ...provider, resource });
    return found.filter(({ severity }) => severity === "error");
  };

  test("a good one passes", async () => {
    await expect(errors({ aws_vpc: { main: { cidr_block: "10.0.0.0/16" } } })).resolves.toEqual([]);
  });

  test("a module that names itself to the provider passes", async () => {
    const terraform = { ...provider.terraform, provider_meta: { aws: { user_agent: ["module/1.0"] } } };
    await expect(bench.diagnostics({ ...provider, terraform })).resolves.toEqual([]);
  });

  test.each<[string, object, string, RegExp]>([
    [
      "an unknown attribute",
      { aws_vpc: { main: { cidr_blok: "10.0.0.0/16" } } },
      "resource.aws_vpc.main",
      /No argument or block type is named "cidr_blok"/,
    ],
    ["an unknown type", { aws_vcp: { main: {} } }, "resource", /does not support resource type "aws_vcp"/],
    ["a wrong type", { aws_vpc: { main: { enable_dns_support: ["yes"] } } }, "resource.aws_vpc.main", /bool required/],
    [
      "a missing argument",
      { aws_subnet: { one: { cidr_block: "10.0.0.0/24" } } },
      "resource.aws_subnet.one",
      /"vpc_id" is required/,
    ],
    [
      "a reference to nothing",
      { aws_subnet: { one: { vpc_id: "${aws_vpc.gone.id}", cidr_block: "10.0.0.0/24" } } },
      "resource.aws_subnet.one",
      /"aws_vpc" "gone" has not been declared/,
    ],
    [
      "a reference to an attribute that doesn't exist",
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_subnet: { one: { vpc_id: "${aws_vpc.main.identifier}", cidr_block: "10.0.0.0/24" } },
      },
      "resource.aws_subnet.one",
      /no argument, nested block, or exported attribute named "identifier"/,
    ],
    [
      "a block too many",
      {
        aws_wafv2_web_acl: {
          acl: {
            name: "a",
            scope: "REGIONAL",
            default_action: [{ allow: {} }, { block: {} }],
            visibility_config: { cloudwatch_metrics_enabled: true, metric_name: "m", sampled_requests_enabled: true },
          },
        },
      },
      "resource.aws_wafv2_web_acl.acl",
      /No more than 1 "default_action" blocks/,
    ],
  ])("%s", async (_name, resource, where, what) => {
    const found = await errors(resource);
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.some(
        ({ snippet, detail }) => snippet?.context?.startsWith(where) && what.test(detail.replace(/\s+/g, " ")),
      ),
    ).toBe(true);
  });

  test("a cycle", async () => {
    const subnet = (other: string): object => ({ vpc_id: `\${aws_subnet.${other}.vpc_id}`, cidr_block: "10.0.0.0/24" });
    const found = await errors({ aws_subnet: { one: subnet("two"), two: subnet("one") } });
    expect(found.map(({ summary }) => summary).join("\n")).toMatch(
      /^Cycle: aws_subnet\.(one|two), aws_subnet\.(one|two)$/m,
    );
  });

  test.each<[string, string, object, RegExp]>([
    [
      "a retention that CloudWatch Logs doesn't have",
      "aws_cloudwatch_log_group",
      { name: "a", retention_in_days: 2555 },
      /got 2555, must be one of 0, 1, 3.*2557/,
    ],
    ["host bits in a network", "aws_vpc", { cidr_block: "10.0.0.1/16" }, /got "10.0.0.1\/16", must be an IPv4 network/],
    ["a name that SQS refuses", "aws_sqs_queue", { name: "orders!" }, /got "orders!", must be 1 to 80 letters/],
    [
      "a PostgreSQL version that can't be created any more",
      "aws_db_instance",
      {
        identifier: "a",
        engine: "postgres",
        engine_version: "15.4",
        instance_class: "db.t3.medium",
        skip_final_snapshot: true,
      },
      /can't be created any more; must be 15\.13 or later/,
    ],
    [
      "a policy without a resource",
      "aws_iam_policy",
      { name: "a", policy: '{"Statement":[{"Effect":"Allow","Action":"s3:*"}]}' },
      /statement 0 must have either Resource or NotResource/,
    ],
    [
      "a description with an apostrophe",
      "aws_security_group",
      { name: "a", description: "the cache's" },
      /must be up to 255 of/,
    ],
  ])("%s", async (_name, type, values, what) => {
    const found = await errors({ [type]: { it: values } });
    expect(found).toHaveLength(1);
    expect(found[0]?.detail.replace(/\s+/g, " ")).toMatch(what);
    expect(found[0]?.snippet?.context).toBe(`resource.${type}.it`);
  });

  test("a refused value is placed at its attribute, nested ones too", async () => {
    const { write, succeed, run } = {
      write: bench.write.bind(bench),
      succeed: bench.succeed.bind(bench),
      run: bench.run.bind(bench),
    };
    await write(`
      resource "aws_cloudwatch_log_group" "log" {
        name              = "a"
        retention_in_days = 2555
      }
      resource "aws_wafv2_web_acl" "acl" {
        name  = "acl"
        scope = "GLOBAL"
        default_action {
          block {
            custom_response {
              response_code = 700
            }
          }
        }
        visibility_config {
          cloudwatch_metrics_enabled = true
          metric_name                = "m"
          sampled_requests_enabled   = true
        }
      }`);
    await succeed("init");
    const { output } = await run("validate");
    expect(output).toMatch(/on main\.tf line 4, in resource "aws_cloudwatch_log_group" "log"/);
    expect(output).toMatch(/on main\.tf line 8, in resource "aws_wafv2_web_acl" "acl"/);
    expect(output).toMatch(/on main\.tf line 12, in resource "aws_wafv2_web_acl" "acl"/);
  });

  test("a value that is known only later is checked then", async () => {
    await bench.write(`
      resource "aws_vpc" "main" {
        cidr_block = "10.0.0.0/16"
      }
      resource "aws_sqs_queue" "queue" {
        name = "queue:\${aws_vpc.main.id}"
      }`);
    await bench.succeed("init");
    await expect(bench.run("validate")).resolves.toMatchObject({ exitCode: 0 });
    const { exitCode, output } = await bench.run("apply", "-auto-approve");
    expect(exitCode).toBe(1);
    expect(output).toContain("AWS refuses this name");
  });

  test("a policy document with a Sid used twice is refused when it is read", async () => {
    const statement = { sid: "A", actions: ["s3:GetObject"], resources: ["*"] };
    await bench.write({
      ...provider,
      data: { aws_iam_policy_document: { it: { statement: [statement, statement] } } },
    });
    await bench.succeed("init");
    const { exitCode, output } = await bench.run("plan");
    expect(exitCode).toBe(1);
    expect(output).toContain("duplicate Sid (A)");
    expect(output).toContain("with data.aws_iam_policy_document.it");
  });
});
