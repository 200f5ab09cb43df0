import { REPLACEMENTS } from "./targets";

/** Packages with their versions, those of cdktn in place of those of cdktf. */
export function swapPackages(packages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(packages).map(([name, version]) => {
      const replacement = REPLACEMENTS[name];
      return replacement ? [replacement.name, replacement.version] : [name, version];
    }),
  );
}

/** Source code that imports the packages of cdktn; nothing but the names of imported packages changes. */
export function swapImports(source: string): string {
  return source.replace(
    /(\bfrom\s+|\bimport\s*\(|\brequire\()(["'])([^"']+)\2/g,
    (whole: string, before: string, quote: string, specifier: string) => {
      const found = Object.keys(REPLACEMENTS).find((name) => specifier === name || specifier.startsWith(`${name}/`));
      if (!found) return whole;
      return `${before}${quote}${REPLACEMENTS[found]!.name}${specifier.slice(found.length)}${quote}`;
    },
  );
}
