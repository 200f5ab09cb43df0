import type { Duplex } from "node:stream";
import { connect as connectTls } from "node:tls";

/** Where the cache listens. */
export interface CacheEndpoint {
  readonly host: string;
  readonly port: number;
}

/** Opens the stream to the cache. */
export type Connect = (endpoint: CacheEndpoint) => Duplex;

/** Longer than a failover's reconnect, far shorter than the function's own limit. */
const LOGIN_TIMEOUT_MS = 10_000;

/** TLS 1.2 or later with the certificate checked against the host: 45 CFR 164.312(e)(1). */
const overTls: Connect = ({ host, port }) => connectTls({ host, port, servername: host, minVersion: "TLSv1.2" });

/**
 * Whether the cache accepts a token: `AUTH token`, then `PING`, in the Redis protocol (RESP).
 *
 * @returns false when the cache answers that the token is wrong.
 * @throws on anything else (no route, TLS failure, another error reply); the message never holds the token.
 */
export async function acceptsToken(endpoint: CacheEndpoint, token: string, connect = overTls): Promise<boolean> {
  const stream = connect(endpoint);
  try {
    const replies = await converse(stream, [command("AUTH", token), command("PING")]);
    if (replies[0] === "+OK" && replies[1] === "+PONG") return true;
    const code = (replies[0] ?? "").split(" ")[0] ?? "";
    if (code === "-WRONGPASS" || code === "-NOAUTH" || replies[0]?.startsWith("-ERR invalid password")) return false;
    throw new Error(`The cache answered AUTH with ${code || "nothing"}`);
  } finally {
    stream.destroy();
  }
}

/** A RESP array of bulk strings: lengths are explicit, so no character of a token can end an argument. */
function command(...parts: string[]): string {
  return `*${parts.length}\r\n` + parts.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`).join("");
}

function converse(stream: Duplex, commands: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let received = "";
    const timer = setTimeout(
      () => reject(new Error(`The cache did not answer within ${LOGIN_TIMEOUT_MS} ms`)),
      LOGIN_TIMEOUT_MS,
    );
    const settle = (): void => {
      clearTimeout(timer);
      resolve(received.split("\r\n").slice(0, commands.length));
    };
    stream.on("data", (chunk: Buffer) => {
      received += chunk.toString("latin1");
      if (received.split("\r\n").length > commands.length) settle();
    });
    stream.on("end", settle); // the cache hangs up after too many wrong tokens
    stream.on("error", (error: Error) => {
      clearTimeout(timer);
      reject(error);
    });
    stream.write(commands.join(""));
  });
}
