/** Enough of a hash to tell two apart by eye, in groups that can be read aloud: "3f9a 02c1 77de". */
export function shortHash(hash: string): string {
  return (hash.slice(0, 12).match(/.{1,4}/g) ?? []).join(' ');
}
