import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { FailRule } from "./engine/faults";
import type { StandIn } from "./start";

/** The loopback address through which another process steers a stand-in. */
export interface Control {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves `GET /stats` and `PUT /fail-on` (a JSON list of rules that replaces the ones before). */
export async function startControl(standIn: Pick<StandIn, "failOn" | "stats">): Promise<Control> {
  const server = createServer((request, response) => {
    answer(standIn, request)
      .then((body) => send(response, 200, body))
      .catch((error: Error) => send(response, 400, { error: error.message }));
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(standIn: Pick<StandIn, "failOn" | "stats">, request: IncomingMessage): Promise<object> {
  const call = `${request.method ?? ""} ${request.url ?? ""}`;
  if (call === "GET /stats") {
    return standIn.stats();
  }
  if (call === "PUT /fail-on") {
    await standIn.failOn(JSON.parse(await bodyOf(request)) as readonly FailRule[]);
    return {};
  }
  throw new Error(`no such call: ${call}; there are GET /stats and PUT /fail-on`);
}

function send(response: ServerResponse, code: number, body: object): void {
  response.writeHead(code, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

/** The text that a request brings. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Binds a server to a free port of the loopback interface. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
