import { describe, expect, it } from 'vitest';
import { blockTexts, drawBlocks } from './step-cases.contract.ts';

describe('reflow', () => {
  it.each<[string, string, readonly string[]]>([
    ['joins a row whose first word would not have fitted', 'We help small shops to plan\ntheir deliveries every day', ['paragraph: We help small shops to plan / their deliveries every day']],
    ['begins a block where the word would have fitted', 'Our team\nWe help small shops to plan their days', ['paragraph: Our team', 'paragraph: We help small shops to plan their days']],
    ['begins a block behind a blank line', 'We help small shops to plan\ntheir deliveries every day\n\nand measure how it went.', ['paragraph: We help small shops to plan / their deliveries every day', 'paragraph: and measure how it went.']],
    ['keeps each item of a list', '• Own the roadmap\n• Measure it', ['bullet: Own the roadmap', 'bullet: Measure it']],
    [
      'goes on under the text of an item',
      '• Own the roadmap of search and\n  explain it to all who ask\n• Measure it',
      ['bullet: Own the roadmap of search and / explain it to all who ask', 'bullet: Measure it'],
    ],
    [
      'goes on under the bullet where lists do not hang',
      '• Own the roadmap of search and\nexplain it to everybody who asks\n• Measure it',
      ['bullet: Own the roadmap of search and / explain it to everybody who asks', 'bullet: Measure it'],
    ],
    [
      'goes on there before a capital too, while the sentence is open and the line full',
      '• Own the roadmap of search and\nKafka for everybody who asks it\n• Measure it on each single day',
      ['bullet: Own the roadmap of search and / Kafka for everybody who asks it', 'bullet: Measure it on each single day'],
    ],
    [
      'does not where no line shows the edge',
      '• Own the roadmap of search and it\nBenefits\n• Measure it',
      ['bullet: Own the roadmap of search and it', 'paragraph: Benefits', 'bullet: Measure it'],
    ],
    [
      'ends an item whose sentence ends before a line under the bullet',
      '• Own the roadmap of the search.\nBenefits that you will get here\n• Measure it',
      ['bullet: Own the roadmap of the search.', 'paragraph: Benefits that you will get here', 'bullet: Measure it'],
    ],
    [
      'goes on there behind a sentence too, once an item was seen to, when the line is full',
      '• Own the roadmap of the search\nand all that it takes\n• Know Java or C well. All else.\nPython is what we write most of',
      ['bullet: Own the roadmap of the search / and all that it takes', 'bullet: Know Java or C well. All else. / Python is what we write most of'],
    ],
    ['keeps lines apart that are all of them far apart', 'Full-time\n\nRemote\n\nPermanent', ['paragraph: Full-time', 'paragraph: Remote', 'paragraph: Permanent']],
    [
      'joins a centred title',
      '   Senior Engineer for Search in\n         all of our shops\nWe help small shops to plan it',
      ['paragraph: Senior Engineer for Search in / all of our shops', 'paragraph: We help small shops to plan it'],
    ],
    ['keeps numbered items apart', '1. Apply\n2. Talk to us', ['numbered: Apply', 'numbered: Talk to us']],
  ])('%s', (_, drawing, blocks) => {
    expect(blockTexts(drawBlocks(drawing))).toEqual(blocks);
  });

  it('says which blocks stand apart', () => {
    expect(drawBlocks('Our team\nBerlin\n\n\nWe help small shops').map((block) => block.isSetApart)).toEqual([false, false, true]);
  });
});
