import { describe, expect, it } from 'vitest';
import { findPhones } from './find-phones.ts';

const found = (text: string): readonly string[] => findPhones(text).map(({ start, end }) => text.slice(start, end));

describe('telephone numbers', () => {
  it.each([
    '+49 151 23456789', '+49 (0) 30 901820', '+1 (555) 123-4567', '+1-555-123-4567', '+442079460958', '0049 30 901820', '030 901820-17', '0151/23456789',
    '(030) 901820', '020 7946 0958', '01 23 45 67 89', '01.23.45.67.89', '555-123-4567', '555.123.4567', '1-800-555-0199', '(555) 123-4567', '8 (916) 123-45-67', '89161234567',
    '+7 916 123-45-67', '612 345 678', '12 34 56 78', '+91 98765 43210', '+86 138 0013 8000', '0800 123456', '+49 151 23456789 ext. 12',
  ])('%s is found', (number) => {
    expect(found(`Write or call ${number}, any day.`)).toEqual([number]);
  });

  it.each(['Phone: 4567890', 'Tel. 901820', 'mobile 5551234567', 'WhatsApp: 98765 43210', 'тел. 123-45-67'])('is found where it is announced: %s', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it('is found over the end of a line', () => {
    expect(found('contact 0808 234\n4391. This')).toEqual(['0808 234\n4391']);
    expect(found('+49 151 23456789\n2024')).toEqual(['+49 151 23456789']);
  });

  it.each([
    '2019 - 2024', '2019-2024', '2019–2024', '2026-02-04', '04.02.2026', '04/02/2026', '03-21-2026', '2026-02-04 14:04:09', '€60 000 - 80 000', '60,000 – 80,000', '$120,000-150,000', '120.000 EUR', '80 000 € brutto',
    'Python 3.11.2', 'version 10.0.19045.1', '192.168.100.200', '1,234,567 users', '1 200 000', '100 000 000', 'id 822266080', 'msg 4711', '1770213849', '24/7', '3-5 years', '10 000 000 records',
    '50k-70k', '2023/24', '5+ years, 3 of them', 'ISO 27001', '99.999 %', '20260204_140409_sam_msg7.jpg', 'v1.2.3', '12:30 - 13:30', 'RFC 9562', '1 000 - 2 000', '100-200-300', '15.05.24', '2020, 2021, 2022', 'GPT-4 128 000 tokens', 'call me in 2024 - 2025',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});
