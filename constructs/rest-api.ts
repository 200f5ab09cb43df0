import { ApiGatewayAuthorizer } from "@cdktf/provider-aws/lib/api-gateway-authorizer";
import { ApiGatewayGatewayResponse } from "@cdktf/provider-aws/lib/api-gateway-gateway-response";
import { ApiGatewayModel } from "@cdktf/provider-aws/lib/api-gateway-model";
import { ApiGatewayRequestValidator } from "@cdktf/provider-aws/lib/api-gateway-request-validator";
import { ApiGatewayRestApi } from "@cdktf/provider-aws/lib/api-gateway-rest-api";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { API_STAGE } from "../config/service-names";
import { ApiMethod, type ApiMethodProps } from "./api-method";
import { ApiResources } from "./api-resources";
import { qualifiedScope } from "./api-user-pool";
import type { Microservice } from "./microservice";

export interface RestApiProps {
  readonly config: EnvironmentConfig;
  readonly userPoolArn: string;
  readonly services: readonly Microservice[];
}

type CommonProps = Omit<ApiMethodProps, "resourceId" | "httpMethod" | "path" | "access">;
type Route = Microservice["service"]["routes"][number];

/** Methods that carry a body. */
const WITH_BODY = ["POST", "PUT", "PATCH"];

/** What a body must fit where the route names no schema of its own. */
const ANY_OBJECT = { type: "object", minProperties: 1 };

/**
 * The API's definition: every route of every service with authorizer and validation, and an open health check each.
 * A REST API, because WAF attaches to no other kind.
 */
export class RestApi extends Construct {
  readonly id: string;
  /** What a change of means that the API has to be deployed again. */
  readonly definition: readonly TerraformResource[];
  private readonly resources: ApiResources;

  constructor(scope: Construct, id: string, props: RestApiProps) {
    super(scope, id);
    const { config } = props;
    const api = new ApiGatewayRestApi(this, "api", {
      name: physicalName(config, "api"),
      description: "Voice agent",
      endpointConfiguration: { types: ["REGIONAL"] },
      // Behind the custom domain TLS 1.2 is the floor; the default host name would take 1.0 too.
      disableExecuteApiEndpoint: config.domain !== undefined,
      failOnWarnings: true,
      lifecycle: { createBeforeDestroy: true },
    });
    this.id = api.id;
    this.resources = new ApiResources(this, "resources", api.id, api.rootResourceId);
    const authorizer = new ApiGatewayAuthorizer(this, "authorizer", {
      restApiId: api.id,
      name: physicalName(config, "users"),
      type: "COGNITO_USER_POOLS",
      providerArns: [props.userPoolArn],
      identitySource: "method.request.header.Authorization",
    });
    const validator = new ApiGatewayRequestValidator(this, "validator", {
      restApiId: api.id,
      name: "body-and-parameters",
      validateRequestBody: true,
      validateRequestParameters: true,
    });
    const anyObject = this.model(api.id, "JsonObject", ANY_OBJECT);
    const responses = ["DEFAULT_4XX", "DEFAULT_5XX"].map((type) => this.errorResponse(api.id, type));

    const methods: ApiMethod[] = [];
    const models = [anyObject];
    for (const target of props.services) {
      const common = {
        config,
        restApiId: api.id,
        executionArn: api.executionArn,
        stageName: API_STAGE,
        validatorId: validator.id,
        target,
      };
      methods.push(this.health(common));
      target.service.routes.forEach((route, index) => {
        const own = route.body ? this.model(api.id, modelName(target, index), route.body) : undefined;
        if (own) models.push(own);
        methods.push(this.route(common, route, authorizer.id, (own ?? anyObject).name));
      });
    }
    this.definition = [
      authorizer,
      validator,
      ...models,
      ...responses,
      ...this.resources.all,
      ...methods.flatMap((method) => method.definition),
    ];
  }

  private health(common: CommonProps): ApiMethod {
    const path = `/${common.target.service.name}/health`;
    return new ApiMethod(this, `health.${common.target.service.name}`, {
      ...common,
      resourceId: this.resources.at(path),
      httpMethod: "GET",
      path,
      access: { publicBecause: "monitors outside have no token, and the answer says nothing of patients" },
    });
  }

  private route(common: CommonProps, { method, path, scopes }: Route, authorizerId: string, model: string): ApiMethod {
    return new ApiMethod(this, `${method}${path.replaceAll("/", ".").replace(/[{}]/g, "_")}`, {
      ...common,
      resourceId: this.resources.at(path),
      httpMethod: method,
      path,
      access: { authorizerId, scopes: scopes.map(qualifiedScope) },
      bodyModel: WITH_BODY.includes(method) ? model : undefined,
    });
  }

  private model(restApiId: string, name: string, schema: Readonly<Record<string, unknown>>): ApiGatewayModel {
    const $schema = "http://json-schema.org/draft-04/schema#";
    return new ApiGatewayModel(this, `model.${name}`, {
      restApiId,
      name,
      contentType: "application/json",
      schema: JSON.stringify({ $schema, title: name, ...schema }),
    });
  }

  /** Errors of API Gateway itself: they name the kind of error, and say to browsers what services say. */
  private errorResponse(restApiId: string, responseType: string): ApiGatewayGatewayResponse {
    return new ApiGatewayGatewayResponse(this, responseType, {
      restApiId,
      responseType,
      responseTemplates: { "application/json": '{"message":$context.error.messageString}' },
      responseParameters: {
        "gatewayresponse.header.Cache-Control": "'no-store'",
        "gatewayresponse.header.Strict-Transport-Security": "'max-age=63072000; includeSubDomains'",
      },
    });
  }
}

function modelName({ service }: Microservice, route: number): string {
  const words = service.name.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join("")}Body${route}`;
}
