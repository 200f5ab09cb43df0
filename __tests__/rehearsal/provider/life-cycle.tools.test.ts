import { startStandInProcess } from "../../../rehearsal/provider/start-child";
import type { ApplyEvent } from "../../../rehearsal/provider/engine/events";
import { Workbench } from "./workbench";

const PROVIDER = `
terraform {
  required_providers {
    aws    = { source = "hashicorp/aws", version = "6.25.0" }
    random = { source = "hashicorp/random", version = "3.7.2" }
  }
}
provider "aws" {
  region              = "us-west-2"
  allowed_account_ids = ["111122223333"]
  default_tags {
    tags = { Environment = "test", Owner = "default" }
  }
}
`;

const STACK = `${PROVIDER}
data "aws_availability_zones" "here" {
  state = "available"
}
data "aws_caller_identity" "me" {}
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
  tags       = { Name = "main", Owner = "own" }
}
resource "aws_subnet" "each" {
  count             = 2
  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, count.index)
  availability_zone = data.aws_availability_zones.here.names[count.index]
}
resource "aws_eip" "alike" {
  count = 2
}
resource "aws_db_instance" "database" {
  identifier                  = "orders"
  engine                      = "postgres"
  engine_version              = "15.17"
  instance_class              = "db.t3.medium"
  allocated_storage           = 20
  username                    = "app"
  manage_master_user_password = true
  skip_final_snapshot         = true
}
resource "aws_secretsmanager_secret_rotation" "database" {
  secret_id = aws_db_instance.database.master_user_secret[0].secret_arn
  rotation_rules {
    schedule_expression = "rate(30 days)"
  }
}
resource "aws_acm_certificate" "api" {
  domain_name               = "api.example.com"
  subject_alternative_names = ["www.example.com"]
  validation_method         = "DNS"
}
resource "aws_route53_record" "validation" {
  for_each = { for each in aws_acm_certificate.api.domain_validation_options : each.domain_name => each }
  zone_id  = "Z123"
  name     = each.value.resource_record_name
  type     = each.value.resource_record_type
  records  = [each.value.resource_record_value]
  ttl      = 60
}
resource "random_password" "token" {
  length           = 64
  override_special = "!&#"
  min_special      = 4
}
resource "aws_ssm_parameter" "in_failover" {
  name   = "/orders/endpoint"
  type   = "String"
  value  = aws_db_instance.database.endpoint
  region = "us-east-1"
}
`;

