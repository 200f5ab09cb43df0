import type { ElastiCacheClient } from "@aws-sdk/client-elasticache";
import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { ResourceNotFoundException } from "@aws-sdk/client-secrets-manager";
import { CacheTokens } from "../../../services/rotate-auth-token/cache-tokens";
import type { RotationEvent, RotationParts } from "../../../services/rotate-auth-token/rotation";
import { rotate } from "../../../services/rotate-auth-token/rotation";
import { SecretVersions } from "../../../services/rotate-auth-token/secret-versions";

type Input = Record<string, string | number | boolean | undefined>;
interface SentCommand {
  readonly constructor: { readonly name: string };
  readonly input: Input & { VersionStages?: string[] };
}

/** Secrets Manager, as far as its documentation describes labels: a label is on one version, AWSPREVIOUS follows. */
export class FakeSecretsManager {
  rotationEnabled = true;
  readonly values = new Map<string, string>();
  readonly labels = new Map<string, string>();
  /** Requests to pass before one fails once. */
  failBefore?: string;
  private generated = 0;

  constructor(current: string, pending?: string) {
    this.values.set("v1", current);
    this.labels.set("AWSCURRENT", "v1");
    if (pending) this.labels.set("AWSPENDING", pending);
  }

  readonly client = {
    send: async (command: SentCommand): Promise<unknown> => {
      const { name } = command.constructor;
      if (this.failBefore === name) {
        this.failBefore = undefined;
        throw new Error(`crash before ${name}`);
      }
      return this.answer(name, command.input);
    },
  } as unknown as SecretsManagerClient;

  private answer(name: string, input: SentCommand["input"]): unknown {
    switch (name) {
      case "DescribeSecretCommand":
        return { RotationEnabled: this.rotationEnabled, VersionIdsToStages: this.stages() };
      case "GetRandomPasswordCommand":
        return { RandomPassword: this.random(input) };
      case "PutSecretValueCommand":
        this.values.set(String(input["ClientRequestToken"]), String(input["SecretString"]));
        for (const stage of input.VersionStages ?? []) this.labels.set(stage, String(input["ClientRequestToken"]));
        return {};
      case "UpdateSecretVersionStageCommand":
        if (this.labels.get("AWSCURRENT") !== input["RemoveFromVersionId"])
          throw new Error("wrong RemoveFromVersionId");
        this.labels.set("AWSPREVIOUS", String(input["RemoveFromVersionId"]));
        this.labels.set("AWSCURRENT", String(input["MoveToVersionId"]));
        return {};
      case "GetSecretValueCommand":
        return { SecretString: this.valueOf(input) };
      default:
        throw new Error(`unexpected ${name}`);
    }
  }

  token(stage: string): string | undefined {
    return this.values.get(this.labels.get(stage) ?? "");
  }

  private valueOf(input: Input): string {
    const version = this.labels.get(String(input["VersionStage"]));
    const value = this.values.get(version ?? "");
    if (value === undefined || (input["VersionId"] !== undefined && input["VersionId"] !== version)) {
      throw new ResourceNotFoundException({ message: "no such version", $metadata: {} });
    }
    return value;
  }

  private stages(): Record<string, string[]> {
    const stages: Record<string, string[]> = {};
    for (const [label, version] of this.labels) (stages[version] ??= []).push(label);
    return stages;
  }

  /** Every allowed character once, repeated to the asked length, with a counter: unlike any token before. */
  private random(input: Input): string {
    const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join("");
    const allowed = [...printable].filter((c) => !String(input["ExcludeCharacters"]).includes(c)).join("");
    return `${(this.generated += 1)}${allowed}`.slice(0, Number(input["PasswordLength"]));
  }
}

/** ElastiCache, as its user guide describes AUTH: ROTATE keeps the newest token beside the new one, SET keeps one. */
export class FakeCache {
  tokens: string[];
  readonly modifications: string[] = [];
  /** Describes that still show "modifying" after a modification. */
  busyFor = 1;
  /** Describes that show "available" before a modification shows at all, as ElastiCache does. */
  lag = 0;
  failBefore?: string;
  failAfter?: string;
  /** Tokens that a client tried. */
  readonly logins: string[] = [];
  private next: string[] | undefined;
  private countdown = 0;
  private quiet = 0;

  constructor(...tokens: string[]) {
    this.tokens = tokens;
  }

  readonly client = {
    send: async (command: SentCommand): Promise<unknown> => {
      if (command.constructor.name === "DescribeReplicationGroupsCommand") return { ReplicationGroups: [this.group()] };
      const { AuthToken, AuthTokenUpdateStrategy: strategy, ApplyImmediately } = command.input;
      if (this.failBefore === strategy) {
        this.failBefore = undefined;
        throw new Error(`crash before ${String(strategy)}`);
      }
      if (this.next || this.group().Status !== "available") throw new Error("InvalidReplicationGroupState");
      if (ApplyImmediately !== true) throw new Error("would wait for the maintenance window");
      this.modifications.push(String(strategy));
      this.next = strategy === "SET" ? [String(AuthToken)] : [...this.tokens.slice(-1), String(AuthToken)];
      this.countdown = this.busyFor;
      this.quiet = this.lag;
      if (this.failAfter === strategy) {
        this.failAfter = undefined;
        throw new Error(`crash after ${String(strategy)}`);
      }
      return {};
    },
  } as unknown as ElastiCacheClient;

  login = async (_endpoint: unknown, token: string): Promise<boolean> => {
    this.logins.push(token);
    return this.tokens.includes(token);
  };

  private group(): Record<string, unknown> {
    const endpoint = { Address: "cache.example", Port: 6379 };
    const group = { ReplicationGroupId: "sessions", NodeGroups: [{ PrimaryEndpoint: endpoint }] };
    if (!this.next) return { ...group, Status: "available", PendingModifiedValues: {} };
    if (this.quiet-- > 0) return { ...group, Status: "available", PendingModifiedValues: {} };
    if (this.countdown-- > 0) return { ...group, Status: "modifying", PendingModifiedValues: {} };
    if (this.countdown === -1) {
      return { ...group, Status: "available", PendingModifiedValues: { AuthTokenStatus: "SETTING" } };
    }
    this.tokens = this.next;
    this.next = undefined;
    return { ...group, Status: "available", PendingModifiedValues: {} };
  }
}

/** A rotation with everything faked; time passes only by sleeping. */
export class FakeRotation {
  readonly logged: string[] = [];
  readonly slept: number[] = [];
  remainingMs = 900_000;

  constructor(
    readonly secrets: FakeSecretsManager,
    readonly cache: FakeCache,
  ) {}

  async step(Step: string, ClientRequestToken = "v2"): Promise<void> {
    const event: RotationEvent = { Step, SecretId: "arn:of:secret", ClientRequestToken };
    await rotate(event, this.parts());
  }

  async all(versionId = "v2"): Promise<void> {
    for (const step of ["createSecret", "setSecret", "testSecret", "finishSecret"]) await this.step(step, versionId);
  }

  private parts(): RotationParts {
    return {
      secret: new SecretVersions(this.secrets.client, "arn:of:secret"),
      cache: new CacheTokens(this.cache.client, "sessions", this.cache.login, {
        sleep: async (seconds) => {
          this.slept.push(seconds);
          this.remainingMs -= seconds * 1000;
        },
        remainingMs: () => this.remainingMs,
      }),
      graceSeconds: 300,
      log: (message) => this.logged.push(message),
    };
  }
}
