import { loadConfig } from "../../config";
import { SERVICES } from "../../config/services";
import { ENVIRONMENTS } from "../../config/schema";
import { functionName, releaseApplication } from "../../config/service-names";
import { type Block, allResources, resourcesOf, statementsOf, synthesize } from "../support/synth";

const environments = synthesize();

const PACE = {
  development: "CodeDeployDefault.LambdaAllAtOnce",
  staging: "CodeDeployDefault.LambdaCanary10Percent5Minutes",
  production: "CodeDeployDefault.LambdaCanary10Percent5Minutes",
};

describe.each(ENVIRONMENTS)("releases in %s", (environment) => {
  const { services, monitoring } = environments[environment];
  const config = loadConfig().find((candidate) => candidate.environment === environment)!;
  const groups = resourcesOf(services, "aws_codedeploy_deployment_group");
  const alarms = services!.resource!.aws_cloudwatch_metric_alarm!;

  it("have a group a service in one application, under the names that `npm run release` uses", () => {
    expect(resourcesOf(services, "aws_codedeploy_app")).toEqual([
      expect.objectContaining({ name: releaseApplication(config), compute_platform: "Lambda" }),
    ]);
    expect(groups.map(({ deployment_group_name }) => deployment_group_name).sort()).toEqual(
      SERVICES.map(({ name }) => name).sort(),
    );
  });

  it("shift traffic as the environment asks, and back on failure, alarm and stop", () => {
    for (const group of groups) {
      expect(group).toMatchObject({
        deployment_config_name: PACE[environment],
        deployment_style: { deployment_option: "WITH_TRAFFIC_CONTROL", deployment_type: "BLUE_GREEN" },
        auto_rollback_configuration: {
          enabled: true,
          events: ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"],
        },
        alarm_configuration: { enabled: true, ignore_poll_alarm_failure: false },
      });
    }
  });

  it("are watched by alarms on 5xx, errors, throttles and duration that exist before the group", () => {
    for (const group of groups) {
      const service = String(group.deployment_group_name);
      const { alarms: references } = group.alarm_configuration as { alarms: string[] };
      const watched = references.map((reference) => {
        const [, name] = /^\$\{aws_cloudwatch_metric_alarm\.(.+)\.alarm_name\}$/.exec(reference)!;
        return alarms[name!]!;
      });
      expect(watched.map(({ metric_name }) => metric_name)).toEqual(["5XXError", "Errors", "Throttles", "Duration"]);
      const name = functionName(config, service);
      for (const alarm of watched.slice(1)) {
        expect(alarm.dimensions).toEqual({ FunctionName: name, Resource: `${name}:live` });
      }
      expect(watched[3]).toMatchObject({ extended_statistic: "p99" });
    }
  });

  it("read the account's alarms without a narrower scope, which CloudWatch may refuse: then no deployment goes on", () => {
    const reads = statementsOf(services).filter(({ actions }) => actions?.includes("cloudwatch:DescribeAlarms"));
    expect(reads.map(({ resources }) => resources)).toEqual([
      [`arn:aws:cloudwatch:${config.regions.primary}:${config.account.id}:alarm:*`],
    ]);
  });

  it("watch capacity and queues of every service, and the edge", () => {
    const watched = ({ metric_name, dimensions }: Block): string => {
      const { WebACL, ...others } = (dimensions ?? {}) as Record<string, string>;
      return `${String(metric_name)} ${WebACL ?? Object.values(others)[0] ?? ""}`;
    };
    const all = resourcesOf(monitoring, "aws_cloudwatch_metric_alarm").map(watched);
    const wanted = SERVICES.flatMap(({ name, events }) => [
      `ConcurrentExecutions ${functionName(config, name)}`,
      `ApproximateNumberOfMessagesVisible ${functionName(config, name)}-dead-letter`,
      ...(events ? [`ApproximateAgeOfOldestMessage ${functionName(config, name)}`] : []),
    ]);
    expect(all).toEqual(
      expect.arrayContaining([
        ...wanted,
        `4XXError ${functionName(config, "api")}`,
        `Latency ${functionName(config, "api")}`,
        `BlockedRequests ${functionName(config, "web-acl")}`,
        `Errors ${functionName(config, "rotate-auth-token")}`,
      ]),
    );
  });

  it("name in alarms only functions and queues that exist", () => {
    const functions = allResources(environments[environment], "aws_lambda_function").map(
      ({ function_name }) => function_name,
    );
    const queues = allResources(environments[environment], "aws_sqs_queue").map(({ name }) => name);
    const dimensions = allResources(environments[environment], "aws_cloudwatch_metric_alarm").flatMap((alarm) =>
      Object.entries((alarm.dimensions ?? {}) as Record<string, string>),
    );
    const values = (key: string): string[] => dimensions.filter(([name]) => name === key).map(([, value]) => value);
    expect(values("FunctionName").length).toBeGreaterThan(SERVICES.length);
    expect(values("FunctionName").filter((name) => !functions.includes(name))).toEqual([]);
    expect(values("QueueName").filter((name) => !queues.includes(name))).toEqual([]);
  });
});

describe("budgets", () => {
  it.each(ENVIRONMENTS)("warn in %s at 50, 80 and 100 per cent and at a forecast of 100", (environment) => {
    const config = loadConfig().find((candidate) => candidate.environment === environment)!;
    const budgets = allResources(environments[environment], "aws_budgets_budget");
    expect(budgets.map(({ limit_amount }) => limit_amount)).toEqual(
      [config.budget.ceilingUsd, config.budget.monthlyUsd].filter((usd) => usd !== undefined).map(String),
    );
    for (const { notification, time_unit, budget_type } of budgets) {
      expect([time_unit, budget_type]).toEqual(["MONTHLY", "COST"]);
      const notices = notification as Block[];
      expect(notices.map(({ notification_type, threshold }) => [notification_type, threshold])).toEqual([
        ["ACTUAL", 50],
        ["ACTUAL", 80],
        ["ACTUAL", 100],
        ["FORECASTED", 100],
      ]);
      for (const notice of notices) {
        expect(notice.subscriber_sns_topic_arns).toEqual([expect.stringContaining("aws_sns_topic")]);
        expect(notice.subscriber_email_addresses ?? []).toEqual(
          config.alerts.email === "" ? [] : [config.alerts.email],
        );
      }
    }
  });
});
