import { validationOptions } from "../certificate";
import type { ResourceView, TypeRules } from "../template";

const FIXED_TIME = "2025-01-01T00:00:00Z";
const regional = (service: string, path: string): string => `arn:{partition}:${service}:{region}:{account}:${path}`;
const gateway = (path: string): string => `arn:{partition}:apigateway:{region}::${path}`;

/** What a caller meets first: API Gateway, certificates, names, firewall, user pools. */
export const EDGE: Readonly<Record<string, TypeRules>> = {
  aws_api_gateway_rest_api: {
    id: "{hex:10}",
    arn: gateway("/restapis/{id}"),
    root_resource_id: "{hex:10:root}",
    execution_arn: regional("execute-api", "{id}"),
    created_date: FIXED_TIME,
    api_key_source: "HEADER",
    policy: "",
    description: "",
    minimum_compression_size: "",
    disable_execute_api_endpoint: () => false,
    binary_media_types: () => [],
  },
  aws_api_gateway_rest_api_policy: { id: "{rest_api_id}" },
  aws_api_gateway_resource: { id: "{hex:6}", path: "/{path_part}" },
  aws_api_gateway_method: { id: "agm-{rest_api_id}-{resource_id}-{http_method}" },
  aws_api_gateway_method_response: { id: "agmr-{rest_api_id}-{resource_id}-{http_method}-{status_code}" },
  aws_api_gateway_method_settings: { id: "{rest_api_id}-{stage_name}-{method_path}" },
  aws_api_gateway_integration: {
    id: "agi-{rest_api_id}-{resource_id}-{http_method}",
    cache_namespace: "{resource_id}",
    passthrough_behavior: "WHEN_NO_MATCH",
  },
  aws_api_gateway_integration_response: { id: "agir-{rest_api_id}-{resource_id}-{http_method}-{status_code}" },
  aws_api_gateway_gateway_response: { id: "aggr-{rest_api_id}-{response_type}" },
  aws_api_gateway_deployment: { id: "{hex:6}", created_date: FIXED_TIME },
  aws_api_gateway_stage: {
    id: "ags-{rest_api_id}-{stage_name}",
    arn: gateway("/restapis/{rest_api_id}/stages/{stage_name}"),
    invoke_url: "https://{rest_api_id}.execute-api.{region}.{dns}/{stage_name}",
    execution_arn: regional("execute-api", "{rest_api_id}/{stage_name}"),
    web_acl_arn: "",
  },
  aws_api_gateway_authorizer: { id: "{hex:6}", arn: gateway("/restapis/{rest_api_id}/authorizers/{id}") },
  aws_api_gateway_request_validator: { id: "{hex:6}" },
  aws_api_gateway_model: { id: "{hex:6}" },
  aws_api_gateway_domain_name: {
    id: "{domain_name}",
    arn: gateway("/domainnames/{domain_name}"),
    domain_name_id: "",
    regional_domain_name: "d-{hex:10}.execute-api.{region}.{dns}",
    regional_zone_id: "Z{upper:13}",
    cloudfront_domain_name: "d{hex:13}.cloudfront.net",
    cloudfront_zone_id: "Z2FDTNDATAQYW2",
    certificate_upload_date: FIXED_TIME,
    security_policy: "TLS_1_2",
    policy: "",
  },
  aws_api_gateway_base_path_mapping: { id: "{domain_name}/{base_path}" },
  aws_api_gateway_usage_plan: { id: "{hex:6}", arn: gateway("/usageplans/{id}") },
  aws_api_gateway_usage_plan_key: { id: "{key_id}", name: "key", value: "{hex:40}" },
  aws_api_gateway_api_key: {
    id: "{hex:10}",
    arn: gateway("/apikeys/{id}"),
    value: "{hex:40}",
    created_date: FIXED_TIME,
    last_updated_date: FIXED_TIME,
  },
  aws_api_gateway_account: {
    id: "api-gateway-account",
    api_key_version: "4",
    features: () => ["UsagePlans"],
    throttle_settings: () => [{ burst_limit: 5000, rate_limit: 10000 }],
    cloudwatch_role_arn: "",
  },
  aws_api_gateway_client_certificate: {
    id: "{hex:6}",
    arn: gateway("/clientcertificates/{id}"),
    created_date: FIXED_TIME,
    expiration_date: "2026-01-01T00:00:00Z",
    pem_encoded_certificate: "-----BEGIN CERTIFICATE-----\n{hex:64}\n-----END CERTIFICATE-----",
  },
  aws_api_gateway_vpc_link: { id: "{hex:6}", arn: gateway("/vpclinks/{id}") },
  aws_apigatewayv2_api: {
    id: "{hex:10}",
    arn: gateway("/apis/{id}"),
    api_endpoint: "https://{id}.execute-api.{region}.{dns}",
    execution_arn: regional("execute-api", "{id}"),
  },
  aws_acm_certificate: {
    id: "{arn}",
    arn: regional("acm", "certificate/{uuid}"),
    domain_validation_options: validationOptions,
    subject_alternative_names: (view) => [view.text("domain_name")],
    key_algorithm: "RSA_2048",
    status: "PENDING_VALIDATION",
    type: "AMAZON_ISSUED",
    renewal_eligibility: "INELIGIBLE",
    validation_emails: () => [],
  },
  aws_acm_certificate_validation: { id: FIXED_TIME },
  aws_route53_zone: {
    id: "{zone_id}",
    zone_id: "Z{upper:20}",
    arn: "arn:{partition}:route53:::hostedzone/{zone_id}",
    name_servers: () => ["ns-1.awsdns-01.com", "ns-2.awsdns-02.net", "ns-3.awsdns-03.org", "ns-4.awsdns-04.co.uk"],
    primary_name_server: "ns-1.awsdns-01.com",
  },
  aws_route53_record: { id: "{zone_id}_{name}_{type}", fqdn: "{name}" },
  aws_route53_health_check: { id: "{uuid}", arn: "arn:{partition}:route53:::healthcheck/{id}" },
  aws_wafv2_web_acl: {
    id: "{uuid}",
    arn: regional("wafv2", "{waf_scope}/webacl/{name}/{id}"),
    capacity: () => 700,
    lock_token: "{uuid:0:lock}",
    waf_scope: wafScope,
    application_integration_url: "",
  },
  aws_wafv2_rule_group: {
    id: "{uuid}",
    arn: regional("wafv2", "{waf_scope}/rulegroup/{name}/{id}"),
    lock_token: "{uuid:0:lock}",
    waf_scope: wafScope,
  },
  aws_wafv2_ip_set: {
    id: "{uuid}",
    arn: regional("wafv2", "{waf_scope}/ipset/{name}/{id}"),
    lock_token: "{uuid:0:lock}",
    waf_scope: wafScope,
  },
  aws_wafv2_regex_pattern_set: {
    id: "{uuid}",
    arn: regional("wafv2", "{waf_scope}/regexpatternset/{name}/{id}"),
    lock_token: "{uuid:0:lock}",
    waf_scope: wafScope,
  },
  aws_wafv2_web_acl_association: { id: "{web_acl_arn},{resource_arn}" },
  aws_wafv2_web_acl_logging_configuration: { id: "{resource_arn}" },
  aws_cognito_user_pool: {
    id: "{region}_{upper:9}",
    arn: regional("cognito-idp", "userpool/{id}"),
    endpoint: "cognito-idp.{region}.{dns}/{id}",
    creation_date: FIXED_TIME,
    last_modified_date: FIXED_TIME,
    user_pool_tier: "ESSENTIALS",
  },
  aws_cognito_user_pool_client: { id: "{hex:26}", client_secret: "{hex:52}" },
  aws_cognito_user_pool_domain: {
    id: "{domain}",
    aws_account_id: "{account}",
    cloudfront_distribution: "d{hex:13}.cloudfront.net",
    cloudfront_distribution_zone_id: "Z2FDTNDATAQYW2",
    version: "20250101000000",
  },
  aws_cognito_resource_server: {
    id: "{user_pool_id}|{identifier}",
    scope_identifiers: (view) => {
      const scopes = view.values["scope"];
      const names = Array.isArray(scopes) ? (scopes as readonly { scope_name?: string }[]) : [];
      return names.map(({ scope_name: name }) => `${view.text("identifier")}/${name ?? ""}`);
    },
  },
  aws_cognito_identity_pool: { id: "{region}:{uuid}", arn: regional("cognito-identity", "identitypool/{id}") },
};

function wafScope(view: ResourceView): string {
  return view.text("scope") === "CLOUDFRONT" ? "global" : "regional";
}
