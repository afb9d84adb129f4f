/** What the header of a picture says: its upright size, or in one sentence why it cannot be read. */
export type SniffedSize =
  | { readonly kind: 'size'; readonly widthPx: number; readonly heightPx: number }
  | { readonly kind: 'refused'; readonly reason: string };

export function sizeOf(widthPx: number, heightPx: number): SniffedSize {
  return { kind: 'size', widthPx, heightPx };
}

export function endsTooEarly(format: string): SniffedSize {
  return { kind: 'refused', reason: `This ${format} file ends too early: a part of it is missing.` };
}

export function damaged(format: string): SniffedSize {
  return { kind: 'refused', reason: `This ${format} file is damaged: its beginning cannot be understood.` };
}
