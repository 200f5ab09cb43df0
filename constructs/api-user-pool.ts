import { CognitoResourceServer } from "@cdktf/provider-aws/lib/cognito-resource-server";
import { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool";
import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
import { CognitoUserPoolDomain } from "@cdktf/provider-aws/lib/cognito-user-pool-domain";
import { Construct } from "constructs";
import { physicalName, PROJECT } from "../config/names";
import { protectsAll } from "../config/protection";
import type { EnvironmentConfig } from "../config/schema";

/** Longest life of an access or identity token, in minutes: after it a withdrawn right is gone. */
const TOKEN_MINUTES = 30;

/** A working day without signing in again, in hours (45 CFR 164.312(a)(2)(iii)). */
const REFRESH_HOURS = 8;

/** The name of a scope as tokens and methods carry it. */
export function qualifiedScope(scope: string): string {
  return `${PROJECT}/${scope}`;
}

/** Who may call the API: people by code flow and MFA, machines by client credentials (45 CFR 164.312(a)(2)(i), (d)). */
export class ApiUserPool extends Construct {
  readonly arn: string;
  readonly id: string;
  /** First part of the sign-in page's host name. */
  readonly domain: string;
  readonly clientIds: Readonly<Record<"machine" | "people", string>>;

  constructor(scope: Construct, id: string, config: EnvironmentConfig) {
    super(scope, id);
    const protectedPool = protectsAll(config);
    const pool = new CognitoUserPool(this, "pool", {
      name: physicalName(config, "users"),
      userPoolTier: "PLUS", // threat protection needs it
      userPoolAddOns: { advancedSecurityMode: "ENFORCED" },
      mfaConfiguration: config.environment === "production" ? "ON" : "OPTIONAL",
      softwareTokenMfaConfiguration: { enabled: true },
      passwordPolicy: {
        minimumLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSymbols: true,
        passwordHistorySize: 24,
        temporaryPasswordValidityDays: 1,
      },
      adminCreateUserConfig: { allowAdminCreateUserOnly: true }, // nobody signs up alone
      usernameAttributes: ["email"],
      usernameConfiguration: { caseSensitive: false },
      autoVerifiedAttributes: ["email"],
      userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdate: ["email"] },
      accountRecoverySetting: { recoveryMechanism: [{ name: "verified_email", priority: 1 }] },
      deletionProtection: protectedPool ? "ACTIVE" : "INACTIVE",
      lifecycle: { preventDestroy: protectedPool },
    });
    const scopes = scopesOf(config);
    const server = new CognitoResourceServer(this, "scopes", {
      userPoolId: pool.id,
      identifier: PROJECT,
      name: physicalName(config, "api"),
      scope: scopes.map((name) => ({ scopeName: name, scopeDescription: `Access to ${name}` })),
    });
    this.domain = new CognitoUserPoolDomain(this, "domain", {
      userPoolId: pool.id,
      domain: physicalName(config, config.account.id, "cognitoDomain"), // unique in the region across all of AWS
    }).domain;
    const { machine, people } = this.clients(config, pool, server);
    this.clientIds = { machine: machine.id, people: people.id };
    this.arn = pool.arn;
    this.id = pool.id;
  }

  private clients(
    config: EnvironmentConfig,
    pool: CognitoUserPool,
    server: CognitoResourceServer,
  ): Record<"machine" | "people", CognitoUserPoolClient> {
    const apiScopes = scopesOf(config).map(qualifiedScope);
    const common = {
      userPoolId: pool.id,
      allowedOauthFlowsUserPoolClient: true,
      supportedIdentityProviders: ["COGNITO"],
      explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"], // passwords are typed into the sign-in page only
      enableTokenRevocation: true,
      preventUserExistenceErrors: "ENABLED",
      accessTokenValidity: TOKEN_MINUTES,
      idTokenValidity: TOKEN_MINUTES,
      refreshTokenValidity: REFRESH_HOURS,
      tokenValidityUnits: [{ accessToken: "minutes", idToken: "minutes", refreshToken: "hours" }],
      dependsOn: [server],
    };
    return {
      machine: new CognitoUserPoolClient(this, "machine", {
        ...common,
        name: physicalName(config, "machine"),
        allowedOauthFlows: ["client_credentials"],
        allowedOauthScopes: apiScopes,
        generateSecret: true,
      }),
      people: new CognitoUserPoolClient(this, "people", {
        ...common,
        name: physicalName(config, "people"),
        allowedOauthFlows: ["code"],
        allowedOauthScopes: ["openid", "email", ...apiScopes],
        callbackUrls: [...config.api.callbackUrls],
        logoutUrls: [...config.api.logoutUrls],
        generateSecret: false, // a browser keeps no secret: PKCE takes its place
      }),
    };
  }
}

function scopesOf({ services }: EnvironmentConfig): string[] {
  return [...new Set(services.flatMap(({ routes }) => routes.flatMap(({ scopes }) => scopes)))].sort();
}
