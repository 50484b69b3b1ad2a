declare global {
  var __webpack_nonce__: string | undefined;
}

/** The nonce that the server put into this page; styles made at run time must carry it. */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** react-remove-scroll, below Mantine's dialogs, reads its nonce from this name. */
export function publishNonce() {
  globalThis.__webpack_nonce__ = cspNonce();
}
