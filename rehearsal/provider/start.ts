import { AwsProvider } from "./aws/aws-provider";
import type { AwsIdentity } from "./aws/identity";
import type { Hooks, Stats } from "./engine/events";
import { Faults, type FailRule } from "./engine/faults";
import type { Provider } from "./engine/provider";
import { ProviderService } from "./engine/service";
import { Twins } from "./engine/twins";
import { RandomProvider } from "./random/random-provider";
import { archiveProvider } from "./utility/archive";
import { localProvider } from "./utility/local";
import { nullProvider } from "./utility/null";
import { timeProvider } from "./utility/time";
import { tlsProvider } from "./utility/tls";
import { serve, type ProviderServer } from "./wire/server";

/** How the stand-in is started. */
export interface StandInOptions {
  /** Serve only these resource and data source types. A Terraform run is faster the fewer they are. @default all */
  readonly types?: ReadonlySet<string>;
  /** How deep and, or and not may nest in a firewall rule; the less, the faster. See servingOnly. @default 2 */
  readonly statementDepth?: number;
  /**
   * Whom to pretend to be. What is left out follows the provider block: `region`, the first of `allowed_account_ids`.
   * @default account 123456789012, region us-east-1, where the provider block is silent too
   */
  readonly identity?: Partial<AwsIdentity>;
  /** Resources to fail or delay. @default none */
  readonly failOn?: readonly FailRule[];
  readonly hooks?: Hooks;
}

/** A running stand-in. */
export interface StandIn {
  /** Value for the environment variable TF_REATTACH_PROVIDERS. */
  readonly reattach: string;
  /** The process that serves. */
  readonly pid: number;
  /** Replaces the rules of what to fail or delay. */
  failOn(rules: readonly FailRule[]): Promise<void>;
  stats(): Promise<Stats>;
  stop(): Promise<void>;
}

/** Serves the providers in this process. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const faults = new Faults();
  faults.set(options.failOn ?? []);
  const started = performance.now();
  const aws = new AwsProvider({ ...options, identity: options.identity ?? {} });
  const random = new RandomProvider();
  const schemaMilliseconds = Math.round(performance.now() - started);
  const hooks = options.hooks ?? {};
  const served: [string, ProviderServer][] = [
    [aws.source, await serveProvider(aws, faults, hooks)],
    [random.source, await serveProvider(random, faults, hooks)],
  ];
  for (const utility of [archiveProvider(), localProvider(), nullProvider(), timeProvider(), tlsProvider()]) {
    served.push([utility.source, await serveProvider(utility, faults, hooks)]);
  }
  return {
    reattach: reattachValue(served, process.pid),
    pid: process.pid,
    failOn: async (rules) => faults.set(rules),
    stats: async () => ({ schemaMilliseconds, calls: sum(served.map(([, server]) => server.calls)) }),
    stop: async () => {
      await Promise.all(served.map(([, server]) => server.stop()));
    },
  };
}

function serveProvider<Session>(provider: Provider<Session>, faults: Faults, hooks: Hooks): Promise<ProviderServer> {
  return serve(new ProviderService({ provider, faults, hooks, twins: new Twins() }));
}

function reattachValue(served: readonly [string, ProviderServer][], pid: number): string {
  const entries = served.map(([source, server]) => [
    source,
    {
      Protocol: "grpc",
      ProtocolVersion: 6,
      Pid: pid,
      // Tells Terraform that the process isn't its own: it isn't ended after the run.
      Test: true,
      Addr: { Network: "tcp", String: `127.0.0.1:${server.port}` },
    },
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

function sum(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const [call, count] of counts.flatMap((each) => Object.entries(each))) {
    total[call] = (total[call] ?? 0) + count;
  }
  return total;
}
