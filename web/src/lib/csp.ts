/** The server writes a fresh nonce into a meta tag; whoever adds a <style> at run time needs it. */
export const cspNonce = () =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
