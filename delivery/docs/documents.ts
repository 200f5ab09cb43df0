import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const PROJECT_ROOT = path.resolve(__dirname, "..", "..");

/** Documents at the project's root; those under docs/ are found. */
const ROOT_DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"];

/** Every Markdown document of the project, as paths from its root, sorted. */
export function documentPaths(root = PROJECT_ROOT): string[] {
  const underDocs = readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.posix.join("docs", file.split(path.sep).join("/")));
  return [...ROOT_DOCUMENTS.filter((file) => existsSync(path.join(root, file))), ...underDocs].sort();
}

/** The text of a document. */
export function readDocument(file: string, root = PROJECT_ROOT): string {
  return readFileSync(path.join(root, file), "utf8");
}
