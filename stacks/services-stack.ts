import type { Construct } from "constructs";
import { ownsRegion } from "../config/account-baseline";
import { ApiDomain } from "../constructs/api-domain";
import { ApiGatewayLogging } from "../constructs/api-gateway-logging";
import { ApiStage } from "../constructs/api-stage";
import { ApiUserPool } from "../constructs/api-user-pool";
import { DomainEventsTopic } from "../constructs/domain-events-topic";
import type { KeyPurpose } from "../constructs/environment-keys";
import { Microservice } from "../constructs/microservice";
import { PackagedCode } from "../constructs/packaged-code";
import { ReleasePipeline } from "../constructs/release-pipeline";
import { RestApi } from "../constructs/rest-api";
import { Tracing } from "../constructs/tracing";
import { WebAcl } from "../constructs/web-acl";
import { BaseStack, type BaseStackProps } from "./base-stack";

export interface ServicesStackProps extends BaseStackProps {
  readonly keyArns: Readonly<Record<KeyPurpose, string>>;
  readonly alertsTopicArn: string;
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  readonly databaseResourceId: string;
  readonly cacheSecretArn: string;
}

/** The voice agent's services, the API before them, and how their new versions get traffic. */
export class ServicesStack extends BaseStack {
  constructor(scope: Construct, props: ServicesStackProps) {
    super(scope, "services", props);
    const { config } = this;
    const { keyArns } = props;
    const topic = new DomainEventsTopic(this, "domain-events", { config, keyArn: keyArns.messaging });
    const health = new PackagedCode(this, "health", "health");
    const services = config.services.map(
      (service) =>
        new Microservice(this, service.name, {
          config,
          service,
          place: {
            subnetIds: props.subnetIds,
            securityGroupId: props.securityGroupId,
            logsKeyArn: keyArns.logs,
            secretsKeyArn: keyArns.secrets,
          },
          defaultCode: health,
          messagingKeyArn: keyArns.messaging,
          piiKeyArn: keyArns.pii,
          databaseResourceId: props.databaseResourceId,
          cacheSecretArn: props.cacheSecretArn,
          topicArn: topic.arn,
        }),
    );

    const users = new ApiUserPool(this, "users", config);
    const api = new RestApi(this, "rest-api", { config, userPoolArn: users.arn, services });
    const loggingRight = ownsRegion(config) ? [new ApiGatewayLogging(this, "api-logging", config).account] : [];
    const stage = new ApiStage(this, "api-stage", { config, api, logsKeyArn: keyArns.logs, loggingRight });
    new WebAcl(this, "web-acl", {
      config,
      logsKeyArn: keyArns.logs,
      protects: { "api-stage": stage.arn, users: users.arn },
    });
    new ReleasePipeline(this, "releases", { config, services, topicArn: props.alertsTopicArn });
    new Tracing(this, "tracing", config);

    this.output("api_url", config.domain ? `https://${config.domain.name}` : stage.invokeUrl, "Where the API answers");
    this.output("sign_in_domain", users.domain, "First part of the sign-in page's host name");
    this.output("user_pool_id", users.id, "Cognito user pool of the API's users");
    this.output("client_ids", users.clientIds, "OAuth 2.0 clients: people by code flow, machines by credentials");
    this.output("domain_events_topic_arn", topic.arn, "Topic on which services publish events");
    if (config.domain) {
      const { recordsToMake } = new ApiDomain(this, "api-domain", {
        domain: config.domain,
        restApiId: api.id,
        stageName: stage.name,
      });
      this.output(
        "api_dns_records",
        recordsToMake,
        "DNS records to make where the zone is; empty with a Route 53 zone",
      );
    }
  }
}
