import js from '@eslint/js';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/**
 * Who may import whom: core <- platform <- functions, web; data holds what the project is made of
 * and may use core. Nothing imports web.
 */
function boundary(folder, forbidden) {
  return {
    files: [`${folder}/**/*.{ts,js,svelte}`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: forbidden.map((name) => ({
            regex: `^(@bachata/${name === 'data' ? 'library' : name}(/|$)|(\\.\\./)+${name}/)`,
            message: `${folder} must not import ${name}.`,
          })),
        },
      ],
    },
  };
}

/** The domain stands on nothing but the language, zod, the FFT, an LRU cache and Node's hashes. */
const pureCore = {
  files: ['core/**/*.ts'],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(@bachata/|(\\.\\./)+(platform|functions|web|data|tests|tools)/)',
            message: 'core imports no other part.',
          },
          {
            regex: '^(?!(\\.|zod$|lru-cache$|@echogarden/pffft-wasm/simd$|node:(stream|crypto)$))',
            message: 'core uses no vendor package and does no input or output.',
          },
        ],
      },
    ],
  },
};

export default ts.config(
  { ignores: ['**/node_modules', '**/build', '**/.svelte-kit', '.local', 'infra/firebase-tools'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: 'error',
      // The site is always served from the root of its host: there is no base path to resolve.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  pureCore,
  boundary('platform', ['functions', 'web', 'data', 'tests', 'tools']),
  boundary('functions', ['web', 'tests', 'tools']),
  boundary('web', ['functions', 'tests', 'tools']),
  boundary('data', ['platform', 'functions', 'web', 'tests', 'tools']),
);
