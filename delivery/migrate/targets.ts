/** Packages that take the place of others, with the versions that were tried. */
export const REPLACEMENTS: Readonly<Record<string, { readonly name: string; readonly version: string }>> = {
  cdktf: { name: "cdktn", version: "0.24.0" },
  "cdktf-cli": { name: "cdktn-cli", version: "0.24.0" },
  "@cdktf/provider-aws": { name: "@cdktn/provider-aws", version: "25.7.0" },
  "@cdktf/provider-random": { name: "@cdktn/provider-random", version: "15.0.1" },
  constructs: { name: "constructs", version: "10.7.2" },
};

/** What cdktn asks for; the packages of npm bring a Node.js of their own. */
export const NODE = { atLeast: "22.19", version: "22.23.3" } as const;

/** A settings file that doesn't exist: the constants in config/ decide, so that the committed list is the same anywhere. */
export const NO_SETTINGS = "no-settings.json";
