import type { LambdaClient } from "@aws-sdk/client-lambda";
import { GetAliasCommand, paginateListVersionsByFunction, ResourceNotFoundException } from "@aws-sdk/client-lambda";
import { UserError } from "../user-error";

/** Where an alias sends its calls. */
export interface Traffic {
  /** The version that gets what the weights leave. */
  readonly version: string;
  /** Share of calls, 0 to 1, by further version; empty unless a shift is under way. */
  readonly weights: Readonly<Record<string, number>>;
}

/** The alias of one function, and the versions that it can point to. */
export class LiveAlias {
  constructor(
    private readonly client: LambdaClient,
    readonly functionName: string,
    readonly alias: string,
  ) {}

  /** @throws UserError when the function or its alias doesn't exist. */
  async traffic(): Promise<Traffic> {
    try {
      const alias = await this.client.send(new GetAliasCommand({ FunctionName: this.functionName, Name: this.alias }));
      return { version: alias.FunctionVersion ?? "", weights: alias.RoutingConfig?.AdditionalVersionWeights ?? {} };
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      throw new UserError(`Function ${this.functionName} with alias ${this.alias} doesn't exist.`, [
        "Deploy the environment's services stack first.",
      ]);
    }
  }

  /** Published versions, oldest first; `$LATEST` is none. */
  async publishedVersions(): Promise<string[]> {
    const versions: number[] = [];
    for await (const page of paginateListVersionsByFunction(
      { client: this.client },
      { FunctionName: this.functionName },
    )) {
      for (const { Version } of page.Versions ?? [])
        if (Version && /^\d+$/.test(Version)) versions.push(Number(Version));
    }
    return versions.sort((a, b) => a - b).map(String);
  }
}

/** The share of calls, in per cent, that a version gets. */
export function shareOf({ version, weights }: Traffic, wanted: string): number {
  if (wanted in weights) return Math.round((weights[wanted] ?? 0) * 100);
  if (wanted !== version) return 0;
  return Math.round((1 - Object.values(weights).reduce((sum, weight) => sum + weight, 0)) * 100);
}
