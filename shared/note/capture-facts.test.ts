import { describe, expect, it } from 'vitest';
import { toCaptureFacts } from './capture-facts.ts';

const modifiedAt = '2026-03-01T08:30:00+02:00';
const fromFile = (fileName: string) => toCaptureFacts({ fileName, modifiedAt, source: 'file' });

describe('toCaptureFacts', () => {
  it('reads source, date and user out of a channel export name', () => {
    expect(fromFile('20260204_140409_AlexeyDTC_msg920.jpg')).toEqual({
      source: 'telegram_photo',
      capturedAt: '2026-02-04T14:04:09+00:00',
      userId: '',
      username: 'AlexeyDTC',
      originalImage: '20260204_140409_AlexeyDTC_msg920.jpg',
    });
  });

  it('keeps underscores in a user name', () => {
    expect(fromFile('20260204_140409_some_one_msg7_photo.png').username).toBe('some_one');
  });

  it.each([
    ['Screenshot 2026-02-04 at 14.04.09.png', '2026-02-04T14:04:09+02:00'],
    ['Screen Shot 2026-02-04 at 2.04.09 PM.png', '2026-02-04T14:04:09+02:00'],
    ['Screenshot 2026-02-04 at 12.04.09\u202fAM.png', '2026-02-04T00:04:09+02:00'],
    ['Bildschirmfoto 2026-02-04 um 14.04.09.png', '2026-02-04T14:04:09+02:00'],
    ['Bildschirmfoto vom 2026-02-04 14-04-09.png', '2026-02-04T14:04:09+02:00'],
    ['Capture d’écran 2026-02-04 à 14.04.09.png', '2026-02-04T14:04:09+02:00'],
    ['Снимок экрана 2026-02-04 в 14.04.09.png', '2026-02-04T14:04:09+02:00'],
    ['Screenshot from 2026-02-04 14-04-09.png', '2026-02-04T14:04:09+02:00'],
    ['Screenshot_20260204_140409.png', '2026-02-04T14:04:09+02:00'],
    ['Screenshot_20260204-140409_Chrome.jpg', '2026-02-04T14:04:09+02:00'],
    ['Screenshot_2026-02-04-14-04-09-123_com.app.jpg', '2026-02-04T14:04:09+02:00'],
    ['Screenshot 2026-02-04 140409.png', '2026-02-04T14:04:09+02:00'],
    ['WhatsApp Image 2026-02-04 at 14.04.09.jpeg', '2026-02-04T14:04:09+02:00'],
    ['signal-2026-02-04-140409.jpg', '2026-02-04T14:04:09+02:00'],
    ['IMG_20260204_140409.jpg', '2026-02-04T14:04:09+02:00'],
    ['20260204_140409.jpg', '2026-02-04T14:04:09+02:00'],
    ['PXL_20260204_140409123.jpg', '2026-02-04T14:04:09+00:00'],
    ['photo_2026-02-04_14-04-09.jpg', '2026-02-04T14:04:09+02:00'],
    ['photo_1@04-02-2026_14-04-09.jpg', '2026-02-04T14:04:09+02:00'],
    ['IMG-20260204-WA0007.jpg', '2026-02-04T00:00:00+02:00'],
  ])('dates %s', (fileName, capturedAt) => {
    expect(fromFile(fileName).capturedAt).toBe(capturedAt);
  });

  it.each(['Screenshot (12).png', 'IMG_1234.HEIC', 'image.png', 'post-20261399.png', 'screenshot-2026-02-30.png', 'order-20260204123.png', ''])(
    'falls back to the modified time for %j',
    (fileName) => {
      expect(fromFile(fileName).capturedAt).toBe(modifiedAt);
    },
  );

  it('takes the modified time when the name gives the same day only', () => {
    expect(fromFile('IMG-20260301-WA0001.jpg').capturedAt).toBe(modifiedAt);
  });

  it('knows a Telegram Desktop picture, and keeps any other source', () => {
    expect(fromFile('photo_2026-02-04_14-04-09.jpg').source).toBe('telegram_photo');
    expect(toCaptureFacts({ fileName: 'image.png', modifiedAt, source: 'clipboard' }).source).toBe('clipboard');
  });

  it('gives a name the offset +00:00 when the modified time is in UTC', () => {
    expect(toCaptureFacts({ fileName: 'IMG_20260204_140409.jpg', modifiedAt: '2026-03-01T08:30:00.000Z', source: 'file' }).capturedAt).toBe(
      '2026-02-04T14:04:09+00:00',
    );
  });
});
