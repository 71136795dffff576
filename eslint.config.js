import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';

// What needs types is oxlint's (.oxlintrc.json), which reads them in seconds, and svelte-check's.
export default typescript.config(
  { ignores: ['dist/', 'src/messages/compiled/', '.test-results/', 'e2e/screenshots/'] },
  js.configs.recommended,
  typescript.configs.recommended,
  svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
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
    files: ['src/**'],
    rules: { 'no-console': 'error' },
  },
  {
    // What a picture is made of has the same bits in every browser and in Node.
    files: ['src/scene/**', 'src/layout/**'],
    ignores: ['**/*.test.ts'],
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
    files: ['src/cli.ts', 'src/**/*.test.ts'],
    rules: { 'no-console': 'off' },
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
  {
    files: ['**/*.test.ts', 'e2e/**', '.tools/**', 'bench/**', '*.js'],
    languageOptions: { globals: globals.node },
  },
);
