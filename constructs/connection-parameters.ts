import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { Construct } from "constructs";
import { namePrefix } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";

export interface ConnectionParametersProps {
  readonly config: EnvironmentConfig;
  /** What is connected to, part of the parameters' names: `database` or `cache`. */
  readonly target: string;
  /** The secrets key. */
  readonly keyArn: string;
  /** What a client has to know, by the last part of the parameter's name; no secret among it. */
  readonly values: Readonly<Record<string, { readonly value: string; readonly description: string }>>;
}

/** Connection facts for the services in Parameter Store, under `/<prefix>/<target>/`. */
export class ConnectionParameters extends Construct {
  /** First part of every parameter's name, with a slash at the end. */
  readonly path: string;

  constructor(scope: Construct, id: string, { config, target, keyArn, values }: ConnectionParametersProps) {
    super(scope, id);
    this.path = connectionPath(config, target);
    for (const [name, { value, description }] of Object.entries(values)) {
      new SsmParameter(this, name, {
        name: `${this.path}${name}`,
        description,
        type: "SecureString", // a map of the network is nobody else's business
        keyId: keyArn,
        value,
      });
    }
  }
}

/** Where the connection facts of a target lie in Parameter Store. */
export function connectionPath(config: EnvironmentConfig, target: string): string {
  return `/${namePrefix(config)}/${target}/`;
}
