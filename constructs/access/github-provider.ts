import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider";
import { Construct } from "constructs";
import { ownsAccount } from "../../config/account-baseline";
import { iamArn } from "../../config/aws";
import type { EnvironmentConfig } from "../../config/schema";
import { GITHUB_ISSUER } from "./trust";

/** GitHub's identity provider, which an account has once: workflows sign in by short-lived tokens instead of keys. */
export class GithubProvider extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, config: EnvironmentConfig) {
    super(scope, id);
    this.arn = ownsAccount(config)
      ? new IamOpenidConnectProvider(this, "provider", {
          url: `https://${GITHUB_ISSUER}`,
          clientIdList: ["sts.amazonaws.com"],
        }).arn
      : iamArn(config, `oidc-provider/${GITHUB_ISSUER}`);
  }
}
