import { existsSync } from "node:fs";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import ts from "typescript";
import { PROJECT_ROOT } from "../docs/documents";
import { swapImports, swapPackages } from "./swap";

/** What synthesis needs besides what main.ts imports. */
const ALSO = ["delivery/synth.js", "services/dist", "cdktf.json"];

/** Packages that run and check the sources; none of them is imported. */
const TOOLS = ["tsx", "typescript", "@types/node"];

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/**
 * Copies what synthesis is made of, as it is now, into two folders: as it is, and with the packages swapped.
 * @returns how many files changed
 */
export async function copyBoth(asIs: string, swapped: string): Promise<number> {
  const { files, packages } = await reachedFrom("main.ts");
  let changed = 0;
  for (const [file, text] of files) {
    const other = swapImports(text);
    if (other !== text) changed += 1;
    await put(path.join(asIs, file), text);
    await put(path.join(swapped, file), other);
  }
  for (const folder of [asIs, swapped]) {
    for (const file of ALSO) await cp(path.join(PROJECT_ROOT, file), path.join(folder, file), { recursive: true });
  }
  await symlink(path.join(PROJECT_ROOT, "node_modules"), path.join(asIs, "node_modules"));
  await cp(path.join(PROJECT_ROOT, "package.json"), path.join(asIs, "package.json"));
  await put(path.join(swapped, "package.json"), JSON.stringify(await manifest([...packages, ...TOOLS])));
  const tsconfig = JSON.parse(await readFile(path.join(PROJECT_ROOT, "tsconfig.json"), "utf8")) as {
    compilerOptions: object;
  };
  const compilerOptions = { ...tsconfig.compilerOptions, types: ["node"] };
  await put(path.join(swapped, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["main.ts"] }));
  return changed;
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Files of the project that a file imports, for their types too, and what those import; and names of packages. */
async function reachedFrom(
  entry: string,
): Promise<{ readonly files: ReadonlyMap<string, string>; readonly packages: readonly string[] }> {
  const files = new Map<string, string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    const text = await readFile(path.join(PROJECT_ROOT, file), "utf8");
    files.set(file, text);
    for (const { fileName: name } of ts.preProcessFile(text).importedFiles) {
      if (name.startsWith(".")) waiting.push(resolveLocal(path.join(path.dirname(file), name)));
      else if (!name.startsWith("node:"))
        packages.add(
          name
            .split("/")
            .slice(0, name.startsWith("@") ? 2 : 1)
            .join("/"),
        );
    }
  }
  return { files, packages: [...packages].sort() };
}

function resolveLocal(name: string): string {
  for (const candidate of [`${name}.ts`, path.join(name, "index.ts")]) {
    if (existsSync(path.join(PROJECT_ROOT, candidate))) return candidate;
  }
  throw new Error(`${name} is imported but is no file of the project`);
}

/** A package.json with the packages at the versions of the project, swapped. */
async function manifest(names: readonly string[]): Promise<object> {
  const { dependencies, devDependencies } = JSON.parse(
    await readFile(path.join(PROJECT_ROOT, "package.json"), "utf8"),
  ) as Manifest;
  const pinned = { ...devDependencies, ...dependencies };
  const wanted = Object.fromEntries(names.map((name) => [name, pinned[name] ?? "*"]));
  return { name: "migration-try", private: true, dependencies: swapPackages(wanted) };
}
