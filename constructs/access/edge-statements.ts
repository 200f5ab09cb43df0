import { arnOf } from "../../config/aws";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";
import { tagging } from "./tagging";

/** Makes and changes the API, its users, certificate, records and web ACL. */
export function edgeStatements(config: EnvironmentConfig): PolicyStatement[] {
  const prefix = namePrefix(config);
  const own = (service: string, resource: string): string => arnOf(config, { service, resource });
  return [
    {
      sid: "Api", // ids instead of names
      actions: [
        "apigateway:DELETE",
        "apigateway:PATCH",
        "apigateway:POST",
        "apigateway:PUT",
        "apigateway:SetWebACL",
        "apigateway:UpdateRestApiPolicy",
      ],
      resources: [arnOf(config, { service: "apigateway", account: "", resource: "/*" })],
    },
    {
      sid: "UserPools", // ids instead of names
      actions: [
        "cognito-idp:CreateResourceServer",
        "cognito-idp:CreateUserPoolClient",
        "cognito-idp:CreateUserPoolDomain",
        "cognito-idp:DeleteResourceServer",
        "cognito-idp:DeleteUserPoolClient",
        "cognito-idp:DeleteUserPoolDomain",
        "cognito-idp:SetUserPoolMfaConfig",
        "cognito-idp:UpdateResourceServer",
        "cognito-idp:UpdateUserPool",
        "cognito-idp:UpdateUserPoolClient",
        "cognito-idp:UpdateUserPoolDomain",
        ...tagging("cognito-idp"),
      ],
      resources: [own("cognito-idp", "userpool/*")],
    },
    {
      sid: "Certificates",
      actions: ["acm:AddTagsToCertificate", "acm:DeleteCertificate", "acm:RemoveTagsFromCertificate"],
      resources: [own("acm", "certificate/*")],
    },
    ...(config.domain?.hostedZoneId
      ? [
          {
            sid: "DomainRecords",
            actions: ["route53:ChangeResourceRecordSets"],
            resources: [
              arnOf(config, {
                service: "route53",
                region: "",
                account: "",
                resource: `hostedzone/${config.domain.hostedZoneId}`,
              }),
            ],
          },
        ]
      : []),
    {
      sid: "WebAcl",
      actions: [
        "wafv2:AssociateWebACL",
        "wafv2:CreateWebACL",
        "wafv2:DeleteLoggingConfiguration",
        "wafv2:DeleteWebACL",
        "wafv2:DisassociateWebACL",
        "wafv2:PutLoggingConfiguration",
        "wafv2:UpdateWebACL",
        ...tagging("wafv2"),
      ],
      resources: [
        own("wafv2", `regional/webacl/${prefix}-*`),
        own("wafv2", "regional/managedruleset/*"),
        arnOf(config, { service: "apigateway", account: "", resource: "/restapis/*/stages/*" }),
      ],
    },
  ];
}
