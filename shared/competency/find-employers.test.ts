import { describe, expect, it } from 'vitest';
import { findEmployers } from './find-employers.ts';

describe('findEmployers', () => {
  it.each([
    ['At Stripe, we move money.', ['Stripe']],
    ['At Acme Labs we build', ['Acme Labs']],
    ['Cloudflare is hiring. Cloudflare is an equal opportunity employer.', ['Cloudflare']],
    ['Join Mistral AI’s team', ['Mistral AI']],
    ['Experience with Stripe is a plus', []],
    ['at work, we talk', []],
  ])('of "%s"', (text, names) => {
    expect([...findEmployers(text)]).toEqual(names);
  });
});
