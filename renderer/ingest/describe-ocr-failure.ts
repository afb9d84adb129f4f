import type { OcrFailure } from '../ocr/ocr-engine.ts';

/** What a person reads when a picture could not be read, and whether trying again can help. */
export interface DescribedFailure {
  readonly reason: string;
  readonly canRetry: boolean;
}

const DESCRIPTIONS: Readonly<Record<Exclude<OcrFailure['code'], 'language-missing'>, DescribedFailure>> = {
  undecodable: {
    reason: 'The picture in this file is damaged and cannot be shown.',
    canRetry: false,
  },
  'engine-crashed': {
    reason: 'Reading this picture stopped unexpectedly; perhaps there was not enough memory. Try again, or cut the picture into smaller ones.',
    canRetry: true,
  },
  'engine-timeout': {
    reason: 'Reading this picture took too long and was stopped. Try again, or cut the picture into smaller ones.',
    canRetry: true,
  },
  'engine-unavailable': {
    reason: 'The text recognition could not be started. Restart Skillshot and try again.',
    canRetry: true,
  },
};

export function describeOcrFailure(failure: OcrFailure): DescribedFailure {
  if (failure.code === 'language-missing') return { reason: `${failure.message} Add it in the settings and try again, or choose other languages there and add the picture anew.`, canRetry: true };
  return DESCRIPTIONS[failure.code];
}
