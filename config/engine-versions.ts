/** The lowest PostgreSQL minor of each major that RDS still creates (aws-facts, section 1; ADR 0006). */
export const LOWEST_POSTGRES_MINOR: Readonly<Record<string, number>> = {
  "14": 18,
  "15": 13,
  "16": 9,
  "17": 5,
  "18": 1,
};

/** Whether RDS still creates this PostgreSQL version, written as major.minor. */
export function isCreatablePostgres(version: string): boolean {
  const match = /^(\d+)\.(\d+)$/.exec(version);
  const lowest = match ? LOWEST_POSTGRES_MINOR[match[1]!] : undefined;
  return lowest !== undefined && Number(match![2]) >= lowest;
}

/** What ElastiCache offers per engine: Redis OSS ends at 7.1, Valkey begins at 7.2 (ADR 0007). */
export const CACHE_ENGINE_VERSIONS = {
  redis: ["7.0", "7.1"],
  valkey: ["7.2", "8.0", "8.1", "8.2", "9.0", "9.1"],
} as const;

export type CacheEngine = keyof typeof CACHE_ENGINE_VERSIONS;

/** The parameter group family of a cache engine and version, as ElastiCache names it. */
export function cacheFamily(engine: CacheEngine, version: string): string {
  return `${engine}${version.split(".")[0]}`;
}

/** Lambda runtimes by the end of their support (ADR 0008); the project runs Node.js only. */
export const LAMBDA_RUNTIMES = {
  "nodejs20.x": "unsupported",
  "nodejs22.x": "supported",
  "nodejs24.x": "supported",
} as const;

export type LambdaRuntime = keyof typeof LAMBDA_RUNTIMES;
