import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { AcmCertificateValidation } from "@cdktf/provider-aws/lib/acm-certificate-validation";
import { ApiGatewayBasePathMapping } from "@cdktf/provider-aws/lib/api-gateway-base-path-mapping";
import { ApiGatewayDomainName } from "@cdktf/provider-aws/lib/api-gateway-domain-name";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import type { EnvironmentConfig } from "../config/schema";

export interface ApiDomainProps {
  readonly domain: NonNullable<EnvironmentConfig["domain"]>;
  readonly restApiId: string;
  readonly stageName: string;
}

/** A DNS record that somebody has to make. */
export interface DnsRecord {
  readonly name: string;
  readonly type: string;
  readonly value: string;
}

/** The API's own host name, with TLS 1.2 as the floor and a certificate that renews itself (45 CFR 164.312(e)(1)). */
export class ApiDomain extends Construct {
  /** Records to be made by hand, because the zone isn't in this account; none with a Route 53 zone. */
  readonly recordsToMake: Readonly<Record<string, DnsRecord>>;

  constructor(scope: Construct, id: string, { domain, restApiId, stageName }: ApiDomainProps) {
    super(scope, id);
    const zoneId = domain.hostedZoneId;
    const certificate = new AcmCertificate(this, "certificate", {
      domainName: domain.name,
      validationMethod: "DNS",
      options: { certificateTransparencyLoggingPreference: "ENABLED" },
      lifecycle: { createBeforeDestroy: true },
    });
    const proof = certificate.domainValidationOptions.get(0);
    const validation: DnsRecord = {
      name: proof.resourceRecordName,
      type: proof.resourceRecordType,
      value: proof.resourceRecordValue,
    };
    const proofRecord = zoneId
      ? new Route53Record(this, "validation-record", {
          zoneId,
          name: validation.name,
          type: validation.type,
          records: [validation.value],
          ttl: 300,
          allowOverwrite: true, // one proof serves every certificate of the name in this account
        })
      : undefined;
    // Without a zone this waits until somebody made the record; ACM shows it meanwhile (runbook: First deploy of an environment).
    const issued = new AcmCertificateValidation(this, "issued", {
      certificateArn: certificate.arn,
      validationRecordFqdns: proofRecord ? [proofRecord.fqdn] : undefined,
    });
    const host = new ApiGatewayDomainName(this, "host", {
      domainName: domain.name,
      regionalCertificateArn: issued.certificateArn,
      securityPolicy: "TLS_1_2",
      endpointConfiguration: { types: ["REGIONAL"] },
    });
    new ApiGatewayBasePathMapping(this, "mapping", { domainName: host.domainName, apiId: restApiId, stageName });
    if (zoneId) {
      new Route53Record(this, "alias", {
        zoneId,
        name: domain.name,
        type: "A",
        alias: { name: host.regionalDomainName, zoneId: host.regionalZoneId, evaluateTargetHealth: false },
      });
    }
    this.recordsToMake = zoneId
      ? {}
      : { validation, alias: { name: domain.name, type: "CNAME", value: host.regionalDomainName } };
  }
}
