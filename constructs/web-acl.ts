import { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import { Wafv2WebAcl } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { Wafv2WebAclAssociation } from "@cdktf/provider-aws/lib/wafv2-web-acl-association";
import { Wafv2WebAclLoggingConfiguration } from "@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration";
import { Construct } from "constructs";
import { arnOf, servicePrincipal } from "../config/aws";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { webAclName } from "../config/service-names";
import { EncryptedLogGroup } from "./encrypted-log-group";
import { policyDocument } from "./policy-document";
import { INSPECTED_BODY, webAclRules } from "./web-acl-rules";

export interface WebAclProps {
  readonly config: EnvironmentConfig;
  readonly logsKeyArn: string;
  /** What the web ACL stands before, by a name: a stage of the API, a user pool. */
  readonly protects: Readonly<Record<string, string>>;
}

/** What a log must not hold: credentials, and the query, which can name a patient. */
const REDACTED_HEADERS = ["authorization", "cookie"];

/** A web application firewall against the OWASP Top 10, logging what it saw (45 CFR 164.308(a)(5)(ii)(B), 164.312(b)). */
export class WebAcl extends Construct {
  readonly arn: string;
  readonly logGroupName: string;

  constructor(scope: Construct, id: string, props: WebAclProps) {
    super(scope, id);
    const { config } = props;
    const visibility = (metricName: string) => ({
      metricName,
      cloudwatchMetricsEnabled: true,
      sampledRequestsEnabled: false, // samples show headers unredacted
    });
    const acl = new Wafv2WebAcl(this, "acl", {
      name: webAclName(config),
      description: "Before the API and the sign-in page",
      scope: "REGIONAL",
      defaultAction: { allow: {} },
      associationConfig: {
        requestBody: [{ apiGateway: { defaultSizeInspectionLimit: INSPECTED_BODY.limit } }],
      },
      rule: webAclRules(config.api.requestsPerAddress).map(({ name, kind, statement }, priority) => ({
        name,
        priority,
        ...(kind === "block" ? { action: { block: {} } } : { overrideAction: { none: {} } }),
        statement,
        visibilityConfig: visibility(name),
      })),
      visibilityConfig: visibility(webAclName(config)),
    });
    this.arn = acl.arn;
    for (const [name, resourceArn] of Object.entries(props.protects)) {
      new Wafv2WebAclAssociation(this, `before-${name}`, { webAclArn: acl.arn, resourceArn });
    }

    const log = new EncryptedLogGroup(this, "log", {
      config,
      name: `aws-waf-logs-${physicalName(config, "web-acl")}`, // WAF asks for this beginning
      keyArn: props.logsKeyArn,
      purpose: "audit",
    });
    const delivery = new CloudwatchLogResourcePolicy(this, "log-delivery", {
      policyName: webAclName(config),
      policyDocument: policyDocument(this, "log-delivery-document", [
        {
          sid: "DeliverWafLogs",
          principals: [{ type: "Service", identifiers: [servicePrincipal("delivery.logs")] }],
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          resources: [`${log.arn}:log-stream:*`],
          condition: [
            { test: "StringEquals", variable: "aws:SourceAccount", values: [config.account.id] },
            { test: "ArnLike", variable: "aws:SourceArn", values: [arnOf(config, { service: "logs", resource: "*" })] },
          ],
        },
      ]),
    });
    new Wafv2WebAclLoggingConfiguration(this, "logging", {
      resourceArn: acl.arn,
      logDestinationConfigs: [log.arn],
      redactedFields: [...REDACTED_HEADERS.map((name) => ({ singleHeader: { name } })), { queryString: {} }],
      dependsOn: [delivery],
    });
    this.logGroupName = log.name;
  }
}
