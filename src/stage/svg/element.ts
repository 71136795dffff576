/** Makes an SVG element with attributes; numbers are written with two decimals. */
export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(element, attributes);
  return element;
}

/** Sets attributes, touching only those that change. */
export function setAttributes(
  element: SVGElement,
  attributes: Readonly<Record<string, string | number>>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = typeof value === 'number' ? rounded(value) : value;
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

/** A number with two decimals at most. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
