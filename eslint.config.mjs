import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "node_modules",
      "cdktf.out",
      "cdktf.hcl.out",
      "rehearsal.out",
      "coverage",
      ".venv",
      ".venv-scan",
      ".venv-oscal",
      ".tools",
      "evidence",
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.ts"],
    rules: {
      // The barrel costs 1.6 s and 565 MB, a deep import 3 ms.
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "@cdktf/provider-aws", message: "Import deeply: @cdktf/provider-aws/lib/vpc" },
            { name: "@cdktf/provider-random", message: "Import deeply: @cdktf/provider-random/lib/password" },
          ],
        },
      ],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ["__tests__/**/*.ts"],
    rules: { "max-lines": "off" },
  },
  { files: ["**/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  prettier,
);
