/** The sheets that something is printed on, in units of CSS, and how it lies on them. */
export type Sheets = {
  readonly width: string;
  readonly height: string;
  readonly margin?: string;
  /** Further rules. */
  readonly rules?: string;
};

/**
 * Has the browser print an element on sheets of a size, without the page around it, or save it as a PDF. What
 * was put on the page for it is gone when printing ends; then `onend` is called.
 */
export function printAlone(
  content: HTMLElement,
  { width, height, margin = '0', rules = '' }: Sheets,
  onend: () => void = () => {},
): void {
  content.classList.add('printed-sheet');
  const style = document.createElement('style');
  style.textContent = `
    .printed-sheet { display: none; }
    @page { size: ${width} ${height}; margin: ${margin}; }
    @media print {
      html, body { width: auto; height: auto; margin: 0; overflow: visible; background: none; }
      body > :not(.printed-sheet) { display: none !important; }
      .printed-sheet { display: block; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      ${rules}
    }`;
  document.body.append(content, style);
  const end = () => {
    content.remove();
    style.remove();
    onend();
  };
  addEventListener('afterprint', end, { once: true });
  print();
}
