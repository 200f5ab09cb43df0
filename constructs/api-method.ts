import { ApiGatewayIntegration } from "@cdktf/provider-aws/lib/api-gateway-integration";
import { ApiGatewayMethod } from "@cdktf/provider-aws/lib/api-gateway-method";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { servicePrincipal } from "../config/aws";
import type { EnvironmentConfig } from "../config/schema";
import type { Microservice } from "./microservice";

/** Who may call a method: holders of a token with one of the scopes, or everybody, for a stated reason. */
export type MethodAccess =
  { readonly authorizerId: string; readonly scopes: readonly string[] } | { readonly publicBecause: string };

export interface ApiMethodProps {
  readonly config: EnvironmentConfig;
  readonly restApiId: string;
  readonly executionArn: string;
  readonly stageName: string;
  readonly resourceId: string;
  readonly httpMethod: string;
  /** Path from the API's root, like /patients/{patientId}. */
  readonly path: string;
  readonly access: MethodAccess;
  readonly validatorId: string;
  /** Name of the model that the body must fit. @default - no body is expected */
  readonly bodyModel?: string;
  readonly target: Microservice;
}

/** Longest that API Gateway waits for an answer, in milliseconds. */
const TIMEOUT_MS = 29_000;

/** One method of the API: who may call it, what it takes, and the live version that answers. */
export class ApiMethod extends Construct {
  /** What a change of means that the API has to be deployed again. */
  readonly definition: readonly TerraformResource[];

  constructor(scope: Construct, id: string, props: ApiMethodProps) {
    super(scope, id);
    const { config, restApiId, resourceId, httpMethod, path, access, target } = props;
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `method.request.path.${name}`);
    const method = new ApiGatewayMethod(this, "method", {
      restApiId,
      resourceId,
      httpMethod,
      ...("authorizerId" in access
        ? {
            authorization: "COGNITO_USER_POOLS",
            authorizerId: access.authorizerId,
            authorizationScopes: [...access.scopes],
          }
        : { authorization: "NONE" }),
      requestValidatorId: props.validatorId,
      requestParameters: Object.fromEntries(parameters.map((name) => [name, true])),
      // $default: a body of another content type would pass unchecked beside a model for JSON alone.
      requestModels: props.bodyModel ? { $default: props.bodyModel } : undefined,
    });
    const integration = new ApiGatewayIntegration(this, "integration", {
      restApiId,
      resourceId,
      httpMethod: method.httpMethod,
      type: "AWS_PROXY",
      integrationHttpMethod: "POST", // how API Gateway calls Lambda, whatever the method
      uri: target.invokeArn,
      timeoutMilliseconds: TIMEOUT_MS,
    });
    new LambdaPermission(this, "permission", {
      action: "lambda:InvokeFunction",
      functionName: target.functionName,
      qualifier: target.aliasName,
      principal: servicePrincipal("apigateway"),
      sourceArn: `${props.executionArn}/${props.stageName}/${httpMethod}${path.replace(/\{\w+\}/g, "*")}`,
      sourceAccount: config.account.id,
    });
    this.definition = [method, integration];
  }
}
