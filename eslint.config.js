import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { folderZones, librariesOnlyIn } from './scripts/lint/walls.mjs';

/** Sizes keep the tail short: a file is read top to bottom without scrolling back. */
const sizes = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60 }],
};

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'release', '.cache', '.runtime', 'test-results', 'playwright-report'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ noWarnOnMultipleProjects: true, project: ['shared/tsconfig.json', 'renderer/tsconfig.json', 'main/tsconfig.json'] })] },
    rules: {
      ...sizes,
      ...reactHooks.configs.recommended.rules,
      // Speaks of the React Compiler, which is not used here.
      'react-hooks/incompatible-library': 'off',
      'import-x/no-restricted-paths': ['error', { zones: folderZones(import.meta.dirname) }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      eqeqeq: ['error', 'always'],
      'max-params': ['error', 3],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...librariesOnlyIn({
    dexie: ['renderer/storage'],
    'tesseract.js': ['renderer/ocr'],
    'onnxruntime-web': ['renderer/ocr'],
    electron: ['main'],
    zustand: ['renderer/state'],
  }),
  {
    files: ['*.config.{ts,js}', 'knip.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    // Tests read files and build odd values on purpose; a describe block is not a function to be read at once.
    files: ['**/*.test.{ts,tsx}', '**/*.contract.ts', 'e2e/**/*.ts'],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: folderZones(import.meta.dirname, { mayUseAdapters: true }) }],
      'max-lines-per-function': 'off',
      'max-params': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: sizes,
  },
);
