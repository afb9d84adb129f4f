import { describe, expect, it } from 'vitest';
import { toPreviewText } from './list-preview.ts';

describe('toPreviewText', () => {
  it.each([
    { what: 'leaves out the title at the beginning', title: 'ML Engineer', visibleText: 'ML Engineer\nBergen, Norway', shown: 'Bergen, Norway' },
    { what: 'knows the title behind a heading mark and another case', title: 'ML Engineer', visibleText: '# ML ENGINEER\n\nBergen', shown: 'Bergen' },
    { what: 'leaves out the colon after it', title: 'What you bring', visibleText: 'What you bring:\n* Python', shown: '• Python' },
    { what: 'keeps a text that goes on in the word', title: 'Data', visibleText: 'Databases and more', shown: 'Databases and more' },
    { what: 'keeps a first line that says more than the title', title: 'What you will do', visibleText: 'What you will do with us\n* Build', shown: 'What you will do with us\n• Build' },
    { what: 'leaves out a first sentence that is the title', title: 'We are hiring!', visibleText: 'We are hiring! Python first.', shown: 'Python first.' },
    { what: 'keeps a title that stands later', title: 'Are agents asked?', visibleText: 'Mara 14:02\nAre agents asked?', shown: 'Mara 14:02\nAre agents asked?' },
    { what: 'keeps the text of a note without a title', title: '', visibleText: 'Python', shown: 'Python' },
    { what: 'shows bullets and headings without their marks', title: '', visibleText: '## Tasks\n* Build\n* Run', shown: 'Tasks\n• Build\n• Run' },
    { what: 'shows a table without its rules', title: 'Counts', visibleText: 'Counts\n\n| Name | Posts |\n| --- | ---: |\n| RAG | 37 |', shown: 'Name · Posts\nRAG · 37' },
    { what: 'is empty when there is nothing but the title', title: 'Hello', visibleText: 'Hello', shown: '' },
  ])('$what', ({ title, visibleText, shown }) => {
    expect(toPreviewText({ title, visibleText })).toBe(shown);
  });
});
