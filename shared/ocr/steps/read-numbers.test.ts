import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.contract.ts';
import { readNumbers } from './read-numbers.ts';
import { rowTexts } from './step-cases.contract.ts';

describe('readNumbers', () => {
  it.each<[string, readonly string[]]>([
    ['1. Apply\n2. Talk to us', ['#1. Apply', '#2. Talk to us']],
    ['a) by mail\nb) by phone', ['#a) by mail', '#b) by phone']],
    ['(1) first', ['#(1) first']],
    ['1 take on projects\n2 teach what you learn', ['#1 take on projects', '#2 teach what you learn']],
    ['3 years of Python', ['3 years of Python']],
    ['1 Berlin\n2 Lisbon', ['1 Berlin', '2 Lisbon']],
    ['1.', ['1.']],
    ['2024 was a good year', ['2024 was a good year']],
  ])('reads %j', (drawing, rows) => {
    expect(rowTexts(readNumbers(layOut(drawing)))).toEqual(rows);
  });
});
