import { ElasticacheParameterGroup } from "@cdktf/provider-aws/lib/elasticache-parameter-group";
import { ElasticacheReplicationGroup } from "@cdktf/provider-aws/lib/elasticache-replication-group";
import { ElasticacheSubnetGroup } from "@cdktf/provider-aws/lib/elasticache-subnet-group";
import { Construct } from "constructs";
import { cacheFamily } from "../config/engine-versions";
import { physicalName } from "../config/names";
import { protectsAll } from "../config/protection";
import type { EnvironmentConfig } from "../config/schema";
import { EncryptedLogGroup } from "./encrypted-log-group";
import { CACHE_PORT } from "./network-acl-rules";

export interface SessionCacheProps {
  readonly config: EnvironmentConfig;
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  readonly cacheKeyArn: string;
  readonly logsKeyArn: string;
  /** The token that clients sign in with; a reference, never text. */
  readonly authToken: string;
}

/** Sessions in Valkey: encrypted on disk and on the wire, behind a token (45 CFR 164.312(a), (d), (e)). */
export class SessionCache extends Construct {
  readonly replicationGroupId: string;
  readonly arn: string;
  /** Host name that clients write to. */
  readonly primaryEndpoint: string;
  /** Ids of the nodes, by AWS's rule for naming them. */
  readonly memberIds: readonly string[];
  readonly slowLogGroupName: string;

  constructor(scope: Construct, id: string, props: SessionCacheProps) {
    super(scope, id);
    const { config } = props;
    const { cache } = config;
    const name = physicalName(config, "cache", "replicationGroup");
    const sharded = cache.shards > 1;
    const replicated = cache.nodes > 1;

    const subnetGroup = new ElasticacheSubnetGroup(this, "subnets", {
      name,
      description: "Database subnets, without a route to the internet",
      subnetIds: [...props.subnetIds],
    });
    const parameters = new ElasticacheParameterGroup(this, "parameters", {
      name: physicalName(config, cacheFamily(cache.engine, cache.engineVersion)),
      family: cacheFamily(cache.engine, cache.engineVersion),
      description: "Evicts sessions that expire, closes idle connections",
      parameter: [
        { name: "maxmemory-policy", value: "volatile-lru" }, // every session has a time to live
        { name: "timeout", value: String(cache.idleTimeoutSeconds) },
        ...(sharded ? [{ name: "cluster-enabled", value: "yes" }] : []),
      ],
      lifecycle: { createBeforeDestroy: true },
    });
    const logGroup = (log: string): EncryptedLogGroup =>
      new EncryptedLogGroup(this, log, {
        config,
        name: `/${name}/${log}`,
        keyArn: props.logsKeyArn,
        purpose: "application",
      });
    const slowLog = logGroup("slow-log");
    const engineLog = logGroup("engine-log");

    const group = new ElasticacheReplicationGroup(this, "group", {
      replicationGroupId: name,
      description: "Sessions and tokens of the voice agent",
      engine: cache.engine,
      engineVersion: cache.engineVersion,
      nodeType: cache.nodeType,
      port: CACHE_PORT,
      ...(sharded
        ? { numNodeGroups: cache.shards, replicasPerNodeGroup: cache.nodes - 1 }
        : { numCacheClusters: cache.nodes }),
      automaticFailoverEnabled: replicated,
      multiAzEnabled: replicated,
      subnetGroupName: subnetGroup.name,
      securityGroupIds: [props.securityGroupId],
      parameterGroupName: parameters.name,

      atRestEncryptionEnabled: "true", // fixed, and can't be changed after creation
      kmsKeyId: props.cacheKeyArn,
      transitEncryptionEnabled: true,
      transitEncryptionMode: "required",
      authToken: props.authToken,
      authTokenUpdateStrategy: "ROTATE",

      snapshotRetentionLimit: cache.snapshotRetentionDays,
      snapshotWindow: "07:00-08:00",
      maintenanceWindow: "sun:10:30-sun:11:30",
      finalSnapshotIdentifier: `${name}-final`,
      autoMinorVersionUpgrade: "true",
      applyImmediately: false,
      logDeliveryConfiguration: [
        { logType: "slow-log", logGroup: slowLog },
        { logType: "engine-log", logGroup: engineLog },
      ].map(({ logType, logGroup: target }) => ({
        logType,
        logFormat: "json",
        destinationType: "cloudwatch-logs",
        destination: target.name,
      })),
      lifecycle: {
        preventDestroy: protectsAll(config),
        ignoreChanges: ["auth_token", "engine_version"], // the rotation's, and minor upgrades AWS's
      },
    });
    this.replicationGroupId = group.replicationGroupId;
    this.arn = group.arn;
    this.primaryEndpoint = sharded ? group.configurationEndpointAddress : group.primaryEndpointAddress;
    this.slowLogGroupName = slowLog.name;
    this.memberIds = memberIds(name, cache.shards, cache.nodes);
  }
}

/** Node names as ElastiCache gives them: `<group>-001`, and `<group>-0001-001` with several shards. */
function memberIds(name: string, shards: number, nodes: number): string[] {
  const node = (number: number): string => String(number).padStart(3, "0");
  const ofShard = Array.from({ length: nodes }, (_, index) => node(index + 1));
  if (shards === 1) return ofShard.map((suffix) => `${name}-${suffix}`);
  return Array.from({ length: shards }, (_, index) => String(index + 1).padStart(4, "0")).flatMap((shard) =>
    ofShard.map((suffix) => `${name}-${shard}-${suffix}`),
  );
}