describe("a stack's life with terraform", () => {
  let bench: Workbench;
  const events: ApplyEvent[] = [];
  beforeAll(async () => {
    bench = await Workbench.open({
      hooks: {
        onApply: async (event) => {
          events.push(event);
        },
      },
    });
    await bench.apply(STACK);
  });
  afterAll(() => bench.close());

  test("a second plan is empty", async () => {
    const { exitCode } = await bench.run("plan", "-detailed-exitcode");
    expect(exitCode).toBe(0);
  });

  test("tags_all holds the provider's default tags under the resource's own", async () => {
    await expect(bench.state("aws_vpc.main")).resolves.toMatchObject({
      tags_all: { Environment: "test", Name: "main", Owner: "own" },
    });
    await expect(bench.state("aws_subnet.each[0]")).resolves.toMatchObject({
      tags_all: { Environment: "test", Owner: "default" },
    });
  });

  test("resources configured alike get ids of their own", async () => {
    const [first, second] = await Promise.all([bench.state("aws_eip.alike[0]"), bench.state("aws_eip.alike[1]")]);
    expect(first["id"]).toMatch(/^eipalloc-[0-9a-f]{17}$/);
    expect(first["id"]).not.toBe(second["id"]);
  });

  test("names and ARNs are those of the account and region of the provider block", async () => {
    const database = await bench.state("aws_db_instance.database");
    expect(database["arn"]).toBe("arn:aws:rds:us-west-2:111122223333:db:orders");
    expect(database["endpoint"]).toMatch(/^orders\.[0-9a-f]{12}\.us-west-2\.rds\.amazonaws\.com:5432$/);
    await expect(bench.state("data.aws_caller_identity.me")).resolves.toMatchObject({ account_id: "111122223333" });
  });

  test("a resource with a region of its own lives there", async () => {
    const parameter = await bench.state("aws_ssm_parameter.in_failover");
    expect(parameter["arn"]).toBe("arn:aws:ssm:us-east-1:111122223333:parameter/orders/endpoint");
  });

  test("the managed secret of a database can be rotated", async () => {
    const rotation = await bench.state("aws_secretsmanager_secret_rotation.database");
    expect(rotation["secret_id"]).toMatch(/^arn:aws:secretsmanager:us-west-2:111122223333:secret:rds!db-/);
  });

  test("a certificate has one validation record a name", async () => {
    const record = await bench.state('aws_route53_record.validation["www.example.com"]');
    expect(record["name"]).toMatch(/^_[0-9a-f]{32}\.www\.example\.com\.$/);
  });

  test("a random password meets its settings", async () => {
    const { result } = await bench.state("random_password.token");
    expect(result).toMatch(/^[A-Za-z0-9!&#]{64}$/);
    expect(String(result).match(/[!&#]/g)?.length).toBeGreaterThanOrEqual(4);
  });

  test("hooks are told of everything that was made, and where", () => {
    const made = events.filter((event) => event.operation === "create");
    expect(made.map((event) => event.type).sort()).toContain("aws_db_instance");
    expect(made.find((event) => event.type === "aws_ssm_parameter")).toMatchObject({
      accountId: "111122223333",
      region: "us-east-1",
    });
  });

  test("destroyed and deployed again it has the same ids", async () => {
    const before = await bench.state("aws_vpc.main");
    await bench.succeed("destroy", "-auto-approve");
    await bench.succeed("apply", "-auto-approve");
    await expect(bench.state("aws_vpc.main")).resolves.toMatchObject({ id: before["id"], arn: before["arn"] });
  });

  test("a changed identifier of a database is a replacement in the plan", async () => {
    const plan = await bench.plan(STACK.replace('"orders"', '"renamed"'));
    expect(plan.get("aws_db_instance.database")?.change).toMatchObject({
      actions: ["delete", "create"],
      replace_paths: [["identifier"]],
    });
  });

  test("a changed size of a database is a change in place that keeps what AWS made", async () => {
    const plan = await bench.plan(
      STACK.replace("allocated_storage           = 20", "allocated_storage           = 30"),
    );
    const { change } = plan.get("aws_db_instance.database") ?? {};
    expect(change).toMatchObject({ actions: ["update"], after: { allocated_storage: 30 } });
    expect(change?.after?.["endpoint"]).toBe(change?.before?.["endpoint"]);
  });

  test("a replacement is refused where the configuration prevents destruction", async () => {
    await bench.write(
      STACK.replace(
        'identifier                  = "orders"',
        'identifier = "renamed"\n  lifecycle {\n    prevent_destroy = true\n  }',
      ),
    );
    const { exitCode, output } = await bench.run("plan");
    expect(exitCode).toBe(1);
    expect(output).toContain("Instance cannot be destroyed");
    await bench.write(STACK);
  });

  test("in GovCloud the partition, the zones and the ARNs are GovCloud's", async () => {
    const govCloud = await Workbench.open({
      types: new Set(["aws_sqs_queue", "aws_partition", "aws_availability_zones"]),
    });
    try {
      await govCloud.apply(
        `${PROVIDER.replace("us-west-2", "us-gov-west-1")}
        data "aws_partition" "here" {}
        data "aws_availability_zones" "here" {}
        resource "aws_sqs_queue" "q" {
          name = "orders"
        }`,
      );
      await expect(govCloud.state("aws_sqs_queue.q")).resolves.toMatchObject({
        arn: "arn:aws-us-gov:sqs:us-gov-west-1:111122223333:orders",
      });
      await expect(govCloud.state("data.aws_partition.here")).resolves.toMatchObject({ partition: "aws-us-gov" });
      await expect(govCloud.state("data.aws_availability_zones.here")).resolves.toMatchObject({
        names: ["us-gov-west-1a", "us-gov-west-1b", "us-gov-west-1c"],
      });
    } finally {
      await govCloud.close();
    }
  });
});

describe("import", () => {
  test("an imported resource is in the state under its id, and the next plan only completes it", async () => {
    const bench = await Workbench.open({ types: new Set(["aws_s3_bucket"]) });
    try {
      await bench.apply(`${PROVIDER}
        import {
          to = aws_s3_bucket.old
          id = "old-bucket"
        }
        resource "aws_s3_bucket" "old" {
          bucket = "old-bucket"
        }`);
      await expect(bench.state("aws_s3_bucket.old")).resolves.toMatchObject({
        bucket: "old-bucket",
        arn: "arn:aws:s3:::old-bucket",
      });
      const { exitCode } = await bench.run("plan", "-detailed-exitcode");
      expect(exitCode).toBe(0);
    } finally {
      await bench.close();
    }
  });
});

describe("firewall rules", () => {
  const statement = {
    and_statement: {
      statement: [
        { geo_match_statement: { country_codes: ["US"] } },
        { not_statement: { statement: [{ label_match_statement: { scope: "LABEL", key: "a:b" } }] } },
      ],
    },
  };
  const visibility = { cloudwatch_metrics_enabled: true, metric_name: "m", sampled_requests_enabled: true };
  const managed = { managed_rule_group_statement: { name: "AWSManagedRulesCommonRuleSet", vendor_name: "AWS" } };
  const rule = (name: string, priority: number, more: object): object => ({
    name,
    priority,
    visibility_config: visibility,
    ...more,
  });
  const acl = (nested: object): object => ({
    terraform: { required_providers: { aws: { source: "hashicorp/aws" } } },
    provider: { aws: { region: "us-west-2" } },
    resource: {
      aws_wafv2_web_acl: {
        acl: {
          name: "acl",
          scope: "REGIONAL",
          default_action: { allow: {} },
          visibility_config: visibility,
          rule: [
            rule("nested", 1, { action: { block: {} }, statement: nested }),
            rule("managed", 2, { override_action: { none: {} }, statement: managed }),
          ],
        },
      },
    },
  });

  test("with statements in statements are deployed and planned again without a change", async () => {
    const bench = await Workbench.open({ types: new Set(["aws_wafv2_web_acl"]) });
    try {
      await bench.apply(acl(statement));
      const { exitCode } = await bench.run("plan", "-detailed-exitcode");
      expect(exitCode).toBe(0);
      const found = await bench.diagnostics(acl({ geo_match_statement: { country: ["US"] } }));
      expect(found.map(({ detail }) => detail).join()).toContain('No argument or block type is named "country"');
    } finally {
      await bench.close();
    }
  });
});

describe("several at once", () => {
  test("two terraform processes with two accounts and regions get each their own", async () => {
    const first = await Workbench.open({ types: new Set(["aws_sqs_queue"]) });
    const queue = (region: string, account: string): string =>
      `${PROVIDER.replace("us-west-2", region).replace("111122223333", account)}
      provider "aws" {
        alias               = "other"
        region              = "us-east-1"
        allowed_account_ids = ["${account}"]
      }
      resource "aws_sqs_queue" "q" {
        count = 20
        name  = "orders-\${count.index}"
      }
      resource "aws_sqs_queue" "other" {
        provider = aws.other
        name     = "orders"
      }`;
    const second = await Workbench.open({}, async () => first.standIn);
    try {
      await Promise.all([
        first.apply(queue("us-west-2", "111111111111")),
        second.apply(queue("us-west-1", "222222222222")),
      ]);
      await expect(first.state("aws_sqs_queue.q[7]")).resolves.toMatchObject({
        arn: "arn:aws:sqs:us-west-2:111111111111:orders-7",
      });
      await expect(second.state("aws_sqs_queue.q[7]")).resolves.toMatchObject({
        arn: "arn:aws:sqs:us-west-1:222222222222:orders-7",
      });
      await expect(second.state("aws_sqs_queue.other")).resolves.toMatchObject({
        arn: "arn:aws:sqs:us-east-1:222222222222:orders",
      });
    } finally {
      await second.close();
      await first.close();
    }
  });
});

describe("the stand-in as a process of its own", () => {
  const QUEUES = `${PROVIDER}
    resource "aws_sqs_queue" "good" {
      name = "good"
    }
    resource "aws_sqs_queue" "bad" {
      name = "bad"
    }`;

  test("serves, tells its events, fails on request, and a second run completes", async () => {
    const events: string[] = [];
    const options = {
      types: new Set(["aws_sqs_queue"]),
      failOn: [{ type: "aws_sqs_queue", where: { name: "bad" }, message: "ServiceUnavailable: try again" }],
      hooks: {
        onApply: async (event: ApplyEvent) => {
          events.push(`${event.operation} ${String(event.values["name"])}`);
        },
      },
    };
    const bench = await Workbench.open(options, startStandInProcess);
    try {
      expect(bench.standIn.pid).not.toBe(process.pid);
      await bench.write(QUEUES);
      await bench.succeed("init");
      const failed = await bench.run("apply", "-auto-approve");
      expect(failed.exitCode).toBe(1);
      expect(failed.output).toContain("ServiceUnavailable: try again");
      expect(failed.output).toContain("with aws_sqs_queue.bad");
      expect(events).toEqual(["create good"]);
      await bench.standIn.failOn([]);
      await bench.succeed("apply", "-auto-approve");
      expect(events).toEqual(["create good", "create bad"]);
      await expect(bench.standIn.stats()).resolves.toMatchObject({ calls: { ApplyResourceChange: 3 } });
    } finally {
      await bench.close();
    }
    expect(() => process.kill(bench.standIn.pid, 0)).toThrow("ESRCH");
  });

  test("a hook that fails, fails the resource with its message", async () => {
    const hooks = { onApply: () => Promise.reject(new Error("no such bucket in the emulator")) };
    const bench = await Workbench.open({ types: new Set(["aws_sqs_queue"]), hooks }, startStandInProcess);
    try {
      await bench.write(QUEUES);
      await bench.succeed("init");
      const { exitCode, output } = await bench.run("apply", "-auto-approve");
      expect(exitCode).toBe(1);
      expect(output).toContain("no such bucket in the emulator");
    } finally {
      await bench.close();
    }
  });
});
