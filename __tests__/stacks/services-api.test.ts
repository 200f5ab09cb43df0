import { loadConfig } from "../../config";
import { SERVICES } from "../../config/services";
import { ENVIRONMENTS } from "../../config/schema";
import { BODY, configuredServices } from "../support/configured-services";
import { type Block, resourcesOf, type StackJson, synthesize } from "../support/synth";

const environments = synthesize();

/** Method and path of every method of the API, with what the method says. */
function methods(services: StackJson | undefined): { route: string; method: Block }[] {
  const resources = services?.resource?.aws_api_gateway_resource ?? {};
  const pathOf = (reference: string): string => {
    const name = /^\$\{aws_api_gateway_resource\.(.+)\.id\}$/.exec(reference)?.[1];
    if (!name) return "";
    const { parent_id, path_part } = resources[name]!;
    return `${pathOf(String(parent_id))}/${String(path_part)}`;
  };
  return resourcesOf(services, "aws_api_gateway_method").map((method) => ({
    route: `${String(method.http_method)} ${pathOf(String(method.resource_id))}`,
    method,
  }));
}

const routes = SERVICES.flatMap(({ routes: own }) => own.map(({ method, path }) => `${method} ${path}`));
const health = SERVICES.map(({ name }) => `GET /${name}/health`);

