// What is published beside a shipped project; loaded as one module, for each load compiles all it needs.
export { previewOf } from '../src/cli/commands/preview.ts';
export { publishedPositions, type PublishedPositions } from '../src/layout/publishedPositions.ts';
