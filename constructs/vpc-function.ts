import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { Construct } from "constructs";
import type { EnvironmentConfig } from "../config/schema";
import { functionName } from "../config/service-names";
import { EncryptedLogGroup } from "./encrypted-log-group";
import { functionStatements } from "./function-statements";
import type { FunctionCode } from "./packaged-code";
import { PhiMasking } from "./phi-masking";
import type { PolicyStatement } from "./policy-document";
import { ServiceRole } from "./service-role";

/** Where functions run and what encrypts what they keep. */
export interface FunctionPlace {
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  readonly logsKeyArn: string;
  readonly secretsKeyArn: string;
}

export interface VpcFunctionProps {
  readonly config: EnvironmentConfig;
  /** Name without the environment's prefix; the role and the log group carry it too. */
  readonly name: string;
  readonly description: string;
  readonly place: FunctionPlace;
  readonly code: FunctionCode;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** Concurrent runs reserved for the function. @default - from the account's unreserved pool */
  readonly reservedConcurrency?: number;
  /** No secret among it: readers of the function's settings see it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Queue or topic that gets events which failed all retries; `statements` must let the function write to it. */
  readonly deadLetterArn: string;
  /** What the function may do besides logging, tracing and reading secrets that it may read. */
  readonly statements: readonly PolicyStatement[];
}

/** Path in the archive and name of the exported function: index.js, handler. */
const HANDLER = "index.handler";

/**
 * A function in the private subnets with a role, a log group and settings of its own, all encrypted (45 CFR
 * 164.312(a)(2)(iv), 164.312(b)). Every change of code or settings is published as a version.
 */
export class VpcFunction extends Construct {
  /** A reference to the name, so that who uses it comes after the function. */
  readonly name: string;
  readonly arn: string;
  /** Newest published version. */
  readonly version: string;
  readonly logGroupName: string;
  readonly role: ServiceRole;

  constructor(scope: Construct, id: string, props: VpcFunctionProps) {
    super(scope, id);
    const { config, place } = props;
    const name = functionName(config, props.name);
    const logGroup = new EncryptedLogGroup(this, "log-group", {
      config,
      name: `/aws/lambda/${name}`,
      keyArn: place.logsKeyArn,
      purpose: "application",
    });
    new PhiMasking(this, "masking", { config, logGroupName: logGroup.name });
    this.role = new ServiceRole(this, "role", {
      config,
      name: props.name,
      description: props.description,
      service: "lambda",
      managedPolicies: ["service-role/AWSLambdaENIManagementAccess"],
      statements: [
        ...functionStatements(config, name, { logGroupArn: logGroup.arn, secretsKeyArn: place.secretsKeyArn }),
        ...props.statements,
      ],
    });
    const { runtime } = config;
    const lambda = new LambdaFunction(this, "function", {
      functionName: name,
      description: props.description,
      role: this.role.arn,
      runtime: runtime.name,
      architectures: ["arm64"],
      handler: HANDLER,
      ...props.code,
      memorySize: props.memoryMb,
      timeout: props.timeoutSeconds,
      reservedConcurrentExecutions: props.reservedConcurrency,
      publish: true,
      environment: { variables: { ...props.environment } },
      kmsKeyArn: place.secretsKeyArn,
      vpcConfig: { subnetIds: [...place.subnetIds], securityGroupIds: [place.securityGroupId] },
      tracingConfig: { mode: "Active" },
      deadLetterConfig: { targetArn: props.deadLetterArn },
      loggingConfig: {
        logFormat: "JSON",
        logGroup: logGroup.name,
        applicationLogLevel: "INFO",
        systemLogLevel: "WARN",
      },
      dependsOn: [...this.role.attachments],
    });
    this.name = lambda.functionName;
    this.arn = lambda.arn;
    this.version = lambda.version;
    this.logGroupName = logGroup.name;
  }
}
