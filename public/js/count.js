// Counts what readers do, as sums: an event, for a finished self-check its class, and the language; nothing else.

/** @param {string} event @param {string} [subject] */
export function count(event, subject) {
  /** @type {Navigator & { globalPrivacyControl?: boolean }} */
  const { globalPrivacyControl } = navigator;
  if (globalPrivacyControl) return;
  // Addresses begin with the code of their language.
  const sum = new URLSearchParams({ event, lang: location.pathname.split('/')[1] });
  if (subject) sum.set('subject', subject);
  // A count that is lost is lost: no reader waits for one, or hears of it.
  if (!navigator.sendBeacon?.('/count', sum)) fetch('/count', { method: 'POST', body: sum, keepalive: true }).catch(() => {});
}
