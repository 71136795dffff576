import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';

// Svelte's files, and what the scene is made of. All other rules are oxlint's (.oxlintrc.json), which
// reads the rest, types and all, in seconds.
export default typescript.config(
  {
    ignores: [
      '**/*.{js,mjs,ts}',
      '!**/*.svelte.ts',
      '!src/{scene,layout}/**/*.ts',
      'dist/',
      'src/messages/compiled/',
      '.svelte-check/',
    ],
  },
  js.configs.recommended,
  typescript.configs.recommended,
  svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Nothing from data reaches the page as HTML.' },
        { property: 'outerHTML', message: 'Nothing from data reaches the page as HTML.' },
        { property: 'insertAdjacentHTML', message: 'Nothing from data reaches the page as HTML.' },
        { property: 'localeCompare', message: "Use new Intl.Collator('en'): same on any machine." },
        { object: 'Math', property: 'random', message: 'Pass in a seeded random generator.' },
        { object: 'document', property: 'write', message: 'Build the page from elements.' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // What a picture is made of has the same bits in every browser and in Node.
    files: ['src/scene/**', 'src/layout/**'],
    // Colours only tell whether black or white stands out more.
    ignores: ['**/*.test.ts', 'src/scene/style/colour.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name="Math"][property.name=/^(a?(sin|cos|tan)h?|atan2|exp|expm1|log|log2|log10|log1p|pow|cbrt|hypot)$/]',
          message: 'Its last digits are not the same everywhere: see src/model/arithmetic.ts.',
        },
        {
          selector: 'BinaryExpression[operator="**"]:not([left.type="Literal"])',
          message: 'Its last digits are not the same everywhere: multiply, or take roots.',
        },
      ],
    },
  },
  {
    // Svelte components and their state run in a browser, and TypeScript knows their globals.
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: typescript.parser },
    },
    rules: {
      'no-undef': 'off',
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      // Plain links only: there is no router here. Large data is raw state, never a deep proxy.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
);
