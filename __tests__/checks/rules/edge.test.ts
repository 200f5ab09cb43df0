import { describeRules } from "./describe-rules";

describeRules("edge", {
  "api-execution-logging": {
    pass: [
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: { logging_level: "ERROR" },
          },
        },
      },
    ],
    fail: [
      { aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } } },
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: { logging_level: "OFF" },
          },
        },
      },
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "orders/GET",
            settings: { logging_level: "INFO" },
          },
        },
      },
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: {},
          },
        },
      },
    ],
  },
  "api-no-data-trace": {
    pass: [
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: { data_trace_enabled: false },
          },
        },
      },
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: {},
          },
        },
      },
    ],
    fail: [
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: { data_trace_enabled: true },
          },
        },
      },
    ],
  },
  "api-cache-encrypted": {
    pass: [
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: { caching_enabled: true, cache_data_encrypted: true },
          },
        },
      },
    ],
    fail: [
      { aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } } },
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: { caching_enabled: true },
          },
        },
      },
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: { caching_enabled: false },
          },
        },
      },
    ],
  },
  "api-cache-never-plain": {
    pass: [
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: { caching_enabled: false },
          },
        },
      },
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: {},
          },
        },
      },
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: { caching_enabled: true, cache_data_encrypted: true },
          },
        },
      },
    ],
    fail: [
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: { caching_enabled: true },
          },
        },
      },
    ],
  },
  "api-throttled": {
    pass: [
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: { throttling_rate_limit: 50, throttling_burst_limit: 100 },
          },
        },
      },
    ],
    fail: [
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: {},
          },
        },
      },
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: { throttling_rate_limit: -1 },
          },
        },
      },
      { aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } } },
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_api_gateway_method_settings: {
          m: {
            rest_api_id: "api",
            stage_name: "${aws_api_gateway_stage.s.stage_name}",
            method_path: "*/*",
            settings: { throttling_rate_limit: 50 },
          },
        },
      },
    ],
  },
  "api-client-certificate": {
    pass: [{ aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api", client_certificate_id: "abc" } } }],
    fail: [{ aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } } }],
  },
  "api-xray": {
    pass: [{ aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api", xray_tracing_enabled: true } } }],
    fail: [{ aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } } }],
  },
  "api-waf-associated": {
    pass: [
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_wafv2_web_acl: { w: {} },
        aws_wafv2_web_acl_association: {
          a: { resource_arn: "${aws_api_gateway_stage.s.arn}", web_acl_arn: "${aws_wafv2_web_acl.w.arn}" },
        },
      },
    ],
    fail: [
      { aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } } },
      { aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } }, aws_wafv2_web_acl: { w: {} } },
      {
        aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } },
        aws_wafv2_web_acl_association: {
          a: { resource_arn: "${aws_api_gateway_stage.s.arn}", web_acl_arn: "${aws_wafv2_web_acl.w.arn}" },
        },
      },
    ],
  },
  "alb-waf-enabled": {
    pass: [
      {
        aws_lb: { l: {} },
        aws_wafv2_web_acl: { w: {} },
        aws_wafv2_web_acl_association: {
          a: { resource_arn: "${aws_lb.l.arn}", web_acl_arn: "${aws_wafv2_web_acl.w.arn}" },
        },
      },
    ],
    fail: [
      { aws_lb: { l: {} } },
      { aws_lb: { l: {} }, aws_wafv2_web_acl: { w: {} } },
      {
        aws_lb: { l: {} },
        aws_wafv2_web_acl_association: {
          a: { resource_arn: "${aws_lb.l.arn}", web_acl_arn: "${aws_wafv2_web_acl.w.arn}" },
        },
      },
    ],
  },
  "api-access-logging": {
    pass: [
      {
        aws_api_gateway_stage: {
          s: { stage_name: "v1", rest_api_id: "api", access_log_settings: { destination_arn: "x", format: "y" } },
        },
      },
    ],
    fail: [
      { aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } } },
      {
        aws_api_gateway_stage: {
          s: { stage_name: "v1", rest_api_id: "api", access_log_settings: { destination_arn: "x" } },
        },
      },
    ],
  },
  "api-domain-tls-1-2": {
    pass: [{ aws_api_gateway_domain_name: { x: { security_policy: "TLS_1_2" } } }],
    fail: [
      { aws_api_gateway_domain_name: { x: {} } },
      { aws_api_gateway_domain_name: { x: { security_policy: "TLS_1_0" } } },
    ],
    notApplicable: [{ aws_api_gateway_stage: { s: { stage_name: "v1", rest_api_id: "api" } } }],
  },
  "api-default-endpoint-disabled": {
    pass: [{ aws_api_gateway_rest_api: { a: { disable_execute_api_endpoint: true } } }],
    fail: [
      { aws_api_gateway_rest_api: { a: {} } },
      { aws_api_gateway_rest_api: { a: { disable_execute_api_endpoint: false } } },
    ],
  },
  "api-method-authorization": {
    pass: [
      { aws_api_gateway_method: { x: { rest_api_id: "api", http_method: "GET", authorization: "AWS_IAM" } } },
      {
        aws_api_gateway_method: {
          x: { rest_api_id: "api", http_method: "GET", authorization: "COGNITO_USER_POOLS", authorizer_id: "x" },
        },
      },
      { aws_api_gateway_method: { x: { rest_api_id: "api", http_method: "GET", authorization: "AWS_IAM" } } },
    ],
    fail: [
      { aws_api_gateway_method: { x: { rest_api_id: "api", http_method: "GET", authorization: "NONE" } } },
      { aws_api_gateway_method: { x: { rest_api_id: "api", http_method: "GET" } } },
      { aws_api_gateway_method: { x: { rest_api_id: "api", http_method: "GET", authorization: "CUSTOM" } } },
    ],
  },
  "waf-logging": {
    pass: [
      {
        aws_wafv2_web_acl: { w: {} },
        aws_wafv2_web_acl_logging_configuration: {
          g: { resource_arn: "${aws_wafv2_web_acl.w.arn}", log_destination_configs: ["arn:x"] },
        },
      },
    ],
    fail: [
      { aws_wafv2_web_acl: { w: {} } },
      {
        aws_wafv2_web_acl: { z: {} },
        aws_wafv2_web_acl_logging_configuration: {
          g: { resource_arn: "${aws_wafv2_web_acl.w.arn}", log_destination_configs: ["arn:x"] },
        },
      },
    ],
  },
  "waf-log-redacts-credentials": {
    pass: [
      {
        aws_wafv2_web_acl: { w: {} },
        aws_wafv2_web_acl_logging_configuration: {
          g: {
            resource_arn: "${aws_wafv2_web_acl.w.arn}",
            log_destination_configs: ["x"],
            redacted_fields: [
              { single_header: { name: "authorization" } },
              { single_header: { name: "cookie" } },
              { query_string: {} },
            ],
          },
        },
      },
    ],
    fail: [
      {
        aws_wafv2_web_acl_logging_configuration: {
          g: { resource_arn: "${aws_wafv2_web_acl.w.arn}", log_destination_configs: ["arn:x"] },
        },
      },
      {
        aws_wafv2_web_acl: { w: {} },
        aws_wafv2_web_acl_logging_configuration: {
          g: {
            resource_arn: "${aws_wafv2_web_acl.w.arn}",
            log_destination_configs: ["x"],
            redacted_fields: [{ single_header: { name: "cookie" } }],
          },
        },
      },
      {
        aws_wafv2_web_acl: { w: {} },
        aws_wafv2_web_acl_logging_configuration: {
          g: {
            resource_arn: "${aws_wafv2_web_acl.w.arn}",
            log_destination_configs: ["x"],
            redacted_fields: [{ single_header: { name: "authorization" } }, { single_header: { name: "cookie" } }],
          },
        },
      },
    ],
  },
  "waf-managed-rules": {
    pass: [
      {
        aws_wafv2_web_acl: {
          w: {
            rule: [
              {
                name: "AWSManagedRulesCommonRuleSet",
                priority: 1,
                override_action: { none: {} },
                statement: {
                  managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesCommonRuleSet" },
                },
              },
              {
                name: "AWSManagedRulesKnownBadInputsRuleSet",
                priority: 1,
                override_action: { none: {} },
                statement: {
                  managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesKnownBadInputsRuleSet" },
                },
              },
              {
                name: "AWSManagedRulesSQLiRuleSet",
                priority: 1,
                override_action: { none: {} },
                statement: { managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesSQLiRuleSet" } },
              },
              {
                name: "AWSManagedRulesAmazonIpReputationList",
                priority: 1,
                override_action: { none: {} },
                statement: {
                  managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesAmazonIpReputationList" },
                },
              },
            ],
          },
        },
      },
    ],
    fail: [
      { aws_wafv2_web_acl: { w: { rule: [] } } },
      {
        aws_wafv2_web_acl: {
          w: {
            rule: [
              {
                name: "AWSManagedRulesCommonRuleSet",
                priority: 1,
                override_action: { none: {} },
                statement: {
                  managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesCommonRuleSet" },
                },
              },
            ],
          },
        },
      },
      {
        aws_wafv2_web_acl: {
          w: {
            rule: [
              {
                name: "AWSManagedRulesCommonRuleSet",
                priority: 1,
                override_action: { count: {} },
                statement: {
                  managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesCommonRuleSet" },
                },
              },
              {
                name: "AWSManagedRulesKnownBadInputsRuleSet",
                priority: 1,
                override_action: { none: {} },
                statement: {
                  managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesKnownBadInputsRuleSet" },
                },
              },
              {
                name: "AWSManagedRulesSQLiRuleSet",
                priority: 1,
                override_action: { none: {} },
                statement: { managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesSQLiRuleSet" } },
              },
            ],
          },
        },
      },
      {
        aws_wafv2_web_acl: {
          w: {
            rule: [
              {
                name: "AWSManagedRulesCommonRuleSet",
                priority: 1,
                override_action: { none: {} },
                statement: {
                  managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesCommonRuleSet" },
                },
              },
              {
                name: "AWSManagedRulesKnownBadInputsRuleSet",
                priority: 1,
                override_action: { none: {} },
                statement: {
                  managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesKnownBadInputsRuleSet" },
                },
              },
              {
                name: "AWSManagedRulesSQLiRuleSet",
                priority: 1,
                override_action: { none: {} },
                statement: { managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesSQLiRuleSet" } },
              },
            ],
          },
        },
      },
    ],
  },
  "waf-rate-limited": {
    pass: [
      {
        aws_wafv2_web_acl: {
          w: {
            rule: [
              {
                name: "rate",
                priority: 9,
                action: { block: {} },
                statement: { rate_based_statement: { limit: 2000, aggregate_key_type: "IP" } },
              },
            ],
          },
        },
      },
    ],
    fail: [
      { aws_wafv2_web_acl: { w: { rule: [] } } },
      {
        aws_wafv2_web_acl: {
          w: {
            rule: [
              {
                name: "rate",
                priority: 9,
                action: { count: {} },
                statement: { rate_based_statement: { limit: 2000, aggregate_key_type: "IP" } },
              },
            ],
          },
        },
      },
      {
        aws_wafv2_web_acl: {
          w: {
            rule: [
              {
                name: "rate",
                priority: 9,
                action: { block: {} },
                statement: { rate_based_statement: { limit: 2000000, aggregate_key_type: "IP" } },
              },
            ],
          },
        },
      },
    ],
  },
  "alb-drop-invalid-headers": {
    pass: [{ aws_lb: { l: { drop_invalid_header_fields: true } } }],
    fail: [{ aws_lb: { l: {} } }],
    notApplicable: [{ aws_lb: { l: { load_balancer_type: "network" } } }],
  },
  "alb-http-to-https": {
    pass: [
      {
        aws_lb_listener: {
          x: { protocol: "HTTP", default_action: { type: "redirect", redirect: { protocol: "HTTPS" } } },
        },
      },
    ],
    fail: [
      { aws_lb_listener: { x: { protocol: "HTTP" } } },
      { aws_lb_listener: { x: { protocol: "HTTP", default_action: [{ type: "forward" }] } } },
    ],
    notApplicable: [{ aws_lb_listener: { x: { protocol: "HTTPS" } } }],
  },
  "elb-deletion-protection": {
    pass: [{ aws_lb: { l: { enable_deletion_protection: true } } }],
    fail: [{ aws_lb: { l: {} } }],
  },
  "elb-logging": {
    pass: [{ aws_lb: { l: { access_logs: { enabled: true, bucket: "b" } } } }],
    fail: [{ aws_lb: { l: {} } }, { aws_lb: { l: { access_logs: { enabled: false } } } }],
  },
  "elb-acm-certificate": {
    pass: [{ aws_lb_listener: { x: { protocol: "HTTPS", certificate_arn: "arn:x" } } }],
    fail: [
      { aws_lb_listener: { x: { protocol: "HTTPS" } } },
      { aws_lb_listener: { x: { protocol: "HTTP", default_action: { type: "forward" } } } },
    ],
  },
  "elb-tls-policy": {
    pass: [{ aws_lb_listener: { x: { protocol: "HTTPS", ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06" } } }],
    fail: [
      { aws_lb_listener: { x: { protocol: "HTTPS" } } },
      { aws_lb_listener: { x: { protocol: "HTTPS", ssl_policy: "ELBSecurityPolicy-2016-08" } } },
      { aws_lb_listener: { x: { protocol: "TLS", ssl_policy: "ELBSecurityPolicy-TLS13-1-0-2021-06" } } },
    ],
  },
  "api-requests-validated": {
    pass: [
      {
        aws_api_gateway_method: {
          m: {
            http_method: "POST",
            request_validator_id: "${aws_api_gateway_request_validator.v.id}",
            request_models: { "application/json": "M" },
          },
        },
        aws_api_gateway_request_validator: { v: { validate_request_body: true } },
      },
    ],
    fail: [
      { aws_api_gateway_method: { m: { http_method: "POST" } } },
      {
        aws_api_gateway_method: {
          m: {
            http_method: "POST",
            request_validator_id: "${aws_api_gateway_request_validator.v.id}",
            request_models: { "application/json": "M" },
          },
        },
        aws_api_gateway_request_validator: { v: {} },
      },
      {
        aws_api_gateway_method: {
          m: { http_method: "POST", request_validator_id: "${aws_api_gateway_request_validator.v.id}" },
        },
        aws_api_gateway_request_validator: { v: { validate_request_body: true } },
      },
    ],
    notApplicable: [{ aws_api_gateway_method: { m: { http_method: "GET" } } }],
  },
  "api-scopes-named": {
    pass: [
      {
        aws_api_gateway_method: {
          m: { http_method: "POST", authorization: "COGNITO_USER_POOLS", authorization_scopes: ["a/b"] },
        },
      },
    ],
    fail: [{ aws_api_gateway_method: { m: { http_method: "POST", authorization: "COGNITO_USER_POOLS" } } }],
    notApplicable: [{ aws_api_gateway_method: { m: { http_method: "POST", authorization: "AWS_IAM" } } }],
  },
  "cognito-waf-associated": {
    pass: [
      {
        aws_cognito_user_pool: { u: {} },
        aws_wafv2_web_acl: { w: {} },
        aws_wafv2_web_acl_association: {
          a: { resource_arn: "${aws_cognito_user_pool.u.arn}", web_acl_arn: "${aws_wafv2_web_acl.w.arn}" },
        },
      },
    ],
    fail: [
      { aws_cognito_user_pool: { u: {} } },
      {
        aws_cognito_user_pool: { u: {} },
        aws_wafv2_web_acl_association: {
          a: { resource_arn: "${aws_cognito_user_pool.u.arn}", web_acl_arn: "${aws_wafv2_web_acl.w.arn}" },
        },
      },
    ],
  },
  "waf-metrics": {
    pass: [
      {
        aws_wafv2_web_acl: {
          w: {
            visibility_config: { cloudwatch_metrics_enabled: true },
            rule: [{ name: "a", visibility_config: { cloudwatch_metrics_enabled: true } }],
          },
        },
      },
    ],
    fail: [
      {
        aws_wafv2_web_acl: {
          w: {
            visibility_config: { cloudwatch_metrics_enabled: false },
            rule: [{ name: "a", visibility_config: { cloudwatch_metrics_enabled: true } }],
          },
        },
      },
      {
        aws_wafv2_web_acl: {
          w: {
            visibility_config: { cloudwatch_metrics_enabled: true },
            rule: [{ name: "a", visibility_config: { cloudwatch_metrics_enabled: false } }],
          },
        },
      },
    ],
  },
});
