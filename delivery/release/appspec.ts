import { createHash } from "node:crypto";
import type { RevisionLocation } from "@aws-sdk/client-codedeploy";

/** A move of an alias from one published version to another. */
export interface Shift {
  readonly functionName: string;
  readonly alias: string;
  readonly currentVersion: string;
  readonly targetVersion: string;
}

interface AppSpecContent {
  readonly version: number;
  readonly Resources: readonly Readonly<
    Record<string, { readonly Type: string; readonly Properties: Readonly<Record<string, string>> }>
  >[];
}

/** The AppSpec of a shift, as JSON: CodeDeploy user guide, "AppSpec file structure for AWS Lambda deployments". */
export function appSpecOf({ functionName, alias, currentVersion, targetVersion }: Shift): string {
  const content: AppSpecContent = {
    version: 0.0,
    Resources: [
      {
        [functionName]: {
          Type: "AWS::Lambda::Function",
          Properties: {
            Name: functionName,
            Alias: alias,
            CurrentVersion: currentVersion,
            TargetVersion: targetVersion,
          },
        },
      },
    ],
  };
  return JSON.stringify(content, undefined, 2);
}

/** The shift that an AppSpec describes; undefined when it is not one of a single Lambda alias in JSON. */
export function shiftOf(appSpec: string): Shift | undefined {
  let content: Partial<AppSpecContent>;
  try {
    content = JSON.parse(appSpec) as Partial<AppSpecContent>;
  } catch {
    return undefined;
  }
  const properties = Object.values(content.Resources?.[0] ?? {})[0]?.Properties;
  const { Name, Alias, CurrentVersion, TargetVersion } = properties ?? {};
  if (!Name || !Alias || !CurrentVersion || !TargetVersion) return undefined;
  return { functionName: Name, alias: Alias, currentVersion: CurrentVersion, targetVersion: TargetVersion };
}

/** The revision that CreateDeployment takes; the hash lets CodeDeploy see that the text arrived whole. */
export function revisionOf(shift: Shift): RevisionLocation {
  const content = appSpecOf(shift);
  return {
    revisionType: "AppSpecContent",
    appSpecContent: { content, sha256: createHash("sha256").update(content).digest("hex") },
  };
}
