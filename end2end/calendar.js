// Reads a calendar file as strictly as the programs that import it: RFC 5545, to the octet.
import { expect } from '@playwright/test';
import ICAL from 'ical.js';

/** The longest line of a calendar file, in octets, its end aside (RFC 5545, 3.1). */
const LONGEST = 75;

/** The events of a calendar file, after it was found to be one. */
export function readCalendar(bytes) {
  const text = bytes.toString('utf8');
  expect(Buffer.from(text, 'utf8').equals(bytes), 'it is UTF-8').toBe(true);
  expect(text.endsWith('\r\n'), 'it ends with the end of a line').toBe(true);
  expect(text.replaceAll('\r\n', ''), 'every line ends with CRLF').not.toMatch(/[\r\n]/);
  const lines = text.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > LONGEST), `no line is longer than ${LONGEST} octets`).toEqual([]);
  expect(text, 'no date is left open').not.toMatch(/[{}]/);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect([calendar.name, calendar.getFirstPropertyValue('version')]).toEqual(['vcalendar', '2.0']);
  expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    expect(component.getFirstPropertyValue('dtstamp').isDate).toBe(false);
    expect(event.startDate.isDate, 'a moment is a whole day').toBe(true);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      url: component.getFirstPropertyValue('url'),
    };
  });
}

/** The day so many days from now, as a reader in Belgium counts. */
export const dayFromNow = (days) => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(new Date());
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
};