describe.each(ENVIRONMENTS)("the API of %s", (environment) => {
  const { services } = environments[environment];
  const all = methods(services);
  const [api] = resourcesOf(services, "aws_api_gateway_rest_api");
  const [stage] = resourcesOf(services, "aws_api_gateway_stage");

  it("has every configured route, a health check a service, and nothing else", () => {
    expect(all.map(({ route }) => route).sort()).toEqual([...routes, ...health].sort());
  });

  it("authorizes every method but health, by a token with one of the route's scopes", () => {
    const open = all.filter(({ method }) => method.authorization !== "COGNITO_USER_POOLS");
    expect(open.map(({ route }) => route).sort()).toEqual([...health].sort());
    for (const { route, method } of all.filter((one) => !open.includes(one))) {
      const scopes = SERVICES.flatMap((service) => service.routes).find(
        ({ method: verb, path }) => `${verb} ${path}` === route,
      )!.scopes;
      expect(method.authorizer_id).toMatch(/^\$\{aws_api_gateway_authorizer\./);
      expect(method.authorization_scopes).toEqual(scopes.map((scope) => `voice-agent/${scope}`));
    }
    expect(resourcesOf(services, "aws_api_gateway_authorizer")).toEqual([
      expect.objectContaining({
        type: "COGNITO_USER_POOLS",
        provider_arns: [expect.stringMatching(/aws_cognito_user_pool\./) as unknown],
      }),
    ]);
  });

  it("validates parameters everywhere, and bodies of every content type where a method has one", () => {
    expect(resourcesOf(services, "aws_api_gateway_request_validator")).toEqual([
      expect.objectContaining({ validate_request_body: true, validate_request_parameters: true }),
    ]);
    for (const { route, method } of all) {
      expect(method.request_validator_id).toMatch(/^\$\{aws_api_gateway_request_validator\./);
      const named = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => [`method.request.path.${name}`, true]);
      expect(method.request_parameters ?? {}).toEqual(Object.fromEntries(named));
      const withBody = /^(POST|PUT|PATCH) /.test(route);
      expect(Object.keys(method.request_models ?? {})).toEqual(withBody ? ["$default"] : []);
    }
  });

  it("calls the live alias of the service, never the newest code", () => {
    for (const { uri, type, timeout_milliseconds } of resourcesOf(services, "aws_api_gateway_integration")) {
      expect(uri).toMatch(/^\$\{aws_lambda_alias\..+\.invoke_arn\}$/);
      expect(type).toBe("AWS_PROXY");
      expect(timeout_milliseconds).toBeLessThanOrEqual(29_000);
    }
    for (const permission of resourcesOf(services, "aws_lambda_permission")) {
      expect(permission.qualifier).toMatch(/^\$\{aws_lambda_alias\..+\.name\}$/);
      expect(permission.source_arn).toMatch(/execution_arn\}\/v1\/(GET|POST|PUT)\/[a-z*/-]+$/);
    }
  });

  it("is regional, traced, with a client certificate and an access log under the logs key", () => {
    expect(api!.endpoint_configuration).toEqual({ types: ["REGIONAL"] });
    expect(stage).toMatchObject({
      xray_tracing_enabled: true,
      client_certificate_id: expect.stringContaining("aws_api_gateway_client_certificate") as unknown,
      access_log_settings: { destination_arn: expect.stringContaining("access-log") as unknown },
    });
    const groups = resourcesOf(services, "aws_cloudwatch_log_group").map(({ name }) => String(name));
    expect(groups).toContainEqual(expect.stringMatching(/^API-Gateway-Execution-Logs_\$\{.+\.id\}\/v1$/));
    expect(groups).toContainEqual(expect.stringMatching(/-api\/access$/));
    for (const group of resourcesOf(services, "aws_cloudwatch_log_group")) {
      expect(group.kms_key_id).toEqual(expect.stringContaining("keys_logs"));
    }
  });

  it("logs who, when and with what result, and neither body nor query nor the path as it was called", () => {
    const { format } = stage!.access_log_settings as { format: string };
    const fields = Object.values(JSON.parse(format) as Record<string, string>);
    expect(fields).toEqual(
      expect.arrayContaining([
        "$context.requestId",
        "$context.identity.sourceIp",
        "$context.authorizer.claims.sub",
        "$context.httpMethod",
        "$context.resourcePath",
        "$context.status",
      ]),
    );
    expect(format).not.toMatch(/\$context\.path\b|querystring|\$input|body|requestOverride|claims\.(email|name)/i);
  });

  it("never traces data, never caches, and limits the rate of every method", () => {
    const [settings] = resourcesOf(services, "aws_api_gateway_method_settings");
    const { api: limits } = loadConfig().find((config) => config.environment === environment)!;
    expect(settings).toMatchObject({
      method_path: "*/*",
      settings: {
        data_trace_enabled: false,
        caching_enabled: false,
        logging_level: "ERROR",
        metrics_enabled: true,
        throttling_rate_limit: limits.ratePerSecond,
        throttling_burst_limit: limits.burst,
      },
    });
    expect(resourcesOf(services, "aws_api_gateway_usage_plan")).toHaveLength(1);
  });

  it("lets in only people that somebody added, with long passwords and short tokens", () => {
    const [pool] = resourcesOf(services, "aws_cognito_user_pool");
    expect(pool).toMatchObject({
      mfa_configuration: environment === "production" ? "ON" : "OPTIONAL",
      software_token_mfa_configuration: { enabled: true },
      user_pool_add_ons: { advanced_security_mode: "ENFORCED" },
      admin_create_user_config: { allow_admin_create_user_only: true },
      deletion_protection: environment === "production" ? "ACTIVE" : "INACTIVE",
      password_policy: {
        minimum_length: 14,
        require_lowercase: true,
        require_uppercase: true,
        require_numbers: true,
        require_symbols: true,
      },
    });
  });

  it("has one OAuth 2.0 client for machines and one for people, with tokens of an hour at most", () => {
    const clients = resourcesOf(services, "aws_cognito_user_pool_client");
    expect(clients.map(({ allowed_oauth_flows, generate_secret }) => [allowed_oauth_flows, generate_secret])).toEqual([
      [["client_credentials"], true],
      [["code"], false],
    ]);
    for (const client of clients) {
      expect(client.token_validity_units).toEqual([
        { access_token: "minutes", id_token: "minutes", refresh_token: "hours" },
      ]);
      expect(client.access_token_validity).toBeLessThanOrEqual(60);
      expect(client.id_token_validity).toBeLessThanOrEqual(60);
      expect(client.enable_token_revocation).toBe(true);
      expect(client.prevent_user_existence_errors).toBe("ENABLED");
      expect(client.explicit_auth_flows).toEqual(["ALLOW_REFRESH_TOKEN_AUTH"]);
    }
  });

  it("defines the scopes that routes ask for, and no others", () => {
    const [server] = resourcesOf(services, "aws_cognito_resource_server");
    const scopes = (server!.scope as { scope_name: string }[]).map(({ scope_name }) => scope_name);
    expect(scopes).toEqual(
      [...new Set(SERVICES.flatMap((service) => service.routes.flatMap((route) => route.scopes)))].sort(),
    );
  });
});

