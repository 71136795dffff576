/** Text as the content of an XML element: what XML 1.0 cannot hold is left out. */
export function xmlContent(text: string): string {
  return allowed(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text as the value of an attribute in double quotes. */
export function xmlAttribute(text: string): string {
  return xmlContent(text).replaceAll('"', '&quot;');
}

/** The text without what XML 1.0 cannot hold: control characters and lone surrogates. */
function allowed(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- these are what is removed
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
    '',
  );
}
