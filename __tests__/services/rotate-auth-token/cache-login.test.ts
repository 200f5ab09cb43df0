import type { AddressInfo, Server, Socket } from "node:net";
import { connect, createServer } from "node:net";
import { acceptsToken } from "../../../services/rotate-auth-token/cache-login";

const TOKEN = "s3cr3t!&#$^<>-token";
const plain = (endpoint: { host: string; port: number }): Socket => connect(endpoint.port, endpoint.host);

/** A server that answers the whole conversation with fixed bytes and keeps what it was sent. */
async function serving<T>(
  reply: (socket: Socket) => void,
  use: (port: number, heard: string[]) => Promise<T>,
): Promise<T> {
  const heard: string[] = [];
  const server: Server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", (data) => {
      heard.push(data.toString());
      reply(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use((server.address() as AddressInfo).port, heard);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

const login = (port: number): Promise<boolean> => acceptsToken({ host: "127.0.0.1", port }, TOKEN, plain);

describe("login to the cache", () => {
  test("sends AUTH and PING in the Redis protocol and is let in", async () => {
    await serving(
      (socket) => socket.write("+OK\r\n+PONG\r\n"),
      async (port, heard) => {
        expect(await login(port)).toBe(true);
        expect(heard.join("")).toBe(`*2\r\n$4\r\nAUTH\r\n$${TOKEN.length}\r\n${TOKEN}\r\n*1\r\n$4\r\nPING\r\n`);
      },
    );
  });

  test("copes with a reply in pieces", async () => {
    await serving(
      (socket) => {
        socket.write("+O");
        setImmediate(() => socket.write("K\r\n+PONG\r\n"));
      },
      async (port) => expect(await login(port)).toBe(true),
    );
  });

  test.each([
    "-WRONGPASS invalid username-password pair or user is disabled.",
    "-ERR invalid password",
    "-NOAUTH Authentication required.",
  ])("is refused by %s", async (reply) => {
    await serving(
      (socket) => socket.write(`${reply}\r\n-NOAUTH Authentication required.\r\n`),
      async (port) => expect(await login(port)).toBe(false),
    );
  });

  test("another error is a failure, never a refusal, and quotes neither token nor reply", async () => {
    await serving(
      (socket) => socket.write(`-LOADING ${TOKEN}\r\n-LOADING\r\n`),
      async (port) => {
        await expect(login(port)).rejects.toThrow(/^The cache answered AUTH with -LOADING$/);
      },
    );
  });

  test("a cache that hangs up is a failure", async () => {
    await serving(
      (socket) => socket.end(),
      async (port) => {
        await expect(login(port)).rejects.toThrow("The cache answered AUTH with nothing");
      },
    );
  });

  test("a cache that can't be reached is a failure", async () => {
    const nobodyListens = 1;
    await expect(login(nobodyListens)).rejects.toThrow("ECONNREFUSED");
  });

  test("a server without TLS is refused by the connection that the function uses", async () => {
    await serving(
      (socket) => socket.write("+OK\r\n+PONG\r\n"),
      async (port, heard) => {
        await expect(acceptsToken({ host: "localhost", port }, TOKEN)).rejects.toThrow();
        expect(heard.join("")).not.toContain(TOKEN);
      },
    );
  });
});
