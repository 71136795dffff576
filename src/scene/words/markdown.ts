import { lexer, type Token, type Tokens } from 'marked';

/** What is said by the words within. */
const spoken: ReadonlySet<string> = new Set(['paragraph', 'strong', 'em', 'link', 'text']);

/** Words of a story as tokens of CommonMark; nothing becomes HTML. */
export function tokensOf(text: string): readonly Token[] {
  return lexer(text, { gfm: false });
}

/** The tokens within one. */
export function inner(token: Token): readonly Token[] {
  return 'tokens' in token ? (token.tokens ?? []) : [];
}

/** Where a link leads, if it leads to the web. */
export function linkOf(token: Token): string | undefined {
  const href: unknown = 'href' in token ? token['href'] : undefined;
  return typeof href === 'string' && /^https?:\/\//i.test(href) && URL.canParse(href)
    ? href
    : undefined;
}

/**
 * Words of a story without their Markdown, a string a paragraph: an item of a list begins with its bullet
 * or number, a link is its words, and what the subset does not have stands as it was typed.
 */
export function plainParagraphs(text: string): readonly string[] {
  return tokensOf(text)
    .flatMap(paragraphsOf)
    .filter((paragraph) => paragraph !== '');
}

function paragraphsOf(token: Token): readonly string[] {
  if (token.type === 'blockquote') return inner(token).flatMap(paragraphsOf);
  if (token.type !== 'list') return [plain(token).trim()];
  const { items, ordered, start } = token as Tokens.List;
  return items.flatMap((item, index) => {
    const mark = ordered ? `${(start === '' ? 1 : start) + index}.` : '•';
    const [first = '', ...rest] = item.tokens.flatMap(paragraphsOf);
    return [`${mark} ${first}`, ...rest];
  });
}

function plain(token: Token): string {
  if (token.type === 'space') return '';
  if (token.type === 'br') return ' ';
  const within = inner(token);
  if (within.length > 0 && spoken.has(token.type)) return within.map(plain).join('');
  return (token.type === 'text' || token.type === 'escape') && 'text' in token
    ? String(token['text'])
    : token.raw;
}
