import { StateEffect, StateField, type EditorState, type Range, type Text } from '@codemirror/state';
import { Decoration, EditorView, showTooltip, type DecorationSet, type Tooltip } from '@codemirror/view';
import { APP_COMMANDS } from '../../../shared/app-command.ts';
import { showKeys } from '../../ui/show-keys.ts';
import type { TextRange } from './link-text-and-picture.ts';

/** `line` paints whole lines, the others the characters of their range. */
export type TextMarkKind = 'doubt' | 'correction' | 'hit' | 'evidence' | 'shown-evidence' | 'line' | 'word';

export interface TextMark {
  readonly kind: TextMarkKind;
  readonly range: TextRange;
  /** Shown when the pointer rests on it. */
  readonly title?: string;
}

const setMarks = StateEffect.define<readonly TextMark[]>();

/** Between an edit and the next `showMarks` the marks move along with their text. */
const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let next = shown.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) next = toDecorations(effect.value, transaction.newDoc);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** What a mark has to say while the caret is in it: people who use no pointer see no titles. */
const caretHint = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, transaction) {
    const isSame = !transaction.docChanged && transaction.selection === undefined && !transaction.effects.some((effect) => effect.is(setMarks));
    return isSame ? shown : hintAt(transaction.state);
  },
  provide: (field) => showTooltip.from(field),
});

function hintAt(state: EditorState): Tooltip | null {
  const { from } = state.selection.main;
  let found: { readonly start: number; readonly hint: string } | null = null;
  state.field(marksField).between(from, from, (start, _end, mark) => {
    const spec: unknown = mark.spec;
    if (isHinted(spec)) found = { start, hint: spec.hint };
  });
  return found === null ? null : toTooltip(found);
}

const isHinted = (spec: unknown): spec is { readonly hint: string } =>
  typeof spec === 'object' && spec !== null && 'hint' in spec && typeof spec.hint === 'string';

function toTooltip({ start, hint }: { readonly start: number; readonly hint: string }): Tooltip {
  return {
    pos: start,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'cm-hint';
      dom.textContent = hint;
      return { dom };
    },
  };
}

export const textMarks = [marksField, caretHint];

export function showMarks(view: EditorView, marks: readonly TextMark[]): void {
  view.dispatch({ effects: setMarks.of(marks) });
}

function toDecorations(marks: readonly TextMark[], document: Text): DecorationSet {
  return Decoration.set(marks.flatMap((mark) => (mark.kind === 'line' ? paintLines(mark, document) : paintCharacters(mark, document))), true);
}

function paintLines({ range }: TextMark, document: Text): readonly Range<Decoration>[] {
  const first = document.lineAt(Math.min(range.start, document.length)).number;
  const last = document.lineAt(Math.min(range.end, document.length)).number;
  const lines = Array.from({ length: last - first + 1 }, (_, index) => document.line(first + index));
  return lines.map((line) => Decoration.line({ class: 'cm-mark-line' }).range(line.from));
}

function paintCharacters({ kind, range, title }: TextMark, document: Text): readonly Range<Decoration>[] {
  const end = Math.min(range.end, document.length);
  if (range.start >= end) return [];
  const attributes = title === undefined ? {} : { attributes: { title } };
  return [Decoration.mark({ class: `cm-mark-${kind}`, ...attributes, hint: hintOf(kind, title) }).range(range.start, end)];
}

/** Evidence, hits and the like explain themselves by where they are. */
function hintOf(kind: TextMarkKind, title: string | undefined): string | undefined {
  if (kind === 'doubt') return `${title ?? 'Doubtful'}. ${showKeys(APP_COMMANDS['accept-word'].keys)} accepts it.`;
  return kind === 'correction' ? title : undefined;
}