const changed = configuredServices();

describe("the API's host name", () => {
  const { production, staging } = changed;

  it("has TLS 1.2 as the floor, a certificate validated by DNS, and switches AWS's own host name off", () => {
    for (const { services } of [production, staging]) {
      expect(resourcesOf(services, "aws_api_gateway_domain_name")).toEqual([
        expect.objectContaining({
          security_policy: "TLS_1_2",
          endpoint_configuration: { types: ["REGIONAL"] },
          regional_certificate_arn: expect.stringContaining("aws_acm_certificate_validation") as unknown,
        }),
      ]);
      expect(resourcesOf(services, "aws_acm_certificate")[0]).toMatchObject({ validation_method: "DNS" });
      expect(resourcesOf(services, "aws_api_gateway_rest_api")[0]!.disable_execute_api_endpoint).toBe(true);
      expect(resourcesOf(services, "aws_api_gateway_base_path_mapping")).toHaveLength(1);
    }
    expect(
      resourcesOf(environments.development.services, "aws_api_gateway_rest_api")[0]!.disable_execute_api_endpoint,
    ).toBe(false);
  });

  it("gets its records in the zone that is configured", () => {
    const records = resourcesOf(production.services, "aws_route53_record");
    expect(records.map(({ zone_id, type }) => [zone_id, type])).toEqual([
      ["Z0123456789ABC", "A"],
      ["Z0123456789ABC", expect.stringMatching(/domain_validation_options/)],
    ]);
    expect(production.services!.output!.api_dns_records!.value).toEqual({});
  });

  it("tells the records to make where the zone is elsewhere", () => {
    expect(resourcesOf(staging.services, "aws_route53_record")).toEqual([]);
    expect(staging.services!.output!.api_dns_records!.value).toEqual({
      validation: {
        name: expect.stringMatching(/resource_record_name/) as unknown,
        type: expect.stringMatching(/resource_record_type/) as unknown,
        value: expect.stringMatching(/resource_record_value/) as unknown,
      },
      alias: {
        name: "staging.capitoleyecare.com",
        type: "CNAME",
        value: expect.stringMatching(/regional_domain_name/) as unknown,
      },
    });
  });
});

describe("the deployment", () => {
  const trigger = (services: StackJson | undefined): unknown =>
    (resourcesOf(services, "aws_api_gateway_deployment")[0]!.triggers as { definition: string }).definition;

  it("is replaced when a route's authorization or body changes", () => {
    expect(trigger(changed.staging.services)).not.toBe(trigger(environments.staging.services));
    expect(trigger(changed.production.services)).not.toBe(trigger(environments.production.services));
  });

  it("stays when only a function changes", () => {
    expect(trigger(changed.development.services)).toBe(trigger(environments.development.services));
    expect(trigger(changed.development.services)).toMatch(/^[0-9a-f]{64}$/);
  });

  it("comes after everything that it copies", () => {
    const { services } = environments.production;
    const [deployment] = resourcesOf(services, "aws_api_gateway_deployment");
    const parts = ["method", "integration", "resource", "model", "authorizer", "request_validator", "gateway_response"];
    const copied = parts.flatMap((part) =>
      resourcesOf(services, `aws_api_gateway_${part}`).map(({ $name }) => `aws_api_gateway_${part}.${$name}`),
    );
    expect([...(deployment!.depends_on as string[])].sort()).toEqual(copied.sort());
    expect(deployment!.lifecycle).toEqual({ create_before_destroy: true });
  });

  it("holds a body to the schema of its route", () => {
    const models = resourcesOf(changed.production.services, "aws_api_gateway_model");
    expect(models.map(({ name, schema }) => [name, JSON.parse(String(schema))])).toContainEqual([
      "VoiceBody0",
      {
        $schema: "http://json-schema.org/draft-04/schema#",
        title: "VoiceBody0",
        ...BODY,
      },
    ]);
  });
});
