import { build } from "esbuild";
import { zipSync } from "fflate";
import path from "node:path";
import type { PackagedFunction } from "./functions";
import { entryOf } from "./functions";

/** The start of DOS time, built as local time because that is what the zip format stores: the same bytes anywhere. */
const MTIME = new Date(1980, 0, 1);
/** A regular file that Lambda's user may read. */
const UNIX_FILE_0644 = 0o100644 << 16;
const UNIX = 3;

/** One self-contained CommonJS file. The AWS SDK stays out: every nodejs runtime of Lambda brings it. */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["@aws-sdk/*"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    // Paths in the output are relative to the function, never to where the build runs.
    absWorkingDir: path.join(__dirname, "..", ".."),
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`esbuild wrote nothing for ${entry}`);
  return file.text;
}

/** A zip with the same bytes for the same files, whatever the machine, the time zone or the order of the keys. */
export function archive(files: Readonly<Record<string, string>>): Uint8Array {
  const sorted = Object.keys(files).sort();
  return zipSync(
    Object.fromEntries(
      sorted.map((name) => [
        name,
        [Buffer.from(files[name] ?? "", "utf8"), { mtime: MTIME, os: UNIX, attrs: UNIX_FILE_0644, level: 9 }],
      ]),
    ),
  );
}

/** The archive that Lambda runs for one packaged function. */
export async function packageFunction(name: PackagedFunction): Promise<Uint8Array> {
  return archive({ "index.js": await bundle(entryOf(name)) });
}
