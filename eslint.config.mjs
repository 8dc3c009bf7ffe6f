// Warnings count as errors (`npm run lint` allows none). Exceptions stand here with their reason, never inline.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

const host = ['main.ts', 'src/obsidian/**/*.ts'];
const pureStages = ['src/pipeline.ts', 'src/{notes,facts,garden,questions,views,edits}/**/*.ts'];
const commandLine = ['src/cli/**/*.ts'];
const tests = ['test/**/*.ts', 'vitest.config.ts'];
const typed = { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } };

const unusedVariables = ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }];
const ownStyle = {
  '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': unusedVariables,
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  // Numbers and branded ids are meant to stand in templates.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
};

export default defineConfig([
  { ignores: ['node_modules/', 'dist/', 'coverage/', 'main.js', 'example-vault/', 'test/gardens/', 'test-screenshots/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  { files: host, extends: [obsidianmd.configs.recommended, typed], rules: { ...ownStyle, 'no-console': 'error' } },

  {
    files: [...pureStages, ...commandLine],
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked, typed],
    rules: ownStyle,
  },
  {
    files: pureStages,
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      // Notes may hold NUL and other control characters, which the readers name in regular expressions.
      'no-control-regex': 'off',
    },
  },

  {
    files: tests,
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked, typed],
    rules: {
      ...ownStyle,
      // A test that looks up what is not there should fail, and it does so on the next line.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Mocks of async interfaces need no await; JSON read back in a test has no type.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Hostile fixtures hold control characters on purpose.
      'no-control-regex': 'off',
    },
  },

  {
    files: ['*.mjs', 'bin/*.mjs', '.ci/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
]);
