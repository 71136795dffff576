import { lexer, type Token } from 'marked';

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
