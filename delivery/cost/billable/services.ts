import { item, type Biller } from "./biller";

/** Functions, the API in front of them, and what they send each other. */
export const SERVICES: Readonly<Record<string, Biller>> = {
  aws_lambda_function: (values, usage) => {
    const gbSeconds = usage.runsMillions * 1e6 * (usage.runMs / 1000) * ((values.number("memory_size") ?? 128) / 1024);
    const arm = values.list("architectures").includes("arm64");
    return [
      item("runs", usage.runsMillions, "lambda:requests"),
      item("duration", gbSeconds, arm ? "lambda:arm-duration" : "lambda:x86-duration"),
    ];
  },
  aws_api_gateway_rest_api: (_, usage) => [item("calls", usage.apiMillions, "api:requests")],
  aws_cognito_user_pool: (_, usage) => [item("users, advanced security", usage.users, "cognito:user")],
  aws_sqs_queue: (_, usage) => [item("messages", usage.messagesMillions, "sqs:requests")],
  aws_sns_topic: (_, usage) => [item("messages", usage.messagesMillions, "sns:publishes")],
  aws_xray_sampling_rule: (values, usage) => [
    item("traces", usage.apiMillions * (values.number("fixed_rate") ?? 1), "xray:traces"),
  ],
  aws_wafv2_web_acl: (values, usage) => [
    item("web ACL", 1, "waf:acl"),
    item("rules", values.list("rule").length, "waf:rule"),
    item("requests", usage.apiMillions, "waf:requests"),
  ],
  aws_route53_record: (_, usage) => [item("queries", usage.apiMillions, "route53:zone-queries")],
};
