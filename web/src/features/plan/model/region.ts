/** The language of the page with the region of the browser: English read in Hanoi or Berlin writes 5 Jan, not Jan 5. */
export function regional(language: string, wanted: readonly string[] = navigator.languages): string {
  return wanted.find((tag) => tag.split('-')[0] === language) ?? language;
}
