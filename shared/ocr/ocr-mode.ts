/**
 * How much work recognition may take. `fast`: one engine. `automatic`: a second engine reads the words again of which
 * the first was unsure. `accurate`: the second engine reads everything.
 */
export type OcrMode = 'fast' | 'automatic' | 'accurate';

export const OCR_MODES = ['fast', 'automatic', 'accurate'] as const satisfies readonly OcrMode[];

/** In the order in which they are offered. */
export const OCR_MODE_NAMES: readonly { readonly value: OcrMode; readonly label: string }[] = [
  { value: 'automatic', label: 'Automatic' },
  { value: 'fast', label: 'Fast' },
  { value: 'accurate', label: 'Accurate' },
];

export const DEFAULT_OCR_MODE: OcrMode = 'automatic';

export function parseOcrMode(value: unknown): OcrMode | null {
  return OCR_MODES.find((mode) => mode === value) ?? null;
}
