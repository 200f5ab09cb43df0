import type { JsonObject } from "../load/json-file";

const document = (...statements: readonly JsonObject[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });
const open = { security_group_id: "sg-1", ip_protocol: "tcp", cidr_ipv4: "0.0.0.0/0" };

/** Resources that must not appear in an environment: each weakens it by being there. */
export const introductions: readonly {
  readonly type: string;
  readonly attributes: JsonObject;
  readonly change: string;
}[] = [
  { type: "aws_iam_user", attributes: { name: "ann" }, change: "a user" },
  { type: "aws_iam_access_key", attributes: { user: "ann" }, change: "an access key" },
  { type: "aws_iam_group", attributes: { name: "empty" }, change: "a group without users" },
  {
    type: "aws_iam_user_policy_attachment",
    attributes: { user: "ann", policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
    change: "a policy on a user",
  },
  {
    type: "aws_iam_role_policy",
    attributes: { role: "r", policy: document({ Effect: "Allow", Action: "kms:Decrypt", Resource: "*" }) },
    change: "an inline policy that decrypts with every key",
  },
  {
    type: "aws_iam_policy",
    attributes: { policy: document({ Effect: "Allow", Action: "*", Resource: "*" }) },
    change: "an administrator's policy",
  },
  {
    type: "aws_iam_role_policy_attachment",
    attributes: { role: "r", policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess" },
    change: "AdministratorAccess",
  },
  {
    type: "aws_iam_role",
    attributes: { assume_role_policy: document({ Effect: "Allow", Action: "sts:AssumeRole", Principal: "*" }) },
    change: "a role for everybody",
  },
  {
    type: "aws_iam_role",
    attributes: {
      assume_role_policy: document({
        Effect: "Allow",
        Action: "sts:AssumeRole",
        Principal: { AWS: "arn:aws:iam::111122223333:root" },
      }),
    },
    change: "a role for people without a second factor",
  },
  {
    type: "aws_iam_role",
    attributes: {
      assume_role_policy: document({
        Effect: "Allow",
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      }),
    },
    change: "a role for every repository",
  },
  {
    type: "aws_vpc_security_group_ingress_rule",
    attributes: { ...open, from_port: 22, to_port: 22 },
    change: "SSH from everywhere",
  },
  {
    type: "aws_vpc_security_group_ingress_rule",
    attributes: { ...open, from_port: 3389, to_port: 3389 },
    change: "RDP from everywhere",
  },
  {
    type: "aws_vpc_security_group_ingress_rule",
    attributes: { ...open, from_port: 5432, to_port: 5432 },
    change: "PostgreSQL from everywhere",
  },
  {
    type: "aws_vpc_security_group_ingress_rule",
    attributes: { ...open, from_port: 6379, to_port: 6379 },
    change: "Redis from everywhere",
  },
  {
    type: "aws_vpc_security_group_ingress_rule",
    attributes: { ...open, from_port: 80, to_port: 80 },
    change: "HTTP from everywhere",
  },
  {
    type: "aws_vpc_security_group_egress_rule",
    attributes: { ...open, ip_protocol: "-1" },
    change: "everything out to everywhere",
  },
  {
    type: "aws_security_group",
    attributes: { ingress: [{ from_port: 22, to_port: 22, protocol: "tcp", cidr_blocks: ["0.0.0.0/0"] }] },
    change: "SSH from everywhere, inside a group",
  },
  {
    type: "aws_security_group_rule",
    attributes: { type: "ingress", from_port: 5432, to_port: 5432, protocol: "tcp", cidr_blocks: ["0.0.0.0/0"] },
    change: "PostgreSQL from everywhere, as a classic rule",
  },
  {
    type: "aws_network_acl_rule",
    attributes: { rule_number: 1, protocol: "-1", rule_action: "allow", cidr_block: "0.0.0.0/0" },
    change: "a network ACL that admits everything",
  },
  {
    type: "aws_route",
    attributes: { route_table_id: "rtb-1", destination_cidr_block: "0.0.0.0/0", gateway_id: "igw-1" },
    change: "a route to an internet gateway",
  },
  { type: "aws_internet_gateway", attributes: { vpc_id: "vpc-1" }, change: "a gateway on another VPC" },
  { type: "aws_vpc", attributes: { cidr_block: "10.99.0.0/16" }, change: "a bare VPC" },
  { type: "aws_subnet", attributes: { map_public_ip_on_launch: true }, change: "a subnet with public addresses" },
  {
    type: "aws_vpc_endpoint",
    attributes: { service_name: "com.amazonaws.us-west-2.sqs" },
    change: "an endpoint without a policy",
  },
  { type: "aws_instance", attributes: { ami: "ami-1" }, change: "a bare instance" },
  { type: "aws_ebs_volume", attributes: { availability_zone: "us-west-2a" }, change: "a bare volume" },
  {
    type: "aws_db_instance",
    attributes: { engine: "postgres", password: "hunter2hunter2" },
    change: "a bare database",
  },
  { type: "aws_rds_cluster", attributes: { engine: "aurora-postgresql" }, change: "a bare cluster" },
  { type: "aws_elasticache_cluster", attributes: { engine: "redis" }, change: "a Redis node by itself" },
  { type: "aws_dynamodb_table", attributes: { name: "t" }, change: "a bare table" },
  { type: "aws_s3_bucket", attributes: { bucket: "bare" }, change: "a bare bucket" },
  {
    type: "aws_kms_key",
    attributes: { policy: document({ Effect: "Allow", Action: "kms:*", Principal: "*", Resource: "*" }) },
    change: "a key for everybody",
  },
  { type: "aws_secretsmanager_secret", attributes: { name: "s" }, change: "a bare secret" },
  {
    type: "aws_secretsmanager_secret_version",
    attributes: { secret_string: "hunter2hunter2" },
    change: "a literal secret",
  },
  {
    type: "aws_lambda_function",
    attributes: { function_name: "bare", runtime: "nodejs16.x" },
    change: "a bare function",
  },
  { type: "aws_lambda_function_url", attributes: { authorization_type: "NONE" }, change: "an open function URL" },
  { type: "aws_lambda_permission", attributes: { principal: "*" }, change: "a function that everybody may call" },
  { type: "aws_sqs_queue", attributes: { name: "bare" }, change: "a bare queue" },
  { type: "aws_sns_topic", attributes: { name: "bare" }, change: "a bare topic" },
  {
    type: "aws_sns_topic_subscription",
    attributes: { protocol: "http", endpoint: "http://example.org" },
    change: "delivery over HTTP",
  },
  {
    type: "aws_api_gateway_method",
    attributes: { http_method: "GET", authorization: "NONE" },
    change: "an open method",
  },
  { type: "aws_api_gateway_stage", attributes: { stage_name: "bare" }, change: "a bare stage" },
  { type: "aws_api_gateway_domain_name", attributes: { security_policy: "TLS_1_0" }, change: "a domain with TLS 1.0" },
  { type: "aws_lb", attributes: { name: "bare" }, change: "a bare load balancer" },
  {
    type: "aws_lb_listener",
    attributes: { protocol: "HTTP", default_action: { type: "forward" } },
    change: "an HTTP listener",
  },
  {
    type: "aws_lb_listener",
    attributes: { protocol: "HTTPS", ssl_policy: "ELBSecurityPolicy-2016-08" },
    change: "a listener with TLS 1.0",
  },
  { type: "aws_acm_certificate", attributes: { validation_method: "EMAIL" }, change: "a certificate by e-mail" },
  { type: "aws_cloudwatch_log_group", attributes: { name: "/aws/lambda/bare" }, change: "a bare log group" },
  { type: "aws_cloudwatch_metric_alarm", attributes: { alarm_name: "silent" }, change: "an alarm that tells nobody" },
  { type: "aws_backup_vault", attributes: { name: "bare" }, change: "a bare vault" },
  {
    type: "aws_backup_plan",
    attributes: { rule: [{ schedule: "cron(0 5 1 * ? *)", lifecycle: { delete_after: 7 } }] },
    change: "a weak plan",
  },
  { type: "aws_cloudtrail", attributes: { enable_logging: false }, change: "a weak trail" },
  {
    type: "aws_codedeploy_deployment_group",
    attributes: { app_name: "x" },
    change: "deployments that don't roll back",
  },
  { type: "aws_wafv2_web_acl", attributes: { name: "bare" }, change: "an empty firewall" },
];
