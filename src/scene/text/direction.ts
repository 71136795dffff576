const strong =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|(\p{L})/u;

/** Direction of a text by its first letter that has one (rules P2 and P3 of UAX 9). */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const found = strong.exec(text);
  return found && found[1] === undefined ? 'rtl' : 'ltr';
}
