import { createHash } from "node:crypto";

/** The hashes of a content under the names that the archive and local providers give them. */
export function hashesOf(content: Buffer, prefix: string): Record<string, string> {
  const hash = (algorithm: string, encoding: "hex" | "base64"): string =>
    createHash(algorithm).update(content).digest(encoding);
  return {
    [`${prefix}md5`]: hash("md5", "hex"),
    [`${prefix}sha1`]: hash("sha1", "hex"),
    [`${prefix}sha`]: hash("sha1", "hex"),
    [`${prefix}sha256`]: hash("sha256", "hex"),
    [`${prefix}sha512`]: hash("sha512", "hex"),
    [`${prefix}base64sha256`]: hash("sha256", "base64"),
    [`${prefix}base64sha512`]: hash("sha512", "base64"),
  };
}
