import type { CodeDeployClient, DeploymentInfo, DeploymentStatus } from "@aws-sdk/client-codedeploy";
import {
  ApplicationDoesNotExistException,
  CreateDeploymentCommand,
  DeploymentGroupDoesNotExistException,
  GetDeploymentCommand,
  paginateListDeployments,
  StopDeploymentCommand,
} from "@aws-sdk/client-codedeploy";
import { UserError } from "../user-error";
import type { Shift } from "./appspec";
import { revisionOf, shiftOf } from "./appspec";

/** The statuses of a deployment that is not over. */
export const UNFINISHED: readonly DeploymentStatus[] = ["Created", "Queued", "InProgress", "Baking", "Ready"];

/** The deployments of one service: one deployment group of the environment's CodeDeploy application. */
export class Deployments {
  constructor(
    private readonly client: CodeDeployClient,
    private readonly application: string,
    private readonly group: string,
  ) {}

  /**
   * Starts a shift, at the pace that the deployment group sets, or all at once.
   * @returns the deployment's id.
   */
  async start(shift: Shift, description: string, pace: "group" | "at-once"): Promise<string> {
    const { deploymentId } = await this.client.send(
      new CreateDeploymentCommand({
        applicationName: this.application,
        deploymentGroupName: this.group,
        revision: revisionOf(shift),
        description,
        ...(pace === "at-once" && { deploymentConfigName: "CodeDeployDefault.LambdaAllAtOnce" }),
      }),
    );
    return deploymentId ?? "";
  }

  async get(deploymentId: string): Promise<DeploymentInfo> {
    const { deploymentInfo } = await this.client.send(new GetDeploymentCommand({ deploymentId }));
    return deploymentInfo ?? {};
  }

  /** The deployment that is not over, if any: CodeDeploy runs one at a time in a group. */
  async unfinished(): Promise<string | undefined> {
    return (await this.ids(UNFINISHED))[0];
  }

  /** Ends a deployment and has CodeDeploy put the alias back. */
  async stop(deploymentId: string): Promise<void> {
    await this.client.send(new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: true }));
  }

  /** The newest successful shift that ended on a version; undefined when CodeDeploy knows none. */
  async lastShiftTo(version: string): Promise<Shift | undefined> {
    const infos: DeploymentInfo[] = [];
    for (const id of await this.ids(["Succeeded"])) infos.push(await this.get(id));
    return infos
      .sort((a, b) => (b.createTime?.getTime() ?? 0) - (a.createTime?.getTime() ?? 0))
      .map(({ revision }) => shiftOf(revision?.appSpecContent?.content ?? revision?.string?.content ?? ""))
      .find((shift) => shift?.targetVersion === version);
  }

  private async ids(statuses: readonly DeploymentStatus[]): Promise<string[]> {
    const ids: string[] = [];
    try {
      for await (const page of paginateListDeployments(
        { client: this.client },
        {
          applicationName: this.application,
          deploymentGroupName: this.group,
          includeOnlyStatuses: [...statuses],
        },
      )) {
        ids.push(...(page.deployments ?? []));
      }
    } catch (error) {
      if (!(
        error instanceof ApplicationDoesNotExistException || error instanceof DeploymentGroupDoesNotExistException
      )) {
        throw error;
      }
      throw new UserError(`CodeDeploy has no deployment group ${this.group} in application ${this.application}.`, [
        "Deploy the environment's services stack first.",
      ]);
    }
    return ids;
  }
}
