import { loadConfig } from "../../config";
import { ConfigError } from "../../config/problem";
import { SERVICES } from "../../config/services";
import type { Settings } from "../../config/settings";

/** The lines of the error that settings lead to, without the headline; none when they are accepted. */
function problems(settings: Settings): string[] {
  try {
    loadConfig(settings);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message
      .split("\n")
      .slice(1)
      .map((line) => line.trim());
  }
}

const zones = (...blocks: [string, string, string, string][]): unknown =>
  blocks.map(([zone, publicCidr, privateCidr, database]) => ({
    zone,
    public: publicCidr,
    private: privateCidr,
    database,
  }));

describe("loadConfig", () => {
  it("accepts the three environments as they are", () => {
    expect(loadConfig().map(({ environment }) => environment)).toEqual(["development", "staging", "production"]);
  });

  it("merges settings over the defaults, key by key", () => {
    const [development, staging] = loadConfig({ staging: { database: { instanceClass: "db.r6g.large" } } });
    expect(staging!.database).toMatchObject({ instanceClass: "db.r6g.large", multiAz: true });
    expect(development!.database.instanceClass).toBe("db.t3.medium");
  });

  it("replaces lists as a whole", () => {
    const [, staging] = loadConfig({ staging: { network: { interfaceEndpoints: ["kms"] } } });
    expect(staging!.network.interfaceEndpoints).toEqual(["kms"]);
  });

  const refused: [string, Settings, string[]][] = [
    [
      "a region outside the four",
      { staging: { regions: { primary: "eu-west-1" } } },
      [
        'staging.regions.primary: got "eu-west-1"; allowed one of us-east-1, us-west-2, us-gov-east-1, us-gov-west-1; because only these HIPAA-eligible regions are covered by the requirements',
      ],
    ],
    [
      "a failover region that is the primary one",
      { staging: { regions: { failover: "us-west-2" } } },
      [
        'staging.regions.failover: got "us-west-2"; allowed a region other than us-west-2; because a copy in the same region is lost with it',
      ],
    ],
    [
      "a failover region in another partition",
      { staging: { regions: { failover: "us-gov-east-1" } } },
      [
        'staging.regions.failover: got "us-gov-east-1"; allowed a region of the partition aws; because AWS Backup doesn\'t copy across partitions',
      ],
    ],
    [
      "a principal in another partition",
      { staging: { access: { auditors: ["arn:aws-us-gov:iam::222222222222:root"] } } },
      [
        'staging.access.auditors.0: got "arn:aws-us-gov:iam::222222222222:root"; allowed an ARN that begins with arn:aws:; because us-west-2 lies in that partition',
      ],
    ],
    [
      "a malformed block",
      { staging: { network: { cidr: "10.20.0.300/16" } } },
      [
        'staging.network.cidr: got "10.20.0.300/16"; allowed an IPv4 block from /16 to /28 without host bits, like 10.10.0.0/16; because AWS makes VPCs of that size only',
      ],
    ],
    [
      "a subnet outside its VPC",
      {
        staging: {
          network: {
            zones: zones(
              ["a", "10.20.0.0/24", "10.20.16.0/20", "10.20.8.0/24"],
              ["b", "10.99.1.0/24", "10.20.32.0/20", "10.20.9.0/24"],
            ),
          },
        },
      },
      [
        'staging.network.zones.1.public: got "10.99.1.0/24"; allowed a block inside 10.20.0.0/16; because a subnet lies in its VPC',
      ],
    ],
    [
      "subnets that overlap",
      {
        staging: {
          network: {
            zones: zones(
              ["a", "10.20.0.0/24", "10.20.16.0/20", "10.20.8.0/24"],
              ["b", "10.20.1.0/24", "10.20.32.0/20", "10.20.8.0/25"],
            ),
          },
        },
      },
      [
        'staging.network.zones.1.database: got "10.20.8.0/25"; allowed a block that doesn\'t overlap 10.20.8.0/24 of network.zones.0.database; because an address belongs to one subnet',
      ],
    ],
    [
      "a zone named twice",
      {
        staging: {
          network: {
            zones: zones(
              ["a", "10.20.0.0/24", "10.20.16.0/20", "10.20.8.0/24"],
              ["a", "10.20.1.0/24", "10.20.32.0/20", "10.20.9.0/24"],
            ),
          },
        },
      },
      [
        "staging.network.zones.1.zone: got \"a\"; allowed a zone that isn't named yet; because two entries in one zone are one zone's failure",
      ],
    ],
    [
      "more than three zones",
      {
        staging: {
          network: {
            zones: zones(
              ["a", "10.20.0.0/24", "10.20.16.0/20", "10.20.8.0/24"],
              ["b", "10.20.1.0/24", "10.20.32.0/20", "10.20.9.0/24"],
              ["c", "10.20.2.0/24", "10.20.48.0/20", "10.20.10.0/24"],
              ["d", "10.20.3.0/24", "10.20.64.0/20", "10.20.11.0/24"],
            ),
          },
        },
      },
      [
        expect.stringMatching(
          /^staging\.network\.zones: got \[.*\]; allowed 2 or 3 zones; because Multi-AZ needs two, and the GovCloud regions have three$/,
        ) as unknown as string,
      ],
    ],
    [
      "networks of two environments that overlap",
      {
        staging: {
          network: {
            cidr: "10.10.0.0/16",
            zones: zones(
              ["a", "10.10.0.0/24", "10.10.16.0/20", "10.10.8.0/24"],
              ["b", "10.10.1.0/24", "10.10.32.0/20", "10.10.9.0/24"],
            ),
          },
        },
      },
      [
        'staging.network.cidr: got "10.10.0.0/16"; allowed a block that doesn\'t overlap 10.10.0.0/16 of development; because overlapping networks can never be joined',
      ],
    ],
    [
      "seven years of native database backups",
      { production: { database: { backupRetentionDays: 2555 } } },
      [
        "production.database.backupRetentionDays: got 2555; allowed a whole number from 1 to 35 days; because RDS keeps automated backups 35 days at most; seven years are kept by AWS Backup, set by backup.monthlyRetentionDays (ADR 0004)",
      ],
    ],
    [
      "no native database backups",
      { development: { database: { backupRetentionDays: 0 } } },
      [
        "development.database.backupRetentionDays: got 0; allowed a whole number from 1 to 35 days; because RDS keeps automated backups 35 days at most; seven years are kept by AWS Backup, set by backup.monthlyRetentionDays (ADR 0004)",
      ],
    ],
    [
      "backups of less than seven years in production",
      { production: { backup: { monthlyRetentionDays: 365 } } },
      [
        "production.backup.monthlyRetentionDays: got 365; allowed 2555 days or more in production; because backups are kept seven years (45 CFR 164.316(b)(2)(i) asks six)",
      ],
    ],
    [
      "a log retention that CloudWatch doesn't take",
      { staging: { logs: { retentionDays: 2555 } } },
      [
        "staging.logs.retentionDays: got 2555; allowed one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653; because CloudWatch Logs takes only these; seven years are 2557",
      ],
    ],
    [
      "Redis 7.2 under engine redis",
      { staging: { cache: { engine: "redis", engineVersion: "7.2" } } },
      [
        'staging.cache.engineVersion: got "7.2"; allowed 7.0, 7.1 with engine redis; because ElastiCache has no Redis OSS after 7.1: set cache.engine to valkey for 7.2, it speaks the same protocol (ADR 0007)',
      ],
    ],
    [
      "a PostgreSQL minor that can't be created any more",
      { staging: { database: { engineVersion: "15.4" } } },
      [
        'staging.database.engineVersion: got "15.4"; allowed 14.18 or later, 15.13 or later, 16.9 or later, 17.5 or later, 18.1 or later; because RDS doesn\'t create older minors any more, 15.4 among them (ADR 0006)',
      ],
    ],
    [
      "an instance class that isn't one",
      { staging: { database: { instanceClass: "t3.medium" }, cache: { nodeType: "r5.large" } } },
      [
        'staging.database.instanceClass: got "t3.medium"; allowed an instance class like db.t3.medium or db.r5.large; because RDS names its classes db.<family>.<size>',
        'staging.cache.nodeType: got "r5.large"; allowed a node type like cache.t3.micro or cache.r5.large; because ElastiCache names its types cache.<family>.<size>',
      ],
    ],
    [
      "an account id that isn't 12 digits",
      { staging: { account: { id: "12345" } } },
      [
        'staging.account.id: got "12345"; allowed an account id of 12 digits; because every provider is bound to one account',
      ],
    ],
    [
      "an account with two owners of its baseline",
      { staging: { account: { id: "111111111111" } } },
      [
        'development.account.baseline: got "owned"; allowed "owned" in exactly one of development, staging; because the Config recorder, GuardDuty and others exist once in account 111111111111',
        'staging.account.baseline: got "owned"; allowed "owned" in exactly one of development, staging; because the Config recorder, GuardDuty and others exist once in account 111111111111',
      ],
    ],
    [
      "an account without an owner of its baseline",
      { staging: { account: { baseline: "shared" } } },
      [
        'staging.account.baseline: got "shared"; allowed "owned" in exactly one of staging; because the Config recorder, GuardDuty and others exist once in account 222222222222',
      ],
    ],
    [
      "a malformed e-mail address",
      { staging: { alerts: { email: "admin" } } },
      [
        'staging.alerts.email: got "admin"; allowed an e-mail address, or "" outside production; because AWS sends a confirmation to it',
      ],
    ],
    [
      "no e-mail address in production",
      { production: { alerts: { email: "" } } },
      [
        'production.alerts.email: got ""; allowed an e-mail address in production; because an alarm has to reach somebody',
      ],
    ],
    [
      "deletion protection off in production",
      { production: { deletionProtection: "off" } },
      [
        'production.deletionProtection: got "off"; allowed all in production; because nothing that holds PHI may be deleted by accident',
      ],
    ],
    [
      "key rotation outside what KMS does",
      { staging: { encryption: { rotationDays: 30 } } },
      [
        "staging.encryption.rotationDays: got 30; allowed a whole number from 90 to 2560 days; because KMS rotates in that range; the story asks for 90",
      ],
    ],
    [
      "a compliance lock outside production",
      { staging: { backup: { vaultLock: { mode: "compliance", graceDays: 3 } } } },
      [
        'staging.backup.vaultLock.mode: got "compliance"; allowed governance outside production; because a compliance lock can never be removed, and the environment could not be destroyed',
      ],
    ],
    [
      "a compliance lock without a grace period",
      { production: { backup: { vaultLock: { mode: "compliance" } } } },
      [
        "production.backup.vaultLock.graceDays: got nothing; allowed 3 days or more with mode compliance; because the days in which a mistake can be taken back are a decision",
      ],
    ],
    [
      "storage that can't grow",
      { staging: { database: { maxAllocatedStorageGib: 21, allocatedStorageGib: 50 } } },
      [
        "staging.database.maxAllocatedStorageGib: got 21; allowed more than allocatedStorageGib, 50; because storage autoscaling needs room to grow",
      ],
    ],
    [
      "shards without replicas",
      { development: { cache: { shards: 2 } } },
      [
        "development.cache.nodes: got 1; allowed 2 or more with several shards; because cluster mode makes automatic failover compulsory",
      ],
    ],
    [
      "a runtime out of support, without a reason",
      { staging: { runtime: { name: "nodejs20.x" } } },
      [
        'staging.runtime.name: got "nodejs20.x"; allowed nodejs24.x or nodejs22.x, or runtime.unsupportedReason besides; because AWS ended its support on 2026-04-30: no more security patches (ADR 0008)',
      ],
    ],
    [
      "a service whose function's name would be too long",
      {
        staging: { services: [{ ...SERVICES[0]!, events: undefined, name: "a-service-with-a-name-of-38-characters" }] },
      },
      [
        'staging.services.0.name: got "a-service-with-a-name-of-38-characters"; allowed up to 32 characters; because voice-agent-staging-<name> is the name of a function and of its role, 64 characters at most',
      ],
    ],
    [
      "a ceiling below the budget",
      { production: { budget: { ceilingUsd: 100 } } },
      [
        "production.budget.ceilingUsd: got 100; allowed more than monthlyUsd, 1200; because a ceiling below the budget would warn first",
      ],
    ],
    [
      "an unknown key",
      { staging: { database: { instanceClas: "db.t3.medium" } } },
      [
        expect.stringMatching(
          /^staging\.database\.instanceClas: got "db\.t3\.medium"; allowed the keys engineVersion, instanceClass, .*; because an unknown key would be ignored in silence: check its spelling$/,
        ) as unknown as string,
      ],
    ],
    [
      "a value of the wrong shape",
      { staging: { network: 4 } },
      [
        "staging.network: got 4; allowed an object with the keys cidr, zones, natGateways, interfaceEndpoints; because the values below it are needed",
      ],
    ],
  ];

  it.each(refused)("refuses %s", (_, settings, lines) => {
    expect(problems(settings)).toEqual(lines);
  });

  it("accepts a runtime out of support for a stated reason", () => {
    expect(
      problems({
        staging: { runtime: { name: "nodejs20.x", unsupportedReason: "the telephony SDK needs it until June" } },
      }),
    ).toEqual([]);
  });

  it("tells every problem at once, those of the schema and those between values, in all environments", () => {
    const found = problems({
      development: { regions: { primary: "eu-west-1" }, database: { engineVersion: "15.4" } },
      production: { alerts: { email: "admin" }, deletionProtection: "off", cache: { nodes: 1 }, unknown: 1 },
    });
    expect(found.map((line) => line.split(":")[0])).toEqual([
      "development.regions.primary",
      "development.database.engineVersion",
      "production.alerts.email",
      "production.unknown",
      "production.deletionProtection",
      "production.cache.nodes",
    ]);
  });

  it.each([
    ["logs.auditRetentionDays", { logs: { auditRetentionDays: 365 } }],
    ["logs.retentionDays", { logs: { retentionDays: 90 } }],
    ["logs.objectLock.mode", { logs: { objectLock: { mode: "GOVERNANCE" } } }],
    ["logs.objectLock.days", { logs: { objectLock: { days: 30 } } }],
    ["backup.copyToFailover", { backup: { copyToFailover: false } }],
    ["backup.restoreTesting", { backup: { restoreTesting: false } }],
    ["database.multiAz", { database: { multiAz: false } }],
    ["database.enhancedMonitoringSeconds", { database: { enhancedMonitoringSeconds: 0 } }],
    ["encryption.deletionWindowDays", { encryption: { deletionWindowDays: 7 } }],
  ])("refuses to weaken %s in production", (path, production) => {
    expect(problems({ production })).toEqual([expect.stringContaining(`production.${path}: got `)]);
  });
});
