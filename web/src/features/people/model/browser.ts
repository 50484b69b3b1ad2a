const browsers: Array<[RegExp, string]> = [
  [/edg\//i, 'Edge'],
  [/opr\//i, 'Opera'],
  [/firefox\//i, 'Firefox'],
  [/chrom(e|ium)\//i, 'Chrome'],
  [/safari\//i, 'Safari'],
  [/curl\//i, 'curl'],
];
const systems: Array<[RegExp, string]> = [
  [/iphone|ipad/i, 'iOS'],
  [/android/i, 'Android'],
  [/windows/i, 'Windows'],
  [/mac os x/i, 'macOS'],
  [/linux|x11/i, 'Linux'],
];

/** "Firefox, Windows" from a User-Agent; the raw text where nothing is recognised. */
export function browserOf(userAgent: string): string {
  const name = (list: Array<[RegExp, string]>) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [name(browsers), name(systems)].filter(Boolean).join(', ') || userAgent;
}
