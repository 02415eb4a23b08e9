import js from "@eslint/js";
import globals from "globals";

// One level of names: code that hides another name of its module reads as if it used it.
const rules = {
  ...js.configs.recommended.rules,
  "no-shadow": "error",
  "no-undef": "error",
  "no-unused-vars": "error",
  "no-var": "error",
  "prefer-const": "error",
  eqeqeq: "error",
  complexity: ["error", 12],
  "max-lines": ["error", 300],
  "max-len": ["error", { code: 100, ignoreStrings: true, ignoreTemplateLiterals: true }],
};

export default [
  {
    files: ["dashboard/web/assets/scripts/**/*.js"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: globals.browser },
    rules,
  },
  {
    files: ["tests/js/**/*.js", "eslint.config.js"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: { ...globals.node, history: "readonly", location: "readonly" } },
    rules,
  },
];
