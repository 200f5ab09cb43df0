import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { LambdaClient } from "@aws-sdk/client-lambda";
import { UpdateAliasCommand } from "@aws-sdk/client-lambda";
import { shiftOf } from "../../../delivery/release/appspec";

/** How the next deployments go. `stuck` never ends by itself. */
export type Script = "succeeds" | "alarm" | "stuck";

interface Play {
  script: Script;
  status: string;
  looks: number;
  rollbackId?: string;
}

type Json = Record<string, unknown>;

/**
 * Stands in front of moto and plays what moto's CodeDeploy lacks: a deployment that goes on (moto leaves every one in
 * "Created"), the traffic it shifts, its rollback, StopDeployment, and lists by status. All else is moto's: it keeps
 * applications, groups, revisions, functions, versions and aliases, and the shift is made with its UpdateAlias.
 */
export class CodeDeployPlayer {
  script: Script = "succeeds";
  private readonly plays = new Map<string, Play>();
  private server?: Server;
  private rollbacks = 0;

  constructor(
    private readonly moto: string,
    private readonly lambda: LambdaClient,
  ) {}

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const operation = String(request.headers["x-amz-target"] ?? "").split(".")[1] ?? "";
    const asked = operation ? (JSON.parse(body.toString() || "{}") as Json) : {};
    if (operation === "StopDeployment")
      return this.send(response, await this.stopDeployment(String(asked["deploymentId"])));
    if (operation === "GetDeployment" && this.isRollback(asked)) return this.send(response, this.rollbackInfo(asked));

    const wanted = asked["includeOnlyStatuses"] as string[] | undefined;
    const forwarded =
      operation === "ListDeployments" ? JSON.stringify({ ...asked, includeOnlyStatuses: undefined }) : body;
    const answer = await this.forward(request, forwarded);
    if (!operation || answer.status !== 200) {
      response.writeHead(answer.status, { "content-type": answer.type }).end(answer.text);
      return;
    }
    const json = JSON.parse(answer.text || "{}") as Json;
    if (operation === "CreateDeployment") this.plays.set(String(json["deploymentId"]), this.newPlay());
    if (operation === "GetDeployment") await this.look(json["deploymentInfo"] as Json);
    if (operation === "ListDeployments" && wanted) {
      const ids = json["deployments"] as string[];
      json["deployments"] = ids.filter((id) => wanted.includes(this.plays.get(id)?.status ?? ""));
    }
    this.send(response, json);
  }

  private newPlay(): Play {
    return { script: this.script, status: "Created", looks: 0 };
  }

  /** One look moves the deployment one step on. */
  private async look(info: Json): Promise<void> {
    const play = this.plays.get(String(info["deploymentId"])) ?? this.newPlay();
    play.looks += 1;
    const shift = shiftOf(((info["revision"] as Json)["appSpecContent"] as Json)["content"] as string);
    if (!shift) throw new Error("the revision holds no AppSpec");
    const { functionName, alias, currentVersion, targetVersion } = shift;
    if (play.status === "Created" && play.looks > 1) {
      play.status = "InProgress";
      await this.route(functionName, alias, currentVersion, { [targetVersion]: 0.1 });
    } else if (play.status === "InProgress" && play.script === "succeeds") {
      play.status = "Succeeded";
      await this.route(functionName, alias, targetVersion, {});
    } else if (play.status === "InProgress" && play.script === "alarm") {
      play.status = "Stopped";
      play.rollbackId = `rollback-${(this.rollbacks += 1)}`;
    }
    info["status"] = play.status;
    if (play.script === "alarm" && play.status === "Stopped") {
      info["errorInformation"] = { code: "ALARM_ACTIVE", message: "One or more alarms have been activated" };
    }
    if (play.rollbackId) {
      info["rollbackInfo"] = { rollbackDeploymentId: play.rollbackId };
      await this.route(functionName, alias, currentVersion, {});
    }
  }

  private async stopDeployment(id: string): Promise<Json> {
    const play = this.plays.get(id);
    if (!play) throw new Error(`no deployment ${id}`);
    play.status = "Stopped";
    play.rollbackId = `rollback-${(this.rollbacks += 1)}`;
    return { status: "Pending", statusMessage: "stopping" };
  }

  private isRollback(asked: Json): boolean {
    return String(asked["deploymentId"]).startsWith("rollback-");
  }

  private rollbackInfo(asked: Json): Json {
    return {
      deploymentInfo: { deploymentId: asked["deploymentId"], status: "Succeeded", creator: "codeDeployRollback" },
    };
  }

  private async route(
    functionName: string,
    alias: string,
    version: string,
    weights: Record<string, number>,
  ): Promise<void> {
    await this.lambda.send(
      new UpdateAliasCommand({
        FunctionName: functionName,
        Name: alias,
        FunctionVersion: version,
        RoutingConfig: { AdditionalVersionWeights: weights },
      }),
    );
  }

  private async forward(
    request: IncomingMessage,
    body: Buffer | string,
  ): Promise<{ status: number; type: string; text: string }> {
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !["host", "content-length", "connection"].includes(name)),
    ) as Record<string, string>;
    const bodiless = request.method === "GET" || request.method === "HEAD";
    const answer = await fetch(`${this.moto}${request.url}`, {
      method: request.method ?? "GET",
      headers,
      ...(bodiless ? {} : { body: typeof body === "string" ? body : new Uint8Array(body) }),
    });
    return {
      status: answer.status,
      type: answer.headers.get("content-type") ?? "application/json",
      text: await answer.text(),
    };
  }

  private send(response: ServerResponse, json: Json): void {
    response.writeHead(200, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(json));
  }
}
