import type { ElastiCacheClient, ReplicationGroup } from "@aws-sdk/client-elasticache";
import { DescribeReplicationGroupsCommand, ModifyReplicationGroupCommand } from "@aws-sdk/client-elasticache";
import type { CacheEndpoint } from "./cache-login";

/** What waiting needs from the outside, so that a test needs no clock. */
export interface Patience {
  readonly sleep: (seconds: number) => Promise<void>;
  /** Milliseconds until the function is stopped. */
  readonly remainingMs: () => number;
}

const POLL_SECONDS = 10;
/** Time kept back to report a clear error before the runtime stops the function. */
const RESERVE_MS = 20_000;

/** The tokens that one replication group accepts. ElastiCache holds two at most, and never shows them. */
export class CacheTokens {
  constructor(
    private readonly client: ElastiCacheClient,
    private readonly replicationGroupId: string,
    private readonly login: (endpoint: CacheEndpoint, token: string) => Promise<boolean>,
    private readonly patience: Patience,
  ) {}

  /** Whether the cache lets a client in with this token, now. */
  async accepts(token: string): Promise<boolean> {
    return this.login(endpointOf(await this.describe()), token);
  }

  /**
   * ROTATE adds the token and keeps the one before it, so that no client is locked out. A second ROTATE would drop
   * the token that clients use, hence nothing happens when the cache accepts the token already (a retry).
   */
  async add(token: string): Promise<void> {
    await this.untilAvailable();
    if (await this.accepts(token)) return;
    await this.modify(token, "ROTATE");
    await this.until(`the new token is accepted`, () => this.accepts(token));
  }

  /** SET leaves this token as the only one. Nothing happens when the cache refuses the previous token already. */
  async keepOnly(token: string, previous: string | undefined): Promise<void> {
    await this.untilAvailable();
    if (previous !== undefined && !(await this.accepts(previous))) return;
    await this.modify(token, "SET");
    if (previous === undefined) return;
    await this.until(`the previous token is refused`, async () => !(await this.accepts(previous)));
  }

  /** Waits between two steps, for instance while clients still hold the previous token in memory. */
  pause(seconds: number): Promise<void> {
    return this.patience.sleep(seconds);
  }

  private async modify(token: string, strategy: "ROTATE" | "SET"): Promise<void> {
    await this.client.send(
      new ModifyReplicationGroupCommand({
        ReplicationGroupId: this.replicationGroupId,
        AuthToken: token,
        AuthTokenUpdateStrategy: strategy,
        ApplyImmediately: true,
      }),
    );
    await this.untilAvailable();
  }

  private async untilAvailable(): Promise<void> {
    await this.until("it is available", async () => {
      const group = await this.describe();
      return group.Status === "available" && group.PendingModifiedValues?.AuthTokenStatus === undefined;
    });
  }

  /** ElastiCache shows "available" for some seconds after it took a change: hence the conditions on tokens above. */
  private async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) {
      if (this.patience.remainingMs() < RESERVE_MS + POLL_SECONDS * 1000) {
        throw new Error(
          `Time ran out while waiting for replication group ${this.replicationGroupId} until ${what}. ` +
            `Secrets Manager runs the step again and it goes on from here.`,
        );
      }
      await this.patience.sleep(POLL_SECONDS);
    }
  }

  private async describe(): Promise<ReplicationGroup> {
    const { ReplicationGroups } = await this.client.send(
      new DescribeReplicationGroupsCommand({ ReplicationGroupId: this.replicationGroupId }),
    );
    const group = ReplicationGroups?.[0];
    if (!group) throw new Error(`Replication group ${this.replicationGroupId} was not found`);
    return group;
  }
}

function endpointOf(group: ReplicationGroup): CacheEndpoint {
  const endpoint = group.ConfigurationEndpoint ?? group.NodeGroups?.[0]?.PrimaryEndpoint;
  if (!endpoint?.Address || !endpoint.Port) {
    throw new Error(`Replication group ${group.ReplicationGroupId} has no endpoint yet`);
  }
  return { host: endpoint.Address, port: endpoint.Port };
}
