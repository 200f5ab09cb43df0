import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { createServer, type Server, type TlsOptions } from "node:tls";
import { pathToFileURL } from "node:url";
import execa from "execa";
import { ensurePython } from "../../../rehearsal/python-environment";

const TOKEN = "s3cr3t!&#$^<>-token";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "cache-login-"));
  const { python } = await ensurePython("emulator");
  for (const host of ["localhost", "elsewhere.example"]) {
    await execa(python, [path.join(__dirname, "certificate.py"), host, file(host, "pem"), file(host, "key")]);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function file(host: string, kind: string): string {
  return path.join(folder, `${host}.${kind}`);
}

/** What a sign-in answers at a cache with a host's certificate, where the function trusts a file of authorities. */
async function signIn(host: string, trusted: string | undefined, options: TlsOptions = {}): Promise<string> {
  const server: Server = createServer(
    { cert: await readFile(file(host, "pem")), key: await readFile(file(host, "key")), ...options },
    (socket) => {
      socket.on("error", () => undefined);
      socket.on("data", (data) =>
        socket.write(data.toString().includes(TOKEN) ? "+OK\r\n+PONG\r\n" : "-WRONGPASS\r\n-NOAUTH\r\n"),
      );
    },
  );
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  try {
    const { stdout } = await execa(
      process.execPath,
      [
        "--import",
        pathToFileURL(require.resolve("tsx")).href,
        path.join(__dirname, "login-once.ts"),
        String((server.address() as AddressInfo).port),
        TOKEN,
      ],
      { env: { NODE_EXTRA_CA_CERTS: trusted } },
    );
    return stdout;
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe("login to the cache by TLS", () => {
  test("signs in where the certificate is the host's and its authority is trusted", async () => {
    expect(await signIn("localhost", file("localhost", "pem"))).toBe("true");
  });

  test("refuses a certificate of an authority that nobody trusts", async () => {
    expect(await signIn("localhost", undefined)).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");
  });

  test("refuses a certificate of another host", async () => {
    expect(await signIn("elsewhere.example", file("elsewhere.example", "pem"))).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
  });

  test("refuses a cache that speaks TLS 1.1 alone", async () => {
    const old: TlsOptions = { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" };
    expect(await signIn("localhost", file("localhost", "pem"), old)).toMatch(
      /EPROTO|PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|ECONNRESET/,
    );
  });
});
