import type { Construct } from "constructs";
import { AuthToken } from "../constructs/auth-token";
import { AuthTokenRotation } from "../constructs/auth-token-rotation";
import { ConnectionParameters } from "../constructs/connection-parameters";
import type { KeyPurpose } from "../constructs/environment-keys";
import { CACHE_PORT } from "../constructs/network-acl-rules";
import { SessionCache } from "../constructs/session-cache";
import { BaseStack, type BaseStackProps } from "./base-stack";

export interface CacheStackProps extends BaseStackProps {
  readonly keyArns: Readonly<Record<KeyPurpose, string>>;
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  /** Where the function that rotates the token runs, and the topic that hears of its failures. */
  readonly rotation: {
    readonly subnetIds: readonly string[];
    readonly securityGroupId: string;
    readonly alertsTopicArn: string;
  };
}

/** The session cache, its AUTH token and the rotation of it. */
export class CacheStack extends BaseStack {
  readonly replicationGroupId: string;
  readonly replicationGroupArn: string;
  readonly memberIds: readonly string[];
  readonly authTokenSecretArn: string;
  readonly slowLogGroupName: string;
  readonly rotationFunctionName: string;

  constructor(scope: Construct, props: CacheStackProps) {
    super(scope, "cache", props);
    const { config } = this;
    const { keyArns } = props;
    const token = new AuthToken(this, "auth-token", { config, keyArn: keyArns.secrets });
    const cache = new SessionCache(this, "cache", {
      config,
      subnetIds: props.subnetIds,
      securityGroupId: props.securityGroupId,
      cacheKeyArn: keyArns.cache,
      logsKeyArn: keyArns.logs,
      authToken: token.value,
    });
    const rotation = new AuthTokenRotation(this, "auth-token-rotation", {
      config,
      place: {
        subnetIds: props.rotation.subnetIds,
        securityGroupId: props.rotation.securityGroupId,
        logsKeyArn: keyArns.logs,
        secretsKeyArn: keyArns.secrets,
      },
      secretArn: token.secretArn,
      replicationGroupId: cache.replicationGroupId,
      replicationGroupArn: cache.arn,
      alertsTopicArn: props.rotation.alertsTopicArn,
      messagingKeyArn: keyArns.messaging,
    });
    new ConnectionParameters(this, "connection", {
      config,
      target: "cache",
      keyArn: keyArns.secrets,
      values: {
        host: { value: cache.primaryEndpoint, description: "Host name of the session cache" },
        port: { value: String(CACHE_PORT), description: "Port of the session cache" },
        tls: { value: "required", description: "Clients connect by TLS 1.2 or later" },
        "auth-token-secret": { value: token.secretArn, description: "Secret that holds the AUTH token" },
      },
    });
    this.replicationGroupId = cache.replicationGroupId;
    this.replicationGroupArn = cache.arn;
    this.memberIds = cache.memberIds;
    this.authTokenSecretArn = token.secretArn;
    this.slowLogGroupName = cache.slowLogGroupName;
    this.rotationFunctionName = rotation.functionName;

    this.output("cache_endpoint", cache.primaryEndpoint, "Host name of the session cache");
    this.output("cache_auth_token_secret_arn", token.secretArn, "Secret that holds the cache's AUTH token");
  }
}
