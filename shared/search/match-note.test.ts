import { describe, expect, it } from 'vitest';
import { createNoteMatcher, isTitleHit } from './match-note.ts';
import { parseQuery } from './parse-query.ts';
import { bareNote, sampleTag } from '../note/sample-note.contract.ts';

const LIBRARY = [
  bareNote({ id: 'python-post', title: 'Senior AI Engineer', topic: 'ai-engineer-role-research', type: 'job-description', quality: 100, visibleText: 'Highly proficient with Python.\nCI/CD with GitHub Actions', tags: [sampleTag('Python'), sampleTag('Java', 'rejected')], capturedAt: '2026-02-04T23:30:00-08:00' }),
  bareNote({ id: 'js-chat', title: 'JavaScript or Java?', type: 'chat', caption: 'asked in the café', tags: [sampleTag('JavaScript', 'accepted'), sampleTag('Java', 'accepted')], capturedAt: '2025-12-31T10:00:00+00:00' }),
  bareNote({ id: 'bare', originalImage: 'IMG_2044.png', capturedAt: '', quality: 99.5 }),
];

const find = (query: string) => LIBRARY.filter(createNoteMatcher(parseQuery(query), LIBRARY)).map((note) => note.id);

describe('createNoteMatcher', () => {
  it.each([
    ['', []],
    ['python', ['python-post']],
    ['senior pyth', ['python-post']],
    ['"senior python"', []],
    ['cafe', ['js-chat']],
    ['java', ['js-chat']],
    ['java -javascript', []],
    ['script', []],
    ['cicd', ['python-post']],
    ['"github actions"', ['python-post']],
    ['img_2044', ['bare']],
    ['tag:java', ['js-chat']],
    ['tag:jav', ['js-chat']],
    ['-tag:java', ['python-post', 'bare']],
    ['tag:python tag:java', []],
    ['type:job', ['python-post']],
    ['type:job type:chat', ['python-post', 'js-chat']],
    ['topic:"AI engineer role research"', ['python-post']],
    ['topic:ai', ['python-post']],
    ['topic:unsorted', ['js-chat', 'bare']],
    ['after:2026-02-04 before:2026-02-05', ['python-post']],
    ['before:2026', ['js-chat']],
    ['is:untagged', ['bare']],
    ['is:textless', ['js-chat', 'bare']],
    ['-is:textless', ['python-post']],
    ['is:doubtful', ['bare']],
    ['-python', ['js-chat', 'bare']],
  ])('finds by %s', (query, ids) => {
    expect(find(query)).toEqual(ids);
  });
});

describe('isTitleHit', () => {
  it('needs every word in the title', () => {
    expect(isTitleHit(parseQuery('engineer senior'), 'Senior AI Engineer')).toBe(true);
    expect(isTitleHit(parseQuery('engineer python'), 'Senior AI Engineer')).toBe(false);
  });
});
